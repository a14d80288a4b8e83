import { type Effect, type Engine, idleEngine, type Notice, type Result, step } from './engine/index.ts'
import { act } from './jobs.ts'
import type { Ports } from './ports.ts'
import { problemOf } from './problem.ts'

/** A running engine. `engine` is its state, for tests and for whoever waits for it to rest. */
export type Running = {
  readonly notice: (is: Notice['is']) => void
  readonly engine: () => Engine
  readonly stop: () => void
}

/** Runs the engine on real ports: gives it what happened, does what it says. `startIn` spreads first requests. */
export function runEngine(ports: Ports, startIn = 0): Running {
  let state = idleEngine(ports.ticks() + startIn)
  let stopped = false
  let callOff = ports.timer(startIn, () => hear({ is: 'woke' }))

  function hear(event: Notice | Result): void {
    if (stopped) return
    const next = step(state, { ...event, at: ports.ticks(), chance: ports.chance() })
    state = next.state
    for (const effect of next.effects) perform(effect)
  }

  function perform(effect: Effect): void {
    if (effect.do === 'wake') {
      callOff()
      callOff = ports.timer(Math.max(0, effect.at - ports.ticks()), () => hear({ is: 'woke' }))
    } else if (effect.do === 'tell') {
      void act.tell(ports, effect)
    } else {
      const { turn } = effect
      // A bug is thrown on, for whoever watches the console; the engine itself lives and tries again.
      act.job(ports, effect).then(
        (result) => hear({ ...result, turn }),
        (bug: unknown) => {
          hear({ is: 'failed', problem: problemOf('UNKNOWN'), turn })
          throw bug
        },
      )
    }
  }

  const stop = (): void => {
    stopped = true
    callOff()
  }
  return { notice: (is) => hear({ is }), engine: () => state, stop }
}
