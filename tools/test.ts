/**
 * `npm test`: every gate of the house in one sequence; the last line counts what passed and what failed. `npm test -- <filter>` runs
 * only the tests whose path matches; whatever follows goes to vitest as it is.
 */
import { type SpawnSyncReturns, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { projectRoot } from '#platform/project-root.ts'
import { readVitestReport, type TestCount } from './count-tests.ts'
import { installBrowser } from './install-browser.ts'

type Step = { readonly name: string; run(): string | undefined }

const BUILD = "const { buildIfStale } = await import('./tools/build.ts'); buildIfStale()"
const VITEST = join(projectRoot, 'node_modules/vitest/vitest.mjs')

const script = (...args: readonly string[]) => said(npm('run', '--silent', ...args))
const gates: readonly Step[] = [
  { name: 'types', run: () => script('check:types') },
  { name: 'style', run: () => script('check:style') },
  { name: 'layers', run: () => script('check:layers') },
  { name: 'unused code and packages', run: () => script('check:unused') },
  { name: 'content', run: () => script('policy', 'check') },
  { name: 'item bank', run: () => script('items', 'check') },
  { name: 'practical bench', run: () => script('bench-content', 'check') },
]
const browser: Step = { name: 'browser and Chinese font', run: installBrowser }
const build: Step = { name: 'build', run: () => said(node('--input-type=module', '--eval', BUILD)) }

const filters = process.argv.slice(2)
const count: TestCount = { passed: 0, failed: 0, skipped: 0 }

if (filters.length > 0) testOnly(filters)
else testAll()

say('')
if (count.skipped > 0) say(`${count.skipped} skipped`)
say(`${count.passed} passed, ${count.failed} failed`)
process.exitCode = count.failed === 0 ? 0 : 1

function testAll(): void {
  const hasBrowser = take(browser)
  for (const gate of gates) take(gate)
  if (take(build)) takeTests(hasBrowser ? [] : ['--project', 'unit'])
  else say('  The tests need the build, so they were not run.')
}

function testOnly(filter: readonly string[]): void {
  if (take(build)) takeTests(filter)
}

/** Runs a step, says how long it took, shows what it has to say when it fails. Whether it held. */
function take({ name, run }: Step): boolean {
  const began = performance.now()
  const complaint = run()
  if (complaint === undefined) count.passed += 1
  else count.failed += 1
  say(`${complaint === undefined ? '✓' : '✗'} ${name} (${secondsSince(began)})`)
  if (complaint !== undefined) say(complaint.trimEnd().replaceAll(/^/gm, '    '))
  return complaint === undefined
}

/** Vitest speaks for itself; its report is counted. */
function takeTests(args: readonly string[]): void {
  const began = performance.now()
  const folder = mkdtempSync(join(tmpdir(), 'jiangtu-report-'))
  const report = join(folder, 'report.json')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const { status } = spawnSync(process.execPath, [VITEST, 'run', ...reporters, ...args], { cwd: projectRoot, stdio: 'inherit' })
  const tests = readVitestReport(report, status === 0)
  rmSync(folder, { recursive: true, force: true })
  count.passed += tests.passed
  count.failed += tests.failed
  count.skipped += tests.skipped
  say(`${tests.failed === 0 ? '✓' : '✗'} tests (${secondsSince(began)})`)
}

/** What a failed program wrote; undefined where it succeeded. */
function said({ status, error, stdout, stderr }: SpawnSyncReturns<string>): string | undefined {
  return status === 0 ? undefined : [error?.message, stdout, stderr].filter(Boolean).join('\n') || `It ended with ${status}.`
}

function node(...args: readonly string[]): SpawnSyncReturns<string> {
  return spawnSync(process.execPath, args, { cwd: projectRoot, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })
}

/** The npm that runs us, where there is one. */
function npm(...args: readonly string[]): SpawnSyncReturns<string> {
  const itself = process.env['npm_execpath']
  if (itself !== undefined) return node(itself, ...args)
  return spawnSync('npm', args, { cwd: projectRoot, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024, shell: process.platform === 'win32' })
}

function secondsSince(began: number): string {
  return `${((performance.now() - began) / 1000).toFixed(1)} s`
}

function say(line: string): void {
  console.log(line)
}
