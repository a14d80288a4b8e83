import { education } from './education.ts'
import { health } from './health.ts'
import { licensing } from './licensing.ts'
import { population } from './population.ts'
import type { Pictures } from './shapes.ts'
import { social } from './social.ts'

/** Every service that has a picture of its own. */
export const pictures: Pictures = { ...population, ...health, ...education, ...licensing, ...social }
