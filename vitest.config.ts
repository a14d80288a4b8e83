import { availableParallelism } from 'node:os'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

/** Each kind of test with the surroundings that it needs; `npx vitest run --project unit` runs one kind. */
export default defineConfig({
  plugins: [react()],
  test: {
    globalSetup: './tests/builders/cluster.ts',
    // Vitest leaves a core to itself, which on a machine with two is half of it.
    maxWorkers: Math.max(2, availableParallelism() - 1),
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
          // A second is long for a page that is looked at, and short for a browser that shares two cores.
          expect: { poll: { timeout: 30_000 } },
        },
      },
    ],
  },
})
