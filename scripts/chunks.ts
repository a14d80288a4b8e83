/** The build's own list: source → file and what it loads at once or later (Vite's manifest). */
export type Chunks = Readonly<
  Record<
    string,
    {
      file: string
      imports?: readonly string[]
      dynamicImports?: readonly string[]
      isDynamicEntry?: boolean
    }
  >
>

/** Every JavaScript file that the browser must have before these run: they and their static imports. */
export function firstLoad(chunks: Chunks, entries: readonly string[]): readonly string[] {
  const seen = new Set<string>()
  const visit = (name: string): void => {
    if (seen.has(name)) return
    seen.add(name)
    for (const next of chunks[name]?.imports ?? []) visit(next)
  }
  for (const entry of entries) visit(entry)
  return [...seen].flatMap((name) => chunks[name]?.file ?? []).filter((file) => file.endsWith('.js'))
}

/** The face of this folder of the app, if it starts a chunk that is loaded only when asked for. */
export function laterEntry(chunks: Chunks, folder: string): string | undefined {
  return [`src/app/${folder}/index.ts`, `src/app/${folder}/index.tsx`].find(
    (face) => chunks[face]?.isDynamicEntry,
  )
}
