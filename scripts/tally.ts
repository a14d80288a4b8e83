/** How many tests, or checks, passed and failed. */
export type Count = { readonly passed: number; readonly failed: number }

type Report = {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly testResults: readonly { readonly status: string; readonly assertionResults: readonly unknown[] }[]
}

/**
 * The counts of a vitest JSON report. A test file that could not even be loaded counts as a failure,
 * and so does a run that was not green, made no report, or ran nothing.
 */
export function countIn(report: string | undefined, green: boolean): Count {
  if (report === undefined) return { passed: 0, failed: 1 }
  const { numPassedTests, numFailedTests, testResults }: Report = JSON.parse(report)
  const unloaded = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  )
  const failed = numFailedTests + unloaded.length
  const doubtful = !green || numPassedTests === 0
  return { passed: numPassedTests, failed: failed === 0 && doubtful ? 1 : failed }
}

/** All counts together. */
export function total(counts: readonly Count[]): Count {
  return counts.reduce((sum, one) => ({ passed: sum.passed + one.passed, failed: sum.failed + one.failed }), {
    passed: 0,
    failed: 0,
  })
}

/** The last line of a run. */
export function say({ passed, failed }: Count): string {
  return `${passed} passed, ${failed} failed`
}
