import { expect, test } from 'vitest'
import { toClauseAnchor, toPolicyId } from '#domain/policy/ids.ts'
import type { RegionCode } from '#domain/region/region.ts'
import type { SourceId } from '#domain/source/source.ts'
import { aPolicy, aVersion, noReferences } from '#store/policies/content.fixture.ts'
import { searchKinds } from './document.ts'
import { documentsOf, type SearchableContent } from './documents-of.ts'

const clause = (plainly: string) => ({
  anchor: toClauseAnchor('months'),
  plainly,
  paraphrase: `转述：${plainly}`,
  cite: '渝人社发〔2017〕165号',
  sources: [],
  confidence: 'confirmed-A' as const,
})
const support = { sources: [], confidence: 'confirmed-A' as const }

const point = { latitude: 29.5, longitude: 107.5, toleranceKm: 5, confidence: 'remembered-medium' } as const

const content: SearchableContent = {
  policies: [
    aPolicy('one', {
      title: '技能提升补贴',
      keywords: ['考证补贴'],
      regions: ['500000' as RegionCode],
      versions: [
        aVersion('old', { clauses: [clause('满 36 个月。加起来算')], document: { number: '渝人社发〔2017〕165号', bodies: [] } }),
        aVersion('new', {
          clauses: [clause('满 12 个月。加起来算')],
          from: { precision: 'year', first: '2022-01-01' as never, last: '2022-12-31' as never },
        }),
      ],
    }),
  ],
  references: {
    ...noReferences,
    claims: [{ id: 'c', says: '人人都能领', finding: '不是', verdict: 'wrong', policies: [toPolicyId('one')], ...support }],
    unknowns: [{ id: 'u', question: '开没开', matters: '要紧', howToClose: '打电话', policies: [] }],
    channels: [
      {
        id: 'h',
        name: '热线',
        detail: '问补贴',
        phones: ['023-12333'],
        address: 'https://a.example/b',
        region: '500000',
        role: 'handles',
        changes: [],
        ...support,
      },
    ],
    categories: [{ id: 'g', name: '六类人员', definition: '六类', changes: [], ...support }],
    certificates: [
      {
        id: 'k',
        name: '职业技能等级证书',
        nature: 'skillLevel',
        validity: { kind: 'noEndKnown' },
        verifyAt: [],
        items: [],
        readBy: [],
        notes: [],
        changes: [],
        ...support,
      },
    ],
    places: [{ id: 'z', kind: 'zone', name: '白涛', region: '500102' as RegionCode, where: '乌江边', fields: ['化工'], point, ...support }],
    exclusions: [{ id: 'e', one: '甲', other: '乙', relation: '只能一样', from: 'unknown', basis: '文件', policies: [], ...support }],
  },
  terms: [{ id: 't', term: '落户', aliases: [], means: '迁户口', ...support }],
  sources: [{ id: 'S01' as SourceId, grades: ['A'], shows: '一个网页', addresses: [] }],
  bench: [
    { task: 't2', title: '继电控制电路', names: ['接线', 'T2'], says: ['给一个要求，接好线。'] },
    { task: 't2', exercise: 'cir-01', title: '接线：自锁', names: ['接线'], says: ['松手照样转。'] },
  ],
}

const documents = documentsOf(content)
const find = (id: string) => documents.find((document) => document.id === id)

test('everything is found, each under one id, of every kind', () => {
  expect(new Set(documents.map(({ kind }) => kind))).toEqual(new Set(searchKinds))
  expect(new Set(documents.map(({ id }) => id)).size).toBe(documents.length)
})

test('a policy is also called by its keywords and its documents', () => {
  expect(find('one')).toMatchObject({ title: '技能提升补贴', names: ['考证补贴', '渝人社发〔2017〕165号'] })
})

test('what all versions say under one anchor is one document, called by the newest', () => {
  expect(find('one#months')).toMatchObject({
    title: '满 12 个月',
    lines: ['满 12 个月。加起来算', '转述：满 12 个月。加起来算', '满 36 个月。加起来算', '转述：满 36 个月。加起来算'],
    context: ['技能提升补贴', '考证补贴'],
    policy: 'one',
  })
})

test('a claim applies where its policies do', () => {
  expect(find('claim:c')?.regions).toEqual(['500000'])
  expect(find('unknown:u')?.regions).toEqual([])
})

test('a channel is found by its number and its address', () => {
  expect(find('channel:h')).toMatchObject({ names: ['023-12333', 'a.example'], lines: ['问补贴', '电话：023-12333'] })
})

test('a task of the bench and an exercise of it lie under their own addresses', () => {
  expect(find('bench:t2')).toMatchObject({ kind: 'bench', names: ['接线', 'T2'], lines: ['给一个要求，接好线。'] })
  expect(find('bench:t2/cir-01')).toMatchObject({ title: '接线：自锁', lines: ['松手照样转。'] })
})
