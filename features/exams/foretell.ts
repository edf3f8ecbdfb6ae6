/** How likely it is to pass a paper that was just drawn, from the sittings before it: kept, to be held against what comes. */

import { fullMarks, type OpenForm } from '#domain/exam/form.ts'
import { outlookOf, RECENT_SITTINGS } from '#domain/exam/outlook.ts'
import type { PaperItem, SittingCode } from '#domain/exam/sitting.ts'
import type { Reader } from '#platform/db/db.ts'
import { findItemParameters } from '#store/exams/item-parameters.ts'
import type { BankSnapshot } from '#store/items/bank.ts'
import { findAttempts, findEarlier } from './find-attempts.ts'

/** 0 to 1; undefined where too little was answered before, or nothing. */
export async function foretell(
  db: Reader,
  previous: SittingCode | undefined,
  bank: BankSnapshot,
  form: OpenForm,
  paper: readonly PaperItem[],
): Promise<number | undefined> {
  if (previous === undefined) return undefined
  const before = [...(await findEarlier(db, previous, RECENT_SITTINGS - 1)), ...(await findAttempts(db, [previous]))]
  const items = new Map(bank.items.map(({ item }) => [item.id, item]))
  const outlook = outlookOf(
    before.filter(({ sitting }) => sitting.bank === bank.standard.id).map(({ asked }) => asked),
    paper.flatMap(({ item }) => items.get(item) ?? []),
    form.passMark.value / fullMarks(form),
    await findItemParameters(db, bank.standard.id),
  )
  return outlook.kind === 'range' ? outlook.pass.likely : undefined
}
