/**
 * Parts that services have in common stand once, under `shared`: a section, a requirement or steps that say
 * `{ "use": name }` are those of that name, and what a service does not say of itself it takes from `every`.
 */
const kinds = ['sections', 'requirements', 'steps'] as const

/** Anything may be malformed here, so every step looks before it goes; the schema then names what is wrong. */
export function withShared(json: unknown): unknown {
  if (!isRecord(json)) return json
  const { shared, ...rest } = json
  if (!isRecord(shared) || !Array.isArray(json.services)) return rest
  const services = json.services.map((service: unknown) =>
    isRecord(service) ? expanded({ ...recordIn(shared.every), ...service }, shared) : service,
  )
  return { ...rest, services }
}

/** Whether a value of JSON is an object. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

type Json = Record<string, unknown>

function expanded(service: Json, shared: Json): Json {
  const parts = kinds.flatMap((kind): [string, unknown][] => {
    const list = service[kind]
    const known = recordIn(shared[kind])
    return Array.isArray(list) ? [[kind, list.flatMap((part: unknown) => partOf(part, known))]] : []
  })
  return { ...service, ...Object.fromEntries(parts) }
}

/** What a part stands for: itself, or the shared part of that name, in which it may say something otherwise. */
function partOf(part: unknown, known: Json): unknown {
  if (!isRecord(part) || typeof part.use !== 'string') return part
  const { use, ...own } = part
  const found = known[use]
  return isRecord(found) ? { ...found, ...own } : (found ?? part)
}

function recordIn(value: unknown): Json {
  return isRecord(value) ? value : {}
}
