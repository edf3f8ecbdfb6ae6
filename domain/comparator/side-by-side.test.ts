import { expect, test } from 'vitest'
import { fenOfYuan } from '#domain/money/fen.ts'
import { region } from '#domain/policy/policy.fixture.ts'
import type { Comparator } from './comparator.ts'
import { sideBySide } from './side-by-side.ts'

const yuan = (l5: number, l4: number, l3: number) => ({ L5: fenOfYuan(l5), L4: fenOfYuan(l4), L3: fenOfYuan(l3) })
const place = (id: string, also: Partial<Comparator>): Comparator => ({
  id,
  place: id,
  region: region('420000'),
  subject: 'skillUpgrade',
  from: '2025',
  amounts: [],
  rules: [],
  sources: [],
  confidence: 'confirmed-C',
  ...also,
})

const one = place('one', {
  amounts: [
    { class: 'usual', per: 'certificate', byLevel: yuan(1000, 1500, 2000), isUpTo: false },
    { class: 'shortage', per: 'certificate', byLevel: yuan(1300, 1950, 2600), isUpTo: false },
  ],
  rules: [{ on: 'shortage', says: '按目录' }],
})
const other = place('other', {
  amounts: [{ class: 'usual', per: 'certificate', byLevel: yuan(800, 1200, 1600), isUpTo: false }],
  rules: [
    { on: 'times', says: '一年 1 次' },
    { on: 'times', says: '紧缺的 2 次' },
  ],
})

test('two places stand in one table, level by level, and what one of them does not say stays open', () => {
  const rows = sideBySide([one, other])
  const amounts = rows.flatMap((row) => (row.kind === 'amount' ? [[row.class, row.level, ...row.cells]] : []))
  expect(amounts).toEqual([
    ['usual', 'L5', 100_000, 80_000],
    ['usual', 'L4', 150_000, 120_000],
    ['usual', 'L3', 200_000, 160_000],
    ['shortage', 'L5', 130_000, undefined],
    ['shortage', 'L4', 195_000, undefined],
    ['shortage', 'L3', 260_000, undefined],
  ])
  expect(rows.flatMap((row) => (row.kind === 'rule' ? [[row.on, ...row.cells]] : []))).toEqual([
    ['times', undefined, '一年 1 次；紧缺的 2 次'],
    ['shortage', '按目录', undefined],
  ])
})

test('an amount that does not go by level has a row of its own', () => {
  const base = place('base', { amounts: [{ class: 'base', per: 'project', byLevel: {}, flat: fenOfYuan(5_000_000), isUpTo: true }] })
  expect(sideBySide([base])).toEqual([{ kind: 'amount', class: 'base', level: undefined, cells: [500_000_000] }])
})

test('the order of the rows does not hang on the order of the places', () => {
  const keys = (rows: ReturnType<typeof sideBySide>) => rows.map((row) => (row.kind === 'rule' ? row.on : `${row.class} ${row.level}`))
  expect(keys(sideBySide([one, other]))).toEqual(keys(sideBySide([other, one])))
})
