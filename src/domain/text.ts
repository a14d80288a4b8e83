import * as z from 'zod/mini'

/** Whether a text is Unicode throughout: half a surrogate pair has no canonical JSON, so no hash. */
export const isUnicode = (text: string): boolean => !/\p{Surrogate}/u.test(text)

/** Words for people, in Indonesian and English. */
export const Text = z.strictObject({
  id: z.string().check(z.minLength(1), z.maxLength(600)),
  en: z.string().check(z.minLength(1), z.maxLength(600)),
})
export type Text = z.infer<typeof Text>
