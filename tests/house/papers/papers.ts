import { posix } from 'node:path'
import type { Finding, Tree } from '../tree.ts'

/** Links of Markdown files to files of this project that are not there. Addresses and anchors are left alone. */
export function deadLinks(papers: Tree, exists: (path: string) => boolean): Finding[] {
  return [...papers]
    .filter(([file]) => file.endsWith('.md'))
    .flatMap(([file, text]) =>
      linksOf(text)
        .filter((link) => !exists(posix.join(posix.dirname(file), link)))
        .map((link) => ({ rule: 'links', file, says: `links to ${link}, which is not there` })),
    )
}

function linksOf(text: string): string[] {
  const plain = text.replace(/```[\s\S]*?```|`[^`\n]*`/g, '')
  return [...plain.matchAll(/\]\(([^)\s]+)\)/g)]
    .map((match) => (match[1] ?? '').replace(/#.*$/, ''))
    .filter((link) => link !== '' && !/^[a-z]+:/.test(link))
}
