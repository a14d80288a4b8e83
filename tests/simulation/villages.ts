/** The villages of every run. */
export const villages = ['35.10.17.2005', '35.10.01.2001'] as const
