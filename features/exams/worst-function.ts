/** Where most marks were lost, and with which items: what to practise first. */
import type { ExamResult } from '#domain/exam/exam-result.ts'
import type { ItemId } from '#domain/item/item.ts'
import type { Sat } from './find-sat.ts'
import type { FunctionTally } from './function-tallies.ts'

/** `lost`: in the order of the bank, as they are practised. */
export type WorstFunction = FunctionTally & { readonly lost: readonly ItemId[] }

/** Undefined where no mark was lost. The first of those that lost alike. */
export function worstFunction(
  functions: readonly FunctionTally[],
  { sitting, bank }: Pick<Sat, 'sitting' | 'bank'>,
  { scores }: Pick<ExamResult, 'scores'>,
): WorstFunction | undefined {
  const [worst] = functions.toSorted((a, b) => b.most - b.marks - (a.most - a.marks))
  if (worst === undefined || worst.marks === worst.most) return undefined
  const scopes = new Set(worst.workFunction.scopes.map(({ code }) => code))
  const lost = new Set(
    sitting.paper.flatMap(({ item, scope }, nth) => (scopes.has(scope) && scores[nth]?.verdict !== 'right' ? [item] : [])),
  )
  return { ...worst, lost: bank.items.flatMap(({ item }) => (lost.has(item.id) ? [item.id] : [])) }
}
