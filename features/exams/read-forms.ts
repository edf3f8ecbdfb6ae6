/** The page on which a mock exam is chosen. */
import type { PaperForm } from '#domain/exam/form.ts'
import type { SittingCode } from '#domain/exam/sitting.ts'
import type { Standard } from '#domain/item/standard.ts'
import type { Context } from '#platform/context.ts'
import { findBank, listBanks } from '#store/items/bank.ts'
import { readCode } from './no-such-sitting.ts'

export type FormsPage = {
  readonly standard: Standard
  readonly forms: readonly PaperForm[]
  readonly items: number
  /** A new one each time: it makes one sitting of a form that is sent twice. */
  readonly key: string
  readonly previous: SittingCode | undefined
}

/** Undefined while no bank with forms is published. `after`: the code of a sitting from whose report somebody comes. */
export async function readForms(
  ctx: Context,
  { bank: wanted, after }: { readonly bank?: string | undefined; readonly after?: string | undefined },
): Promise<FormsPage | undefined> {
  const at = ctx.clock.now()
  const names = await listBanks(ctx.db, at)
  const name = names.find((each) => each === wanted) ?? names[0]
  const bank = name === undefined ? undefined : await findBank(ctx.db, name, at)
  if (bank === undefined || bank.forms.length === 0) return undefined
  return {
    standard: bank.standard,
    forms: bank.forms,
    items: bank.items.length,
    key: ctx.newKey(),
    previous: readCode(after ?? ''),
  }
}
