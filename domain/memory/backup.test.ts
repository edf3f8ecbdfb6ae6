import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readBackup, sayBadBackup, writeBackup } from './backup.ts'
import { anAnswer, anAttempt, anyLog } from './memory.fixture.ts'

test('whatever was written is read back the same', () => {
  fc.assert(
    fc.property(anyLog, (log) => {
      expect(readBackup(writeBackup(log))).toEqual({ ok: true, value: log })
    }),
  )
})

const withEvent = (change: Readonly<Record<string, unknown>>): string => writeBackup([{ ...anAnswer(1, 'right'), ...change } as never])

const withAttempt = (change: Readonly<Record<string, unknown>>): string => writeBackup([anAttempt(change as never)])

describe('refused, with the reason', () => {
  test.each([
    ['{"format":', '读不懂'],
    ['[]', '不是练题记录'],
    ['{"format":"other","version":1,"events":[]}', '不是练题记录'],
    ['{"format":"jiangtu-practice","version":"1","events":[]}', '不是练题记录'],
    ['{"format":"jiangtu-practice","version":2,"events":[]}', '第 2 版'],
    [withEvent({ id: '' }), '第 1 条的 id'],
    [withEvent({ at: -1 }), '第 1 条的 at'],
    [withEvent({ at: 1.5 }), '第 1 条的 at'],
    [withEvent({ points: [] }), '第 1 条的 points'],
    [withEvent({ points: 'p1' }), '第 1 条的 points'],
    [withEvent({ verdict: 'maybe' }), '第 1 条的 verdict'],
    [withEvent({ seed: '1' }), '第 1 条的 seed'],
    [withEvent({ shows: 3 }), '第 1 条的 shows'],
    [withEvent({ shows: 'x'.repeat(81) }), '第 1 条的 shows'],
    [withEvent({ item: 'x'.repeat(81) }), '第 1 条的 item'],
    [withEvent({ kind: 'other' }), '第 1 条的 kind'],
    [withEvent({ kind: 'examDay', on: '2026-02-30' }), '第 1 条的 on'],
    [withEvent({ kind: 'sureness', answer: 'e', sureness: 'very' }), '第 1 条的 sureness'],
    [withAttempt({ mode: 'other' }), '第 1 条的 mode'],
    [withAttempt({ got: 21 }), '第 1 条的 got'],
    [withAttempt({ got: 0.1 }), '第 1 条的 got'],
    [withAttempt({ items: [{ id: 'a' }] }), '第 1 条的 items'],
    [withAttempt({ redLines: ['none such'] }), '第 1 条的 redLines'],
    [withAttempt({ weak: [''] }), '第 1 条的 weak'],
    [withAttempt({ address: 'https://example.com/bench/' }), '第 1 条的 address'],
    [withAttempt({ address: '//example.com' }), '第 1 条的 address'],
    [withAttempt({ address: `/bench/t1/${'x'.repeat(1000)}` }), '第 1 条的 address'],
    [withEvent({ kind: 'favourite', isKept: 'yes' }), '第 1 条的 isKept'],
  ])('%s', (text, says) => {
    const read = readBackup(text)
    expect(read.ok ? '' : sayBadBackup(read.problem)).toContain(says)
  })
})

test('what does not belong into an event is left out', () => {
  const read = readBackup(withEvent({ __proto__: null, more: '<script>' }))
  expect(read.ok && Object.keys(read.value[0] ?? {})).toEqual(['id', 'at', 'bank', 'kind', 'item', 'points', 'verdict', 'seed'])
})
