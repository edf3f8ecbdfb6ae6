/** A sitting as it stands now, with its bank as it stood then. What is overdue is collected on the way. */
import { type Place, sheetOf } from '#domain/exam/sheet.ts'
import { type Sitting, type Stand, standOf } from '#domain/exam/sitting.ts'
import { fail, ok, type Result } from '#domain/prelude/result.ts'
import type { Context } from '#platform/context.ts'
import { listEvents } from '#store/exams/events.ts'
import { findSitting } from '#store/exams/sittings.ts'
import { type BankSnapshot, findBank } from '#store/items/bank.ts'
import { type NoSuchSitting, readCode } from './no-such-sitting.ts'
import { submit } from './submit.ts'

export type Sat = {
  readonly sitting: Sitting
  /** Never overdue: that is handed in by now. */
  readonly stand: Exclude<Stand, { kind: 'overdue' }>
  readonly sheet: readonly Place[]
  readonly bank: BankSnapshot
}

export async function findSat(ctx: Context, given: string): Promise<Result<Sat, NoSuchSitting>> {
  const code = readCode(given)
  const sitting = code && (await findSitting(ctx.db, code))
  const bank = sitting && (await findBank(ctx.db, sitting.bank, sitting.bankRecordedAt))
  if (sitting === undefined || bank === undefined) return fail({ kind: 'noSuchSitting' })
  const stand = standOf(sitting, ctx.clock.now())
  if (stand.kind === 'overdue') {
    await submit(ctx, sitting.code, 'clock')
    return findSat(ctx, given)
  }
  const events = await listEvents(ctx.db, sitting.code)
  return ok({ sitting, stand, sheet: sheetOf(events, sitting.paper.length, sitting.startedAt), bank })
}
