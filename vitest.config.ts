import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

/** Each kind of test with the surroundings that it needs; `npx vitest run --project unit` runs one kind. */
export default defineConfig({
  plugins: [react()],
  test: {
    globalSetup: './tests/builders/cluster.ts',
    // Files run at once on two slow cores: a test that is right must not fail for want of a turn.
    testTimeout: 20_000,
    hookTimeout: 30_000,
    projects: [
      {
        extends: true,
        test: { name: 'unit', include: ['src/**/*.test.ts', 'src/**/*.test.tsx'], exclude: ['src/app/**'] },
      },
      {
        extends: true,
        test: {
          name: 'app',
          include: ['src/app/**/*.test.ts', 'src/app/**/*.test.tsx'],
          environment: 'jsdom',
          css: { modules: { classNameStrategy: 'non-scoped' } },
        },
      },
      { extends: true, test: { name: 'house', include: ['tests/house/**/*.test.ts'], testTimeout: 30_000 } },
      {
        extends: true,
        test: { name: 'simulation', include: ['tests/simulation/**/*.test.ts'], testTimeout: 300_000 },
      },
      {
        extends: true,
        test: {
          name: 'journeys',
          include: ['tests/journeys/**/*.test.ts'],
          // Beside the one that every project has.
          globalSetup: ['./tests/journeys/built.ts'],
          fileParallelism: false,
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
})
