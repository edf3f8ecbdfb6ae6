/** Which banks a command is about: the one that is named, or all that are published. */
import type { SiteContext } from '#app/cli/with-site-database.ts'
import { fail, ok, type Result } from '#domain/prelude/result.ts'
import { listBankNames } from '#features/items/list-bank-names.ts'
import type { Ran } from './run.ts'

/** Fails with what to say where there is no bank of that name. */
export async function chooseBanks(ctx: SiteContext, bank: string | undefined): Promise<Result<readonly string[], Ran>> {
  const names = await listBankNames(ctx)
  if (bank === undefined) return ok(names)
  if (names.includes(bank)) return ok([bank])
  return fail({
    code: 2,
    lines: [names.length === 0 ? '还没有发布过题库。先启动一次网站。' : `没有题库“${bank}”。有的是：${names.join('、')}。`],
  })
}
