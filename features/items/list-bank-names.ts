/** The banks that are published: for commands that take all where none is named. */
import type { Context } from '#platform/context.ts'
import { listBanks } from '#store/items/bank.ts'

export const listBankNames = ({ db, clock }: Pick<Context, 'db' | 'clock'>): Promise<readonly string[]> => listBanks(db, clock.now())
