/** A spreadsheet runs what begins so as a formula; an apostrophe in front makes it text. */
const risky = /^[=+\-@\t\r]/

/** RFC 4180 with a byte order mark, so that spreadsheets read it as UTF-8. */
export function csvOf(lines: ReadonlyArray<readonly string[]>): string {
  return `\uFEFF${lines.map((cells) => `${cells.map(cell).join(',')}\r\n`).join('')}`
}

function cell(text: string): string {
  const safe = risky.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** Gives the person a file to keep. */
export function download(name: string, content: string): void {
  const url = URL.createObjectURL(new Blob([content], { type: 'text/csv;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
