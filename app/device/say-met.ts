/** Meeting the server, in sentences. */
import { civilDayOf, isoOf, startOfDay, toInstant } from '#domain/calendar/instant.ts'
import { sayLogClosed } from '#features/practice/log-closed.ts'
import type { Met } from './sync-once.ts'
import type { SyncHead } from './sync-store.ts'

/** Undefined: the server could not be reached. */
export function sayMet(met: Met | undefined): string {
  switch (met?.kind) {
    case undefined:
      return '现在连不上，记录都在这台机器上。连上网会自己对。'
    case 'off':
      return ''
    case 'met':
      return `对好了，收到 ${met.received} 条。${met.refused.length > 0 ? `有 ${met.refused.length} 条服务器没收：${met.refused[0]}` : ''}`
    case 'noSuchLog':
    case 'logDeleted':
      return sayLogClosed({ kind: met.kind })
    case 'pageTooOld':
      return '收到的记录这一页还读不了。连网刷新一下这一页。'
  }
}

/** The time of day is Beijing's, as everywhere on the site. */
export function sayStand(unsent: number, metAt: SyncHead['metAt']): string {
  const last = metAt === null ? '还没对上过。' : `上次对好：${civilDayOf(metAt)} ${timeOf(metAt)}。`
  return `${last}${unsent > 0 ? `还有 ${unsent} 条没发。` : '都发过去了。'}`
}

const timeOf = (at: NonNullable<SyncHead['metAt']>): string => isoOf(toInstant(at - startOfDay(civilDayOf(at)))).slice(11, 16)
