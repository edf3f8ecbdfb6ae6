import { expect, test } from 'vitest'
import { aSingle, aTrueFalse } from '#domain/item/item.fixture.ts'
import { toItemId, toOptionId, toPointId } from '#domain/item/item.ts'
import { toMisconceptionId } from '#domain/item/misconception.ts'
import { besideOf, linesOf, readBeside, readLines } from './beside.ts'

const whole = aSingle({
  points: [toPointId('K001'), toPointId('K002')],
  difficulty: 4,
  misconceptions: { [toOptionId('A')]: '忘了 √3：线值当相值', [toOptionId('C')]: '平方了' },
  families: { [toOptionId('A')]: toMisconceptionId('line-phase') },
  enemies: [toItemId('aba-001'), toItemId('aba-002')],
  provenance: { source: '自编', licence: 'CC0' },
})

test('comes back from its texts as it went', () => {
  const read = readBeside(besideOf(whole, []))
  const { points, misconceptions, families, enemies, provenance } = whole
  expect(read).toMatchObject({ points, difficulty: '4', misconceptions, families, enemies, provenance })
})

test('an item that has nothing of it says points, difficulty and basis only', () => {
  expect(Object.keys(besideOf(aTrueFalse(), []))).toEqual(['points', 'difficulty', 'basis'])
})

test('as lines among others; only the fields that are looked for are taken', () => {
  const lines = linesOf(besideOf(aSingle({ provenance: { source: '自编', licence: 'CC0' } }), []))
  expect(lines.slice(1)).toEqual(expect.arrayContaining(['来源：自编', '许可：CC0']))
  const { texts, others } = readLines(['第一步：先断电', '难度: 4', ...lines.filter((line) => line.startsWith('来源'))], ['source'])
  expect([texts, others]).toEqual([{ source: '自编' }, ['第一步：先断电', '难度: 4']])
})
