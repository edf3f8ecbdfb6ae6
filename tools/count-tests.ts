/** Reads what vitest reported: how many tests passed, failed and were left out. */
import { existsSync, readFileSync } from 'node:fs'

export type TestCount = { passed: number; failed: number; skipped: number }

type Report = {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly numPendingTests: number
  readonly numTodoTests: number
  readonly testResults: readonly { readonly status: string; readonly assertionResults: readonly { readonly status: string }[] }[]
}

/**
 * A file that failed without a failed test of its own (it could not be loaded, its set-up threw) counts as one failure, and so does a
 * run that failed for any other reason: vitest found nothing to run, an error outside all tests, no report.
 */
export function readVitestReport(file: string, hasSucceeded: boolean): TestCount {
  if (!existsSync(file)) return { passed: 0, failed: 1, skipped: 0 }
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults }: Report = JSON.parse(readFileSync(file, 'utf8'))
  const brokenFiles = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  ).length
  const failed = numFailedTests + brokenFiles
  return { passed: numPassedTests, failed: failed === 0 && !hasSucceeded ? 1 : failed, skipped: numPendingTests + numTodoTests }
}
