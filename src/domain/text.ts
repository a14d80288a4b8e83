import * as z from 'zod/mini'

/** Words for people, in Indonesian and English. */
export const Text = z.strictObject({
  id: z.string().check(z.minLength(1), z.maxLength(600)),
  en: z.string().check(z.minLength(1), z.maxLength(600)),
})
export type Text = z.infer<typeof Text>
