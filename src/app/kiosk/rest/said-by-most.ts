import type { Service, Text } from '../../../domain/index.ts'

/** What a village says of most of its services, its hours or a notice: that is said of the village itself. */
export function saidByMost(services: readonly Service[], part: 'hours' | 'notice'): Text | undefined {
  const counts = new Map<string, number>()
  const texts = services.flatMap((service) => service[part] ?? [])
  for (const { id } of texts) counts.set(id, (counts.get(id) ?? 0) + 1)
  return texts.find(({ id }) => (counts.get(id) ?? 0) * 2 > services.length)
}
