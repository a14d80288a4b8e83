import type { Millis } from '../../src/domain/index.ts'

type Task = { readonly at: Millis; readonly order: number; readonly run: () => void; off: boolean }

/** Virtual time: one queue of what is to happen, in order. Nothing else moves the clock, and nothing waits for real. */
export class Timeline {
  now: Millis
  #order = 0
  readonly #tasks: Task[] = []

  constructor(now: Millis) {
    this.now = now
  }

  /** Does something after so long; returns the way to call it off. */
  after(wait: Millis, run: () => void): () => void {
    const task: Task = { at: Math.ceil(this.now + Math.max(0, wait)), order: this.#order++, run, off: false }
    this.#push(task)
    return () => {
      task.off = true
    }
  }

  /** Resolves after so long. */
  pause(wait: Millis): Promise<void> {
    return new Promise((resolve) => void this.after(wait, resolve))
  }

  /** Does the next thing and lets every promise that it moved settle. False when nothing is to come before `until`. */
  async step(until: Millis): Promise<boolean> {
    const task = this.#pop(until)
    if (task === null) {
      this.now = until
      return false
    }
    this.now = task.at
    if (!task.off) task.run()
    await settled()
    return true
  }

  #pop(until: Millis): Task | null {
    const first = this.#tasks[0]
    if (first === undefined || first.at > until) return null
    const last = this.#tasks.pop()
    if (last !== undefined && this.#tasks.length > 0) this.#sink(last)
    return first
  }

  #push(task: Task): void {
    let at = this.#tasks.length
    this.#tasks.push(task)
    while (at > 0) {
      const parent = (at - 1) >> 1
      const above = this.#tasks[parent]
      if (above === undefined || !isBefore(task, above)) break
      this.#tasks[at] = above
      at = parent
    }
    this.#tasks[at] = task
  }

  #sink(task: Task): void {
    let at = 0
    for (;;) {
      const left = this.#tasks[2 * at + 1]
      const right = this.#tasks[2 * at + 2]
      const child = right && left && isBefore(right, left) ? 2 * at + 2 : 2 * at + 1
      const below = this.#tasks[child]
      if (below === undefined || !isBefore(below, task)) break
      this.#tasks[at] = below
      at = child
    }
    this.#tasks[at] = task
  }
}

function isBefore(one: Task, other: Task): boolean {
  return one.at < other.at || (one.at === other.at && one.order < other.order)
}

/** All promises that can go on have gone on: Node runs what waits for the next tick only after them. */
function settled(): Promise<void> {
  return new Promise((resolve) => process.nextTick(resolve))
}
