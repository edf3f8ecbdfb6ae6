/** The words of the change log. */
import { type RoughDate, textOf } from '#domain/calendar/rough-date.ts'
import type { ChangeKind } from './change-entry.ts'

const kinds = {
  starts: '开始',
  resumes: '空档后又有',
  relaxed: '放宽',
  tightened: '收紧',
  amended: '改了',
  unclear: '之后没查到',
  lapses: '到期',
  fades: '只查到这天',
  regrouped: '人员说法变了',
} as const satisfies Record<ChangeKind, string>

export const sayChangeKind = (kind: ChangeKind): string => kinds[kind]

/** How far a date is known: 只知道年份. Undefined where the day is known. */
export const sayPrecision = ({ precision }: RoughDate): string | undefined =>
  ({ day: undefined, month: '只知道月份', year: '只知道年份' })[precision]

/** 2019（只知道年份） */
export function sayDated(on: RoughDate): string {
  const precision = sayPrecision(on)
  return precision === undefined ? textOf(on) : `${textOf(on)}（${precision}）`
}
