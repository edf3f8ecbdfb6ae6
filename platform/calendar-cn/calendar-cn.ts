/**
 * China's arranged holidays and make-up days, from the table of the package `chinese-days`. The package is a repost: it names the
 * announcements of the State Council's office that it follows, which we did not open ourselves.
 */
import table from 'chinese-days/dist/chinese-days.json' with { type: 'json' }
import { type CivilDate, parseCivilDate } from '#domain/calendar/civil-date.ts'
import type { WorkingCalendar } from '#domain/calendar/working-days.ts'

/** As installed; a test compares it. */
const VERSION = '1.5.7'

/** @source the comments of `src/holidays/generate.ts` in the package; 国办发明电〔2024〕12号 is the only number it tells for these years. */
const notices = new Map([
  [2024, { address: 'https://www.gov.cn/zhengce/content/202310/content_6911527.htm' }],
  [2025, { number: '国办发明电〔2024〕12号', address: 'https://www.gov.cn/zhengce/zhengceku/202411/content_6986383.htm' }],
  [2026, { address: 'https://www.gov.cn/zhengce/zhengceku/202511/content_7047091.htm' }],
])

export const chinaCalendar: WorkingCalendar = makeCalendar()

function makeCalendar(): WorkingCalendar {
  const daysOff = daysIn(table.holidays)
  const years = [...daysOff].map((day) => Number(day.slice(0, 4)))
  return {
    firstYear: Math.min(...years),
    lastYear: Math.max(...years),
    daysOff,
    makeUpDays: daysIn(table.workdays),
    table: { name: 'chinese-days', version: VERSION, notices },
  }
}

/** Throws where the table holds what is no day: then the package itself has changed. */
function daysIn(entries: Readonly<Record<string, string>>): ReadonlySet<CivilDate> {
  const days = Object.keys(entries).map((text) => {
    const day = parseCivilDate(text)
    if (!day.ok) throw new Error(`chinese-days: no day: ${text}`)
    return day.value
  })
  return new Set(days)
}
