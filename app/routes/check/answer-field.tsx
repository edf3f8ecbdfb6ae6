/** The field for one fact, as its type wants to be answered. 不确定 is always the last choice, and never an error. */

import type { CivilDate } from '#domain/calendar/civil-date.ts'
import { type Answer, unsure } from '#domain/interview/answers.ts'
import { toFen, typeYuan } from '#domain/money/fen.ts'
import { type FactDefinition, type FactType, unitOf } from '#domain/rules/fact.ts'
import { CheckCards, RadioCards } from '#ui/field/choice-cards.tsx'
import { DateField, toTypedDate } from '#ui/field/date-field.tsx'
import { NumberField } from '#ui/field/number-field.tsx'

const UNSURE = '~'
const NONE = 'none'
const unsureChoice = { value: UNSURE, label: '不确定', hint: '先往下答，结果里会提醒你回来补' }

type Props = {
  readonly fact: FactDefinition
  readonly answer: Answer | undefined
  /** What was typed and refused; shown again. */
  readonly given?: readonly string[] | undefined
  readonly problem?: string | undefined
}

export function AnswerField({ fact, answer, given, problem }: Props): React.JSX.Element | null {
  const { type, question, help } = fact
  const value = given?.[0] ?? textOf(answer, type)
  const group = { name: 'answer', label: question, hint: help || undefined, problem, asHeading: true, kicker: fact.section }
  switch (type.kind) {
    case 'boolean':
      return (
        <RadioCards
          {...group}
          value={value}
          unsure={unsureChoice}
          options={[
            { value: 'yes', label: type.yes },
            { value: 'no', label: type.no },
          ]}
        />
      )
    case 'choice':
    case 'region':
      return <RadioCards {...group} value={value} unsure={unsureChoice} options={type.options} />
    case 'set':
      return (
        <CheckCards
          {...group}
          values={given ?? valuesOf(answer)}
          options={[...type.options, { value: NONE, label: type.none }, unsureChoice]}
        />
      )
    case 'integer':
    case 'duration':
    case 'money':
      return (
        <>
          <h1 className="mb-3">{question}</h1>
          <NumberField
            name="answer"
            label={fact.label}
            hint={help || undefined}
            problem={problem}
            unit={type.kind === 'money' ? '元' : unitOf(type)}
            value={value === UNSURE ? '' : value}
          />
          <RadioCards name="unsure" label="说不准" value={answer === unsure ? UNSURE : undefined} options={[]} unsure={unsureChoice} />
        </>
      )
    case 'date':
      return (
        <>
          <DateField {...group} value={typedDate(given, answer)} />
          <RadioCards name="unsure" label="说不准" value={answer === unsure ? UNSURE : undefined} options={[]} unsure={unsureChoice} />
        </>
      )
    case 'claims':
      return null // known from registers or the person's own file; `fromClaims` facts are asked in its place
  }
}

/** What the form sent for this fact. A typed value wins over 不确定: whoever wrote a number meant it. */
export function readGiven(form: FormData, { type }: FactDefinition): readonly string[] {
  const typed = type.kind === 'date' ? typedDay(form) : form.getAll('answer').map(String)
  const isEmpty = typed.every((each) => each.trim() === '')
  return isEmpty && form.get('unsure') === UNSURE ? [UNSURE] : typed
}

/** Three boxes → `2025-11-18`; an incomplete date stays as typed, so that the refusal shows what was written. */
function typedDay(form: FormData): readonly string[] {
  const [year, month, day] = ['y', 'm', 'd'].map((part) => String(form.get(`answer-${part}`) ?? '').trim())
  if (!year && !month && !day) return ['']
  return [[year, month?.padStart(2, '0'), day?.padStart(2, '0')].join('-')]
}

function typedDate(given: readonly string[] | undefined, answer: Answer | undefined) {
  if (given?.[0]) {
    const [year = '', month = '', day = ''] = given[0].split('-')
    return { year, month, day }
  }
  return typeof answer === 'string' ? toTypedDate(answer as CivilDate) : undefined
}

function textOf(answer: Answer | undefined, type: FactType): string | undefined {
  if (answer === undefined) return undefined
  if (answer === unsure) return UNSURE
  if (type.kind === 'money' && typeof answer === 'number') return typeYuan(toFen(answer))
  return typeof answer === 'boolean' ? (answer ? 'yes' : 'no') : String(answer)
}

function valuesOf(answer: Answer | undefined): readonly string[] {
  if (answer === unsure) return [UNSURE]
  if (!Array.isArray(answer)) return []
  return answer.length === 0 ? [NONE] : answer
}
