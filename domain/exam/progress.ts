/** From sitting to sitting: each score, and what became better or worse against the one before. */
import type { Instant } from '#domain/calendar/instant.ts'
import type { Standard, WorkFunction } from '#domain/item/standard.ts'
import { type Attempt, isReallyAnswered } from './attempt.ts'
import { type Change, changeOf, type Share, shareOf, showingOf } from './change.ts'
import { fullMarks } from './form.ts'
import type { Extension, SittingCode } from './sitting.ts'

export type Progress = {
  /** Oldest first; the last is the sitting itself. */
  readonly steps: readonly Step[]
  /** Against the sitting before; undefined for the first, and where one of the two was hardly answered. */
  readonly change: Change | undefined
  /** Of those both papers asked about, in the order of the standard. */
  readonly functions: readonly FunctionChange[]
}
export type Step = Share & {
  readonly code: SittingCode
  readonly startedAt: Instant
  readonly form: string
  readonly extension: Extension
  /** Share of the marks that passes. */
  readonly line: number
  readonly isPassed: boolean
}
export type FunctionChange = { readonly workFunction: WorkFunction; readonly before: Share; readonly now: Share; readonly change: Change }

/** `earlier`: oldest first. */
export function progressOf(earlier: readonly Attempt[], now: Attempt, { parts }: Standard): Progress {
  const last = earlier.at(-1)
  const before = last !== undefined && isReallyAnswered(last) && isReallyAnswered(now) ? last : undefined
  const functions = parts.flatMap((part) => part.functions)
  return {
    steps: [...earlier, now].map(stepOf),
    change: before && changeOf(showingOf(before.result.scores), showingOf(now.result.scores)),
    functions: before === undefined ? [] : functions.flatMap((workFunction) => functionChange(workFunction, before, now)),
  }
}

const stepOf = ({ sitting: { code, startedAt, form, extension }, result }: Attempt): Step => ({
  ...shareOf(showingOf(result.scores)),
  code,
  startedAt,
  form: form.title,
  extension,
  line: form.passMark.value / fullMarks(form),
  isPassed: result.isPassed,
})

function functionChange(workFunction: WorkFunction, before: Attempt, now: Attempt): readonly FunctionChange[] {
  const scopes = new Set(workFunction.scopes.map(({ code }) => code))
  const [first, second] = [before, now].map(({ asked }) => showingOf(asked.flatMap((each) => (scopes.has(each.scope) ? [each.score] : []))))
  if (first === undefined || second === undefined || first.items === 0 || second.items === 0) return []
  return [{ workFunction, before: shareOf(first), now: shareOf(second), change: changeOf(first, second, true) }]
}
