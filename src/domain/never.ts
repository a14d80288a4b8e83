/** Stops the build where a union gained a case that a switch does not handle. */
export function never(value: never): never {
  throw new Error(`unhandled case: ${JSON.stringify(value)}`)
}
