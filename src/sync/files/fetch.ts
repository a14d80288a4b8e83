import type { Attachment } from '../../domain/index.ts'
import { tabletStore } from '../../store/index.ts'
import { browserPorts, line } from '../browser.ts'
import { hexDigest, reach } from '../wire/index.ts'

let wire: ReturnType<typeof browserPorts>['wire'] | null = null

/** A file that another tablet of this village took; null where the server has it not yet, or cannot be asked. */
export async function fileFromServer({ sha256, mime }: Attachment): Promise<Blob | null> {
  wire ??= browserPorts().wire
  return (await asked(sha256, mime)) ?? ((await opened()) ? asked(sha256, mime) : null)
}

async function asked(sha256: string, mime: string): Promise<Blob | null> {
  const token = wire?.token() ?? null
  if (token === null) return null
  const reached = await reach(line, { path: `/v1/blob/${sha256}`, token })
  if (!reached.ok || !reached.response.ok) return null
  const bytes = await reached.response.arrayBuffer().catch(() => null)
  return bytes !== null && (await hexDigest(bytes)) === sha256 ? new Blob([bytes], { type: mime }) : null
}

/** A session of this page's own: the engine's may be another tab's. */
async function opened(): Promise<boolean> {
  const seen = await tabletStore.read({})
  const identity = seen.ok ? seen.value.meta.identity : null
  if (identity === null || wire === null) return false
  return (await wire.open(identity)).ok
}
