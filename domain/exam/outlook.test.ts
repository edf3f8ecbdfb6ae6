import { expect, test } from 'vitest'
import { aSingle } from '#domain/item/item.fixture.ts'
import { toItemId } from '#domain/item/item.ts'
import { type Outlook, outlookOf } from './outlook.ts'

/** Items `from`, `from + 1`, … of which the first `right` were answered right. */
const answered = (right: number, of: number, from = 0) =>
  Array.from({ length: of }, (_, nth) => ({
    item: aSingle({ id: toItemId(`i-${from + nth}`) }),
    verdict: nth < right ? ('right' as const) : ('wrong' as const),
  }))
const next = answered(0, 90).map(({ item }) => item)
const rangeOf = (outlook: Outlook) => {
  if (outlook.kind !== 'range') throw new Error('no range')
  return outlook
}

test('a range, higher for whoever knows more, and with few answers there is none', () => {
  expect(outlookOf([answered(20, 29)], next, 0.6)).toEqual({ kind: 'tooFew', answered: 29 })
  const [weak, able] = [rangeOf(outlookOf([answered(12, 40)], next, 0.6)), rangeOf(outlookOf([answered(38, 40)], next, 0.6))]
  for (const { pass } of [weak, able]) expect(pass.low).toBeLessThanOrEqual(pass.high)
  expect(able.pass.low).toBeGreaterThan(weak.pass.high)
})

test('more sittings make the range of the ability narrower, and only the last three are looked at', () => {
  const one = rangeOf(outlookOf([answered(30, 40)], next, 0.6))
  const two = rangeOf(outlookOf([answered(30, 40), answered(30, 40, 40)], next, 0.6))
  expect(two.ability.error).toBeLessThan(one.ability.error)
  expect([one.sittings, two.sittings, two.answered]).toEqual([1, 2, 80])
  const recent = [answered(30, 40), answered(30, 40, 40), answered(30, 40, 80)]
  expect(outlookOf([answered(0, 40, 200), ...recent], next, 0.6)).toEqual(outlookOf(recent, next, 0.6))
})

test('an item that comes again was explained before: its first answer counts', () => {
  const first = outlookOf([answered(10, 40)], next, 0.6)
  const again = outlookOf([answered(10, 40), answered(40, 40)], next, 0.6)
  expect(rangeOf(again).ability).toEqual(rangeOf(first).ability)
})

test('what was left open is no answer, and a sitting without any is not counted', () => {
  const open = answered(0, 40).map(({ item }) => ({ item, verdict: 'blank' as const }))
  expect(outlookOf([open], next, 0.6)).toEqual({ kind: 'tooFew', answered: 0 })
  expect(rangeOf(outlookOf([open, answered(30, 40)], next, 0.6)).sittings).toBe(1)
})
