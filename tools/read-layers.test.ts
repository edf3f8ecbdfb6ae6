import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { projectRoot } from '#platform/project-root.ts'
import { readLayers } from './read-layers.ts'

const { imports, dependencies, devDependencies } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8'))
const houses: string[] = []

afterEach(() => {
  for (const house of houses.splice(0)) rmSync(house, { recursive: true, force: true })
})

/** A small house: each file imports the specifiers given for it, for their values. Packages are empty. */
function aHouse(files: Readonly<Record<string, readonly string[]>>): string {
  const house = mkdtempSync(join(tmpdir(), 'jiangtu-layers-'))
  houses.push(house)
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(house, path)), { recursive: true })
    writeFileSync(join(house, path), text)
  }
  write('package.json', JSON.stringify({ name: 'house', type: 'module', imports, dependencies, devDependencies }))
  write('tsconfig.json', readFileSync(join(projectRoot, 'tsconfig.json'), 'utf8'))
  for (const name of ['react', 'hono', 'zod', 'drizzle-orm', 'pg', 'vitest', 'react-router']) {
    write(`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', main: 'index.js' }))
    write(`node_modules/${name}/index.js`, 'module.exports = {}')
  }
  const targets = Object.values(files).flatMap((specifiers) =>
    specifiers.filter((each) => each.startsWith('#')).map((each) => each.slice(1)),
  )
  for (const path of targets) if (!(path in files)) write(path, 'export const it = 1\n')
  for (const [path, specifiers] of Object.entries(files))
    write(
      path,
      [...specifiers.map((specifier, nth) => `import * as it${nth} from '${specifier}'\nit${nth}`), 'export const own = 1\n'].join('\n'),
    )
  return house
}

test('arrows that point right are let through, and their modules are counted', () => {
  const house = aHouse({
    'app/main.ts': ['#platform/db/db.ts', '#features/policies/read-policy.ts', 'hono'],
    'app/routes/policies/policy.tsx': ['#features/policies/read-policy.ts', '#domain/policy/policy.ts', '#ui/day/day.tsx', 'react-router'],
    'app/api/policies.ts': ['#features/policies/read-policy.ts', '#platform/schema/scalars.ts', 'hono'],
    'app/cli/backup.ts': ['#platform/db/db.ts'],
    'features/policies/read-policy.ts': ['#store/policies/catalogue.ts', '#domain/policy/policy.ts', '#platform/context.ts', 'zod'],
    'features/policies/read-policy.test.ts': ['#testing/database.ts', '#store/policies/tables.ts', 'vitest'],
    'store/policies/catalogue.ts': ['#store/policies/tables.ts', '#platform/db/db.ts', 'drizzle-orm'],
    'platform/db/db.ts': ['#domain/prelude/result.ts', 'pg'],
    'ui/day/day.tsx': ['react', '#domain/policy/policy.ts'],
    'testing/database.ts': ['#platform/db/db.ts', 'vitest'],
    'tools/build.ts': ['#platform/project-root.ts'],
  })
  expect(readLayers(house)).toEqual({ violations: [], modules: 11 })
})

/** One broken line for every rule: who, what it imports, and the rule that must say so. */
const broken: readonly (readonly [from: string, imports: string, rule: string])[] = [
  ['domain/policy/reads.ts', '#store/policies/catalogue.ts', 'domain is closed to app, features, store, platform, ui'],
  ['domain/rules/asks.ts', '#domain/entitlement/assess.ts', 'domain/(policy|rules) is closed to domain/entitlement, domain/interview'],
  ['platform/log/knows.ts', '#features/policies/read-policy.ts', 'platform is closed to app, features, store, ui'],
  ['store/policies/shows.ts', '#features/policies/read-policy.ts', 'store is closed to app, features, ui'],
  ['features/policies/renders.ts', '#ui/day/day.tsx', 'features is closed to app, ui'],
  ['ui/day/asks.tsx', '#features/policies/read-policy.ts', 'ui is closed to app, features, store, platform'],
  ['app/routes/home/queries.tsx', '#store/policies/catalogue.ts', 'app/routes is closed to store, platform, app/api, app/feeds, app/cli'],
  ['app/routes/home/logs.tsx', '#platform/log/log.ts', 'app/routes is closed to store, platform, app/api, app/feeds, app/cli'],
  ['app/api/queries.ts', '#store/policies/catalogue.ts', 'app/(api|feeds|http|cli|mcp) is closed to store, ui, app/routes'],
  ['app/start.ts', '#store/policies/catalogue.ts', 'the ways in ask features'],
  ['features/exams/borrows.ts', '#features/policies/read-policy.ts', 'rooms meet by id, not by import'],
  ['store/exams/joins.ts', '#store/policies/tables.ts', 'rooms meet by id, not by import'],
  ['domain/policy/checks.ts', 'zod', 'the domain is plain TypeScript'],
  ['domain/policy/waits.ts', 'node:fs', 'the domain is plain TypeScript'],
  ['ui/day/parses.tsx', 'zod', 'ui knows only react and the domain'],
  ['features/policies/selects.ts', 'drizzle-orm', 'SQL stays in store'],
  ['app/http/connects.ts', 'pg', 'SQL stays in store'],
  ['features/policies/routes.ts', 'hono', 'the web stays in app'],
  ['platform/log/renders.ts', 'react', 'the web stays in app'],
  ['store/policies/pretends.ts', '#testing/clock.ts', 'the house stands without its workbench'],
  ['features/policies/builds.ts', '#domain/policy/policy.fixture.ts', 'the house stands without its workbench'],
  ['platform/db/tests.ts', 'vitest', 'development packages stay on the workbench'],
]

test('each rule is seen to refuse', () => {
  const house = aHouse({
    ...Object.fromEntries(broken.map(([from, specifier]) => [from, [specifier]])),
    'domain/policy/hen.ts': ['#domain/policy/egg.ts'],
    'domain/policy/egg.ts': ['#domain/policy/hen.ts'],
  })
  const said = readLayers(house).violations.map(({ from, rule }) => `${from}: ${rule}`)
  for (const [from, , rule] of broken) expect(said).toContain(`${from}: ${rule}`)
  expect(said.some((line) => /^domain\/policy\/(hen|egg)\.ts: no cycles$/.test(line))).toBe(true)

  const { forbidden } = rules()
  expect(new Set([...broken.map(([, , rule]) => rule), 'no cycles'])).toEqual(new Set(forbidden.map(({ name }) => name)))
})

test('files whose imports nobody understood do not count as seen', () => {
  expect(readLayers(aHouse({ 'app/main.ts': [], 'ui/day/day.tsx': ['no-such-package'] })).modules).toBe(0)
})

function rules(): { readonly forbidden: readonly { readonly name: string }[] } {
  return createRequire(import.meta.url)(join(projectRoot, 'dependency-rules.cjs'))
}
