/** The answers a question can have that some rule tells apart, each in words: 不到 12 个月, 三级, 其他. */
import { addDays, type CivilDate } from '#domain/calendar/civil-date.ts'
import { sayFen, toFen } from '#domain/money/fen.ts'
import { cellsOf } from './cells.ts'
import { type FactDefinition, type Facts, type FactValue, type Option, unitOf } from './fact.ts'
import type { Mark } from './marks.ts'
import { sayValue } from './say.ts'

/** `value` stands for all answers that `says` speaks of. */
export type AnswerCell = { readonly value: FactValue; readonly says: string }

/** In the order of the question; of several options at once, each alone. Empty where the fact cannot be cut. */
export function answerCells(definition: FactDefinition, marks: readonly Mark[], facts: Facts, today: CivilDate): readonly AnswerCell[] {
  const { type } = definition
  if (type.kind === 'set')
    return [[], ...type.options.map(({ value }) => [value])].map((value) => ({ value, says: sayValue(definition, value) }))
  const cells = cellsOf(definition, marks, facts, today)
  if (!cells.ok) return []
  switch (type.kind) {
    case 'integer':
    case 'duration':
    case 'money': {
      const starts = cells.value.map(Number)
      const say = (value: number): string => (type.kind === 'money' ? sayFen(toFen(value)) : `${value} ${unitOf(type)}`)
      return between(starts, (from, next) => saySpan(from === type.least ? undefined : from, next, say, (number) => number - 1))
    }
    case 'date': {
      const starts = cells.value.map((value) => String(value) as CivilDate)
      return between(starts, (from, next) =>
        saySpan(
          from === type.earliest ? undefined : from,
          next,
          (day) => day,
          (day) => addDays(day, -1),
        ),
      )
    }
    case 'choice':
      return cells.value.map((value) => ({ value, says: isOneOfMany(value, type.options, marks) ? '其他' : sayValue(definition, value) }))
    case 'boolean':
    case 'region':
      return cells.value.map((value) => ({ value, says: sayValue(definition, value) }))
    case 'claims':
      return []
  }
}

function between<T extends FactValue>(starts: readonly T[], say: (from: T, next: T | undefined) => string): readonly AnswerCell[] {
  return starts.map((from, nth) => ({ value: from, says: say(from, starts[nth + 1]) }))
}

/** Without a start: the first cell; without a next: the last one. */
function saySpan<T>(from: T | undefined, next: T | undefined, say: (value: T) => string, before: (value: T) => T): string {
  if (next === undefined) return from === undefined ? '不论多少' : `${say(from)}${typeof from === 'number' ? '以上' : ' 起'}`
  if (from === undefined) return typeof next === 'number' ? `不到 ${say(next)}` : `${say(next)} 以前`
  const last = before(next)
  return from === last ? say(from) : `${say(from)}${typeof from === 'number' ? '' : ' '}到 ${say(last)}`
}

/** An option that no rule names stands for all such options. */
function isOneOfMany(value: FactValue, options: readonly Option[], marks: readonly Mark[]): boolean {
  const named = new Set(marks.flatMap((mark) => (mark.kind === 'options' ? mark.values : [])))
  return !named.has(String(value)) && options.filter((option) => !named.has(option.value)).length > 1
}
