/** What stands in the address of a ladder attempt, by name: everything else follows from it. */
import { type Place, parseSpot, placeAt } from '#domain/plc/edit/spot.ts'
import { readHistory, writeHistory } from '#domain/plc/edit/text-history.ts'
import type { EditHistory } from '#domain/plc/edit-history.ts'
import type { Ladder } from '#domain/plc/ladder/ladder.ts'
import type { Allotment } from '#domain/plc/task/allotment.ts'

/** The short names in the address. */
export const fields = {
  mode: 'mode',
  /** Second of the beginning, since 1970. */
  begun: 'b',
  /** Second of handing in. */
  done: 'done',
  version: 'v',
  text: 'p',
  history: 'h',
  cursor: 'at',
  tab: 'tab',
  /** Terminals chosen by the person: `in-start.X0~out-valve.Y1`. */
  allotment: 'io',
  /** The text was checked as it is. */
  checked: 'run',
  /** How often a program of one's own was checked. */
  tries: 'tries',
  reference: 'ref',
  /** Why the last edit was refused. */
  refused: 'no',
} as const

/** An empty program is END. */
const EMPTY = 'END\n'

/** Undefined in an attempt that has not been begun. */
export const versionOf = (at: URLSearchParams): string | undefined => at.get(fields.version) || undefined
export const textOf = (at: URLSearchParams): string => at.get(fields.text) ?? EMPTY
export const historyOf = (at: URLSearchParams): EditHistory<string> => readHistory(at.get(fields.history) ?? '', textOf(at))
/** What the cursor is on; on END where nobody said. */
export const cursorIn = (ladder: Ladder, at: URLSearchParams): Place | undefined =>
  placeAt(ladder, parseSpot(at.get(fields.cursor) ?? '') ?? { row: ladder.length - 1, turns: [] })

export function allotmentOf(at: URLSearchParams): Allotment {
  const pairs = (at.get(fields.allotment) ?? '').split('~').map((pair) => pair.split('.'))
  return new Map(pairs.flatMap(([key = '', device = '']) => (key === '' || device === '' ? [] : [[key, device] as const])))
}

export const writeAllotment = (allotment: Allotment): string => [...allotment].map(([key, device]) => `${key}.${device}`).join('~')

/** The program was replaced: what was found about the old one is gone. */
export function withHistory(at: URLSearchParams, history: EditHistory<string>): URLSearchParams {
  const next = new URLSearchParams(at)
  set(next, fields.text, history.present === EMPTY ? '' : history.present)
  set(next, fields.history, writeHistory(history))
  for (const name of [fields.checked, fields.reference]) next.delete(name)
  return next
}

/** Nothing empty stands in an address. */
export function set(at: URLSearchParams, name: string, value: string): void {
  if (value === '') at.delete(name)
  else at.set(name, value)
}
