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

/** Every JavaScript file that the browser must have before `entry` runs: the entry and its static imports. */
export function firstLoad(chunks: Chunks, entry: string): readonly string[] {
  const seen = new Set<string>()
  const visit = (name: string): void => {
    if (seen.has(name)) return
    seen.add(name)
    for (const next of chunks[name]?.imports ?? []) visit(next)
  }
  visit(entry)
  return [...seen].flatMap((name) => chunks[name]?.file ?? []).filter((file) => file.endsWith('.js'))
}

/** The chunk that starts in this folder and is loaded only when asked for, if there is one. */
export function ownEntry(chunks: Chunks, folder: string): string | undefined {
  return Object.entries(chunks).find(
    ([source, chunk]) => source.startsWith(folder) && chunk.isDynamicEntry,
  )?.[1].file
}
