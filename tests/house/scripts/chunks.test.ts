import { expect, test } from 'vitest'
import { type Chunks, firstLoad, laterEntry } from '../../../scripts/chunks.ts'

const chunks: Chunks = {
  'index.html': { file: 'index.js', imports: ['_react.js'], dynamicImports: ['src/app/desk/index.ts'] },
  '_react.js': { file: 'react.js', imports: ['_shared.js'] },
  '_shared.js': { file: 'shared.js', imports: ['_react.js'] },
  'src/app/desk/index.ts': { file: 'desk.js', imports: ['index.html', '_table.js'], isDynamicEntry: true },
  '_table.js': { file: 'table.js' },
}

test('the first load is the entry and all that it imports at once, each counted once', () => {
  expect(firstLoad(chunks, ['index.html'])).toEqual(['index.js', 'react.js', 'shared.js'])
  expect(firstLoad(chunks, ['index.html', 'src/app/desk/index.ts'])).toHaveLength(5)
})

test('a folder that is loaded with the entry has no chunk of its own', () => {
  expect(laterEntry(chunks, 'desk')).toBe('src/app/desk/index.ts')
  expect(laterEntry(chunks, 'regency')).toBeUndefined()
})
