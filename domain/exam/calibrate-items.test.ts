import { expect, test } from 'vitest'
import { logistic } from '#domain/ability/response-model.ts'
import { toItemId } from '#domain/item/item.ts'
import { randomFrom } from '#domain/prelude/random.ts'
import { type CountedAnswer, calibrateItems } from './calibrate-items.ts'

const ids = Array.from({ length: 12 }, (_, nth) => toItemId(`aba-${nth}`))
const next = randomFrom(11)
const normal = (): number => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next())
/** Difficulties from −1.5 to 1.5; each paper asks half of the items. */
const papersOf = (count: number): readonly (readonly CountedAnswer[])[] =>
  Array.from({ length: count }, () => {
    const ability = normal()
    return ids.flatMap((item, nth) => (next() < 0.5 ? [{ item, isRight: next() < logistic(ability + 1.5 - (3 * nth) / 11) }] : []))
  })

test('from papers that share half of their items: harder ones come out harder, each with its error', () => {
  const fitted = calibrateItems(papersOf(500))
  expect(fitted.size).toBe(12)
  const [easy, hard] = [fitted.get(toItemId('aba-1')), fitted.get(toItemId('aba-10'))]
  expect((hard?.difficulty ?? 0) - (easy?.difficulty ?? 0)).toBeGreaterThan(1.5)
  for (const { error, answers } of fitted.values()) {
    expect(error).toBeGreaterThan(0.05)
    expect(error).toBeLessThan(0.4)
    expect(answers).toBeGreaterThan(200)
  }
})

test('one slope for those with fewer than 300 answers, and their own for those with more', () => {
  const slopes = (count: number) => new Set([...calibrateItems(papersOf(count)).values()].map(({ discrimination }) => discrimination)).size
  expect(slopes(400)).toBe(1)
  expect(slopes(900)).toBe(12)
})

test('an item with fewer than 30 answers, or answered by all alike, has no figures; with too few items nothing has', () => {
  const few = papersOf(200).map((paper, nth) => paper.filter(({ item }) => item !== 'aba-3' || nth < 30))
  expect(calibrateItems(few).has(toItemId('aba-3'))).toBe(false)
  const alike = papersOf(200).map((paper) => paper.map((answer) => (answer.item === 'aba-4' ? { ...answer, isRight: true } : answer)))
  expect(calibrateItems(alike).has(toItemId('aba-4'))).toBe(false)
  expect(calibrateItems(alike).size).toBe(11)
  expect(calibrateItems(papersOf(200).map((paper) => paper.filter(({ item }) => ids.indexOf(item) < 4))).size).toBe(0)
  expect(calibrateItems([]).size).toBe(0)
})
