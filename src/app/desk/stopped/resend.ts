import { type Context, type DomainEvent, type EventDraft, open, pack } from '../../../domain/index.ts'

/** The same said again under a new id, by whoever sends it now, in place of what was refused. */
export function saidAgain(event: DomainEvent, { at, actor, newId, newSalt }: Context): EventDraft {
  const { device, inc, dseq, off, base, ...said } = event
  const pii = pack(open(event.pii) ?? {}, newSalt())
  return { ...said, id: newId(), at, actor, supersedes: event.id, pii }
}
