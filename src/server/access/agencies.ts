/** The agencies whose services this release brings; an officer of any other would see nothing. */
export const AGENCIES = ['disdukcapil', 'dinsos'] as const
