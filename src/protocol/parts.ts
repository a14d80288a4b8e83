import * as z from 'zod/mini'

/** The small pieces that several messages share. */
export const uuid = z.uuid()
export const instant = z.iso.datetime({ precision: 3 })
export const digest = z.string().check(z.regex(/^[0-9a-f]{64}$/))
export const villageCode = z.string().check(z.regex(/^\d{2}\.\d{2}\.\d{2}\.\d{4}$/))
export const deviceId = z.string().check(z.regex(/^[a-z0-9-]{3,64}$/))
export const count = z.int().check(z.minimum(0))
export const positive = z.int().check(z.minimum(1))

/** Which village a device serves; `version` rises with each reassignment. */
export const assignment = z.object({ village: villageCode, version: positive })
