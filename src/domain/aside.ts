import type { Aside, CaseEvent } from './case.ts'

/** A form that was put aside half filled. */
export function openAside(event: CaseEvent & { type: 'form.putAside' }): Aside {
  const { case: id, village, occurredAt: at, pii, attachments, data } = event
  return { kind: 'aside', id, village, ...data, at, pii, attachments, events: [event.id] }
}

/** The last word counts: put aside again it waits anew, finished it lets go of all that was filled in. */
export function changeAside(before: Aside, event: CaseEvent): Aside {
  if (before.events.includes(event.id)) return before
  const events = [...before.events, event.id]
  if (event.type === 'form.putAside') return { ...openAside(event), events }
  if (event.type === 'form.finished') return { ...before, pii: null, attachments: [], events }
  return { ...before, events }
}
