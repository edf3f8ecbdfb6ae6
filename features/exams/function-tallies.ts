/** What each work function of the standard brought, of those the paper asked about. */
import type { ExamResult, Tally } from '#domain/exam/exam-result.ts'
import { addMarks } from '#domain/item/score/marks.ts'
import type { WorkFunction } from '#domain/item/standard.ts'
import type { Sat } from './find-sat.ts'

/** `weight`: of 100 marks, by the blueprint. */
export type FunctionTally = Tally & { readonly workFunction: WorkFunction; readonly weight: number }

/** In the order of the standard. */
export function tallyFunctions({ bank }: Pick<Sat, 'bank'>, { scopes }: Pick<ExamResult, 'scopes'>): readonly FunctionTally[] {
  const all = bank.standard.parts.flatMap(({ functions }) => functions)
  return all.flatMap((workFunction) => {
    const own = workFunction.scopes.flatMap(({ code }) => scopes.get(code) ?? [])
    if (own.length === 0) return []
    return [
      {
        workFunction,
        weight: workFunction.scopes.reduce((sum, { theoryWeight }) => sum + theoryWeight, 0),
        marks: addMarks(own.map(({ marks }) => marks)),
        most: addMarks(own.map(({ most }) => most)),
        spentMs: own.reduce((sum, { spentMs }) => sum + spentMs, 0),
      },
    ]
  })
}
