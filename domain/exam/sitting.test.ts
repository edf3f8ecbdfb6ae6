import { describe, expect, test } from 'vitest'
import { toInstant } from '#domain/calendar/instant.ts'
import { toOptionId } from '#domain/item/item.ts'
import type { SimpleResponse } from '#domain/item/response.ts'
import { resultOf } from './exam-result.ts'
import { sheetOf } from './sheet.ts'
import { aSitting, paperOfThree } from './sitting.fixture.ts'
import { accept, endsAt, minutesOf, type SaveDraft, type SavedEvent, saySaveRefused, standOf } from './sitting.ts'

const minute = 60_000
const sitting = { ...aSitting(), places: 3 }
const passed = (ms: number) => toInstant(sitting.startedAt + ms)
const chosen = (letter: string): SimpleResponse => ({ kind: 'single', chosen: toOptionId(letter) })
const draft = (changed: Partial<SaveDraft> = {}): SaveDraft => ({ nth: 0, key: 'k1', response: chosen('B'), isFlagged: false, ...changed })
const kept = (changed: Partial<SavedEvent> = {}): SavedEvent => ({ ...draft(), at: passed(0), turn: 1, ...changed })

describe('time', () => {
  test.each([
    ['none', 10],
    ['quarter', 12.5],
    ['half', 15],
    ['unlimited', undefined],
  ] as const)('%s: %s minutes', (extension, minutes) => {
    expect(minutesOf(10, extension)).toBe(minutes)
    const end = endsAt(aSitting({ extension }))
    expect(end).toBe(minutes === undefined ? undefined : passed(minutes * minute))
  })

  test('one millisecond before the end it is open, at the end it is over', () => {
    expect(standOf(sitting, passed(10 * minute - 1))).toEqual({ kind: 'open', leftMs: 1 })
    expect(standOf(sitting, passed(10 * minute))).toEqual({ kind: 'overdue', endedAt: passed(10 * minute) })
  })

  test('without a limit it stays open; handed in, it never opens again', () => {
    expect(standOf(aSitting({ extension: 'unlimited' }), passed(1e9))).toEqual({ kind: 'open', leftMs: undefined })
    const submission = { at: passed(5), by: 'candidate' } as const
    expect(standOf(aSitting({ submission }), passed(6))).toEqual({ kind: 'submitted', submission })
  })
})

describe('saving an answer', () => {
  test('a new one is accepted with the moment of the server', () => {
    expect(accept(sitting, draft(), undefined, passed(5))).toEqual({ ok: true, value: { isNew: true, event: kept({ at: passed(5) }) } })
  })

  test('the same page sent twice is one event with one receipt, even after the end or after handing in', () => {
    const again = { ok: true, value: { isNew: false, event: kept() } }
    expect(accept(sitting, draft(), kept(), passed(5))).toEqual(again)
    expect(accept(sitting, draft(), kept(), passed(11 * minute))).toEqual(again)
    const closed = { ...sitting, submission: { at: passed(6), by: 'candidate' } as const }
    expect(accept(closed, draft(), kept(), passed(7))).toEqual(again)
  })

  test('a page that went back and was sent with another answer counts anew', () => {
    const later = accept(sitting, draft({ response: chosen('C') }), kept(), passed(9))
    expect(later).toEqual({ ok: true, value: { isNew: true, event: kept({ response: chosen('C'), turn: 2, at: passed(9) }) } })
  })

  test('too late, handed in, or nowhere: refused, and told what to do', () => {
    const kinds = [
      accept(sitting, draft(), undefined, passed(10 * minute)),
      accept({ ...sitting, submission: { at: passed(1), by: 'clock' } }, draft(), undefined, passed(2)),
      ...[3, -1, 0.5, Number.NaN].map((nth) => accept(sitting, draft({ nth }), undefined, passed(1))),
    ].map((result) => (result.ok ? 'accepted' : result.problem.kind))
    expect(kinds).toEqual(['overdue', 'submitted', 'noSuchPlace', 'noSuchPlace', 'noSuchPlace', 'noSuchPlace'])
    for (const kind of ['overdue', 'submitted'] as const) expect(saySaveRefused({ kind })).toMatch(/卷/)
  })
})

describe('the result', () => {
  const events: readonly SavedEvent[] = [
    kept({ at: passed(10) }),
    kept({ nth: 1, key: 'k2', at: passed(30), response: { kind: 'multiple', chosen: [toOptionId('A'), toOptionId('C')] } }),
    kept({ nth: 2, key: 'k3', at: passed(60), response: { kind: 'trueFalse', says: true } }),
  ]
  const itemOf = (id: string) => paperOfThree.find((item) => item.id === id) ?? (paperOfThree[0] as (typeof paperOfThree)[number])
  const resultWith = (log: readonly SavedEvent[]) => resultOf(sitting, sheetOf(log, 3, sitting.startedAt), itemOf)

  test('marks by section and scope, by the rule of the form, with the time each took', () => {
    const result = resultWith(events)
    expect([result.marks, result.most, result.isPassed]).toEqual([200, 400, true])
    expect(result.sections.map(({ marks, spentMs }) => [marks, spentMs])).toEqual([
      [100, 10],
      [100, 20],
      [0, 30],
    ])
    expect(result.scopes.get('A-A-B')).toEqual({ marks: 100, most: 300, spentMs: 50 })
  })

  test('one mark less is not passed; nothing answered is nothing', () => {
    expect(resultWith(events.slice(0, 1)).isPassed).toBe(false)
    expect(resultWith([]).scores.map(({ verdict }) => verdict)).toEqual(['blank', 'blank', 'blank'])
  })
})
