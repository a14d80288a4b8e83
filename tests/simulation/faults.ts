import type { Chance } from './chance.ts'

/** Every way in which the world misbehaves, each with its own likelihood in a run (0: not in this one). */
export const faultKinds = [
  'request-lost',
  'answer-lost',
  'poke-lost',
  'request-doubled',
  'slow',
  'portal-page',
  'fault-500',
  'gateway',
  'busy',
  'too-large',
  'server-died-before-commit',
  'server-died-after-commit',
  'token-forgotten',
  'crash-before-write',
  'crash-after-write',
  'storage-full',
  'clock-jump',
  'second-engine',
  'switched-off',
  'poison',
  'unauthorised',
  'revoked',
  'restored',
  'cloned',
] as const
export type Fault = (typeof faultKinds)[number]

export type Faults = {
  /** Draws whether it happens now; never once the world has calmed down. Counted. */
  readonly happens: (fault: Fault) => boolean
  readonly calm: () => void
  readonly counts: Map<Fault, number>
}

/** A profile of a run: most runs have a few kinds of trouble, some all of them, some none. */
export function drawFaults(chance: Chance): Faults {
  const density = chance.pick([0, 0.3, 0.6, 1]) ?? 0
  const often = new Map(
    faultKinds.map(
      (kind) => [kind, chance.flip(density) ? usual[kind] * (0.3 + chance.next() * 2) : 0] as const,
    ),
  )
  const counts = new Map<Fault, number>()
  let calm = false
  return {
    counts,
    calm: () => {
      calm = true
    },
    happens: (fault) => {
      const happens = !calm && chance.flip(often.get(fault) ?? 0)
      if (happens) counts.set(fault, (counts.get(fault) ?? 0) + 1)
      return happens
    },
  }
}

/** How often each is drawn for, where it is drawn: per request, per write, or per act of a person. */
const usual: Readonly<Record<Fault, number>> = {
  'request-lost': 0.08,
  'answer-lost': 0.08,
  'poke-lost': 0.3,
  'request-doubled': 0.06,
  slow: 0.1,
  'portal-page': 0.05,
  'fault-500': 0.04,
  gateway: 0.03,
  busy: 0.05,
  'too-large': 0.04,
  'server-died-before-commit': 0.04,
  'server-died-after-commit': 0.04,
  'token-forgotten': 0.05,
  'crash-before-write': 0.01,
  'crash-after-write': 0.01,
  'storage-full': 0.01,
  'clock-jump': 0.03,
  'second-engine': 0.08,
  'switched-off': 0.03,
  poison: 0.05,
  unauthorised: 0.04,
  revoked: 0.012,
  restored: 0.02,
  cloned: 0.03,
}
