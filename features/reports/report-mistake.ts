/** A reader says that a page is wrong. We keep what they saw and wrote, once; not who they are. */
import { type Instant, toInstant } from '#domain/calendar/instant.ts'
import { codeLetters, type MistakeReport, type ReportCode, toReportCode } from '#domain/policy/mistake-report.ts'
import { fail, ok, type Result } from '#domain/prelude/result.ts'
import type { Context } from '#platform/context.ts'
import { lettersOf } from '#platform/crypto/letters.ts'
import { readStamp } from '#platform/crypto/stamp.ts'
import { transact } from '#platform/db/db.ts'
import type { IdempotencyKey } from '#platform/schema/form.ts'
import { findFormSecret } from '#store/reports/form-secret.ts'
import { appendReport, countReportsSince, findCodeByKey, forgetOrigins, lockOrigin } from '#store/reports/mistake-reports.ts'

/** `stamp`: when we sent the form out, signed together with its key. */
export type MistakeDraft = MistakeReport & { readonly key: IdempotencyKey; readonly stamp: string }

export type ReportRefused =
  | { readonly kind: 'tooMany'; readonly waitMinutes: number }
  | { readonly kind: 'tooManyToday' }
  /** Sent sooner than anybody can write. */
  | { readonly kind: 'tooFast' }
  /** A form of another day, or one we never sent. */
  | { readonly kind: 'stale' }

const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS
/** Enough for a careful reader with a printed page at hand; a flood from one place is slowed. */
const PER_HOUR = 5
/** From everywhere together: more than editors can read in a day helps nobody. */
const PER_DAY = 300
/** Programs fill a form at once; a person needs longer for five letters. */
const LEAST_MS = 3000

/** Keeps the report, anyone may, and returns its code. The same form twice is kept once and returns the first code. */
export async function reportMistake(ctx: Context, { key, stamp, ...report }: MistakeDraft): Promise<Result<ReportCode, ReportRefused>> {
  const { origin } = ctx.viewer
  const at = ctx.clock.now()
  const code = toReportCode(lettersOf(ctx.newKey(), codeLetters, 16))
  const before = (ms: number): Instant => toInstant(at - ms)
  return transact(ctx.db, async (tx) => {
    const earlier = await findCodeByKey(tx, key)
    if (earlier !== undefined) return ok(earlier)
    const sentOut = readStamp(await findFormSecret(tx, ctx.newKey()), key, stamp)
    if (sentOut === undefined || at - sentOut > DAY_MS) return fail({ kind: 'stale' })
    if (at - sentOut < LEAST_MS) return fail({ kind: 'tooFast' })
    await lockOrigin(tx, origin)
    const recent = await countReportsSince(tx, origin, { own: before(60 * MINUTE_MS), all: before(DAY_MS) })
    if (recent.own >= PER_HOUR) return fail({ kind: 'tooMany', waitMinutes: 60 })
    if (recent.all >= PER_DAY) return fail({ kind: 'tooManyToday' })
    await forgetOrigins(tx, before(DAY_MS))
    return ok(await appendReport(tx, { ...report, code, key, origin, at }))
  })
}

/** Says what to do now; the text is kept in the form. */
export function sayReportRefused(refused: ReportRefused): string {
  switch (refused.kind) {
    case 'tooMany':
      return `一小时里已经交了 ${PER_HOUR} 条。过 ${refused.waitMinutes} 分钟再交，写的字还在下面。`
    case 'tooManyToday':
      return '今天收到的太多，编辑看不过来了。明天再交，写的字先存在自己手机里。'
    case 'tooFast':
      return '交得太快，像是程序。写的字还在，等三秒再按一次就行。'
    case 'stale':
      return '这一页放得太久了。写的字还在，再按一次就行。'
  }
}
