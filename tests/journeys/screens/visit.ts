/** What is done at each screen of a tour; its name is short, a file could have it. */
export type Visit = (name: string) => Promise<void>
