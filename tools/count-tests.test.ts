import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { readVitestReport } from './count-tests.ts'

const folder = mkdtempSync(join(tmpdir(), 'jiangtu-count-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function aReport(counts: { passed?: number; failed?: number; skipped?: number }, ...files: readonly (readonly string[])[]): string {
  const file = join(folder, 'report.json')
  const testResults = files.map(([status, ...tests]) => ({ status, assertionResults: tests.map((each) => ({ status: each })) }))
  const numbers = {
    numPassedTests: counts.passed ?? 0,
    numFailedTests: counts.failed ?? 0,
    numPendingTests: counts.skipped ?? 0,
    numTodoTests: 0,
  }
  writeFileSync(file, JSON.stringify({ ...numbers, testResults }))
  return file
}

test('tests are counted as vitest counted them', () => {
  const report = aReport({ passed: 2, failed: 1, skipped: 1 }, ['passed', 'passed'], ['failed', 'passed', 'failed', 'skipped'])
  expect(readVitestReport(report, false)).toEqual({ passed: 2, failed: 1, skipped: 1 })
})

test('a file that could not be loaded is a failure', () => {
  expect(readVitestReport(aReport({ passed: 1 }, ['passed', 'passed'], ['failed']), false)).toEqual({ passed: 1, failed: 1, skipped: 0 })
})

test('a run that failed without saying where is a failure', () => {
  expect(readVitestReport(aReport({ passed: 1 }, ['passed', 'passed']), false).failed).toBe(1)
  expect(readVitestReport(join(folder, 'never-written.json'), true).failed).toBe(1)
})
