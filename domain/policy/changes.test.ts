import { expect, test } from 'vitest'
import { changesOf } from './changes.ts'
import { toPolicyId, toVersionId } from './ids.ts'
import { aPolicy, aVersion, endUnknown, open, rough, until } from './policy.fixture.ts'

const told = (policies: Parameters<typeof changesOf>[0]) => changesOf(policies).map(({ kind, on, version }) => [on.first, kind, version.id])

test('every start and every stated end is a change, newest first', () => {
  const first = aVersion({ id: toVersionId('first'), from: rough('2019-01-01'), end: until('2020-12-31') })
  const second = aVersion({ id: toVersionId('second'), from: rough('2021-03'), end: open })
  const other = aVersion({ id: toVersionId('other'), from: rough('2020'), end: endUnknown('2021-12-31') })
  expect(told([aPolicy({ versions: [first, second] }), aPolicy({ id: toPolicyId('other'), versions: [other] })])).toEqual([
    ['2021-03-01', 'starts', 'second'],
    ['2020-12-31', 'lapses', 'first'],
    ['2020-01-01', 'starts', 'other'],
    ['2019-01-01', 'starts', 'first'],
  ])
})

test('on the same day a start stands before a lapse', () => {
  const lapsing = aVersion({ id: toVersionId('lapsing'), from: rough('2019-01-01'), end: until('2020-01-01') })
  const starting = aVersion({ id: toVersionId('starting'), from: rough('2020-01-01') })
  const expected = [
    ['2020-01-01', 'starts', 'starting'],
    ['2020-01-01', 'lapses', 'lapsing'],
    ['2019-01-01', 'starts', 'lapsing'],
  ]
  expect(told([aPolicy({ versions: [lapsing, starting] })])).toEqual(expected)
  expect(told([aPolicy({ versions: [starting, lapsing] })])).toEqual(expected)
})

test('a change keeps the policy and how roughly its day is known', () => {
  const version = aVersion({ from: rough('2021-03') })
  const policy = aPolicy({ versions: [version] })
  expect(changesOf([policy])).toEqual([{ kind: 'starts', on: rough('2021-03'), policy, version }])
})
