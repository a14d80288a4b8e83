import type { Millis } from '../../domain/index.ts'

export type Repeated = {
  /** No more after the one that is under way, which it waits for. */
  stop(): Promise<void>
}

type Repetition = {
  readonly work: () => Promise<void>
  /** How long to wait after a time that went well. */
  readonly pause: () => Millis
  readonly onFault: (fault: unknown) => void
}

/** A database that is away is asked this often. */
const pauseAfterFault = 5_000

/** Works at once, and again after a pause, for ever; one that fails is reported, and tried again. */
export function repeat({ work, pause, onFault }: Repetition): Repeated {
  let timer: NodeJS.Timeout | undefined
  let stopped = false
  let underWay = Promise.resolve()
  const again = (wait: Millis) => {
    if (!stopped) timer = setTimeout(begin, wait)
  }
  const begin = () => {
    underWay = work().then(
      () => again(pause()),
      (fault: unknown) => {
        onFault(fault)
        again(pauseAfterFault)
      },
    )
  }
  begin()
  return {
    stop: () => {
      stopped = true
      clearTimeout(timer)
      return underWay
    },
  }
}
