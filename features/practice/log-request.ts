/** What a device sends about its log, read once at the edge. */
import '#platform/schema/chinese.ts'
import { z } from 'zod'
import { type LogCode, parseLogCode, sayBadLogCode } from '#domain/memory/log-code.ts'
import { MOST_TOGETHER } from '#domain/memory/log-exchange.ts'

const zLogCode = z
  .string()
  .max(100)
  .transform((text, issues): LogCode => {
    const code = parseLogCode(text)
    if (code.ok) return code.value
    issues.addIssue({ code: 'custom', message: sayBadLogCode(code.problem) })
    return z.NEVER
  })

/** An id without what no database keeps: a zero, half a character. */
const zLogCursor = z.object({ row: z.int32().min(1), id: z.string().regex(/^[^\0\p{Cs}]{1,80}$/u) })

/** Begins or ends a log. */
export const zCodeRequest = z.object({ code: zLogCode })

/** The events are read later, one by one. */
export const zSyncRequest = z.object({
  code: zLogCode,
  since: zLogCursor.nullable(),
  events: z.array(z.unknown()).max(MOST_TOGETHER, `一次最多 ${MOST_TOGETHER} 条，分几次发。`),
})
