/** The form of one page of questions: how its fields are named, and what they sent. */
import type { FactDefinition, FactDictionary } from '#domain/rules/fact.ts'
import { isAsked } from '#features/eligibility/answers-in-address.ts'
import type { Given } from '#features/eligibility/take-answers.ts'

export const UNSURE = '~'

/** `answer` for the first question of a page, `answer2` … for those after it; `unsure` likewise. */
export const fieldNames = (nth: number): { readonly answer: string; readonly unsure: string } => {
  const number = nth === 0 ? '' : `${nth + 1}`
  return { answer: `answer${number}`, unsure: `unsure${number}` }
}

/** The questions that the page held, in its order, each with what was filled in; what nobody is asked is left out. */
export function readForm(form: FormData, dictionary: FactDictionary): readonly Given[] {
  const byParam = new Map([...dictionary.values()].filter(isAsked).map((fact) => [fact.param, fact]))
  return form.getAll('question').flatMap((param, nth) => {
    const fact = byParam.get(String(param))
    return fact === undefined ? [] : [{ fact, given: readGiven(form, fact, nth) }]
  })
}

/** What the form sent for this fact. A typed value wins over 不确定: whoever wrote a number meant it. */
function readGiven(form: FormData, { type }: FactDefinition, nth = 0): readonly string[] {
  const names = fieldNames(nth)
  const typed = type.kind === 'date' ? typedDay(form, names.answer) : form.getAll(names.answer).map(String)
  const isEmpty = typed.every((each) => each.trim() === '')
  return isEmpty && form.get(names.unsure) === UNSURE ? [UNSURE] : typed
}

/** Three boxes → `2025-11-18`; an incomplete date stays as typed, so that the refusal shows what was written. */
function typedDay(form: FormData, name: string): readonly string[] {
  const [year, month, day] = ['y', 'm', 'd'].map((part) => String(form.get(`${name}-${part}`) ?? '').trim())
  if (!year && !month && !day) return ['']
  return [[year, month?.padStart(2, '0'), day?.padStart(2, '0')].join('-')]
}
