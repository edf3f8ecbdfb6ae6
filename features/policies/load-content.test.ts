import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { PolicyVersion } from '#domain/policy/policy.ts'
import { findCatalogue } from '#store/policies/catalogue.ts'
import { type ContentDatabase, contentFolder, contextOn, databaseWithContent } from '#testing/app-context.ts'
import { readContent } from './content/read-content.ts'
import { listPolicies } from './list-policies.ts'
import { loadContent } from './load-content.ts'

let database: ContentDatabase
let copy: string
beforeAll(async () => {
  database = await databaseWithContent()
  copy = mkdtempSync(join(tmpdir(), 'jiangtu-content-'))
  cpSync(contentFolder, copy, { recursive: true })
})
afterAll(async () => {
  rmSync(copy, { recursive: true, force: true })
  await database.close()
})

const LATER = '2026-02-12T11:00+08:00'

/** Edits one file of the copy and loads it, as known at LATER. */
async function loadWith(file: string, edit: (text: string) => string) {
  const path = join(copy, file)
  const before = readFileSync(path, 'utf8')
  writeFileSync(path, edit(before))
  try {
    return await loadContent(contextOn(database.db, LATER), copy, [])
  } finally {
    writeFileSync(path, before)
  }
}

const newestFirst = (versions: readonly PolicyVersion[]): readonly PolicyVersion[] =>
  versions.toSorted((a, b) => (a.from.first < b.from.first ? 1 : a.from.first > b.from.first ? -1 : a.id < b.id ? 1 : -1))

describe('the content of this repository', () => {
  test('comes out of the database exactly as it was read from its files', async () => {
    const read = await readContent(contentFolder)
    const catalogue = await findCatalogue(database.db, database.ctx.clock.now())
    if (!read.ok || catalogue === undefined) throw new Error('read and published above')
    const { policies, dictionary, sources, references, priors, terms } = read.value
    const asStored = policies
      .map((policy) => ({ ...policy, versions: newestFirst(policy.versions) }))
      .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    expect(catalogue.policies).toEqual(asStored)
    expect([...catalogue.dictionary]).toEqual([...dictionary])
    expect([...catalogue.sources.values()]).toEqual(sources)
    expect(catalogue.references).toEqual(references)
    expect([...catalogue.likely]).toEqual(priors.map(({ id, share }) => [id, share]))
    expect(catalogue.terms).toEqual(terms)
  })

  test('writes nothing the second time', async () => {
    const again = await loadContent(contextOn(database.db, LATER), contentFolder, [])
    expect(again).toMatchObject({ ok: true, value: { recorded: 0, withdrawn: 0 } })
  })
})

describe('content that is broken', () => {
  const breaks: Readonly<Record<string, readonly [string, (text: string) => string]>> = {
    'a golden case that fails': ['policies/cq/cq-skill-upgrade.yaml', (text) => text.replace('expect: yes', 'expect: no')],
    'a file that is no YAML': ['policies/cn/nat-skill-upgrade.yaml', () => '{{{'],
    'a dictionary without facts': ['facts.yaml', () => 'facts: []\n'],
    'an empty file': ['sources.yaml', () => ''],
  }
  test.each(Object.entries(breaks))('%s is refused with its file; the last good content keeps serving', async (_, [file, edit]) => {
    const before = await findCatalogue(database.db, contextOn(database.db, LATER).clock.now())
    const refused = await loadWith(file, edit)
    expect(refused.ok).toBe(false)
    expect(refused.ok ? [] : refused.problem.map((problem) => problem.file)).toContainEqual(
      expect.stringContaining(file.split('/').at(-1) ?? ''),
    )
    const ctx = contextOn(database.db, '2026-02-12T12:00+08:00')
    expect((await findCatalogue(database.db, ctx.clock.now()))?.state).toEqual(before?.state)
    expect((await listPolicies(ctx, {}, { on: ctx.clock.today(), knownAt: ctx.clock.now() })).total).toBeGreaterThan(15)
  })
})

describe('content that changed', () => {
  test('serves the new words from then on, and the old ones as known before', async () => {
    const loaded = await loadWith('policies/cq/cq-skill-upgrade.yaml', (text) => text.replace(/^title: .*$/m, 'title: 另一个名字'))
    expect(loaded).toMatchObject({ ok: true, value: { recorded: 1, withdrawn: 0 } })
    const titleAt = async (now: string) => {
      const catalogue = await findCatalogue(database.db, contextOn(database.db, now).clock.now())
      return catalogue?.policies.find(({ id }) => id === 'cq-skill-upgrade')?.title
    }
    expect(await titleAt(LATER)).toBe('另一个名字')
    expect(await titleAt('2026-02-12T10:30+08:00')).toBe('失业保险技能提升补贴（重庆）')
  })
})
