/** Joins class names, leaving out what is false or missing. */
export const cx = (...names: ReadonlyArray<string | false | undefined>): string =>
  names.filter((name) => name !== undefined && name !== false && name !== '').join(' ')
