// Asked for at once, awaited by whoever needs it: the first page shows meanwhile.
const loading = import('./stored.ts')

/** The part of the kiosk that needs the database. */
export const stored = () => loading
