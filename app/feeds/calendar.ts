/** Lapses and application periods as all-day events. Only known days become events; what is left out is counted in the description. */
import ical, { ICalEventTransparency } from 'ical-generator'
import { links } from '#app/links.ts'
import { addDays, type CivilDate } from '#domain/calendar/civil-date.ts'
import type { Instant } from '#domain/calendar/instant.ts'
import type { RoughDate } from '#domain/calendar/rough-date.ts'
import type { PolicyVersion } from '#domain/policy/policy.ts'
import { applicationDate } from '#domain/rules/fact.ts'
import type { CitedEntry } from '#features/policies/change-log.ts'
import { disclaimer, pathOf, sayProof } from './entry-text.ts'
import { legal } from './text.ts'

export type CalendarInput = {
  readonly origin: string
  readonly query: Readonly<Record<string, string | undefined>>
  readonly notes: readonly string[]
  readonly entries: readonly CitedEntry[]
  readonly recordedAt: Instant
}

/** A calendar reads every event each time, so there is a bound. */
const MOST = 300

type Event = {
  readonly uid: string
  readonly summary: string
  /** The version that ends, or by which one applies. */
  readonly says: string
  readonly first: CivilDate
  readonly last: CivilDate
  readonly cited: CitedEntry
}

export function writeCalendar({ origin, query, notes, entries, recordedAt }: CalendarInput): string {
  const events = entries.flatMap(eventOf).slice(0, MOST)
  const calendar = ical({
    name: '匠途：政策到期日',
    prodId: { company: 'jiangtu', product: 'changes', language: 'ZH' },
    description: legal([disclaimer, sayLeftOut(entries), ...notes].join('')),
    url: origin + links.changes(query),
    source: origin + links.changes(query, 'ics'),
    ttl: 86_400,
  })
  for (const { uid, summary, says, first, last, cited } of events) {
    calendar.createEvent({
      id: uid,
      stamp: new Date(recordedAt),
      start: utcDay(first),
      end: utcDay(addDays(last, 1)), // exclusive, as RFC 5545 has it
      allDay: true,
      transparency: ICalEventTransparency.TRANSPARENT,
      summary: legal(summary),
      description: legal([`${says}。`, `${sayProof(cited)}。`, disclaimer].join('\n')),
      url: origin + pathOf(cited.entry),
    })
  }
  return calendar.toString()
}

/** Midnight in world time: all-day events name no zone. */
export const utcDay = (day: CivilDate): Date => new Date(`${day}T00:00:00Z`)

function eventOf(cited: CitedEntry): readonly Event[] {
  const { entry } = cited
  if (entry.about.kind !== 'policy') return []
  const { policy, version } = entry.about
  if (entry.event === 'lapses' && isExact(entry.on))
    return [
      { uid: entry.urn, summary: `最后一天：${policy.title}`, says: version.title, first: entry.on.first, last: entry.on.last, cited },
    ]
  const period = entry.event === 'starts' ? periodOf(version) : undefined
  if (period === undefined || !isExact(period.from) || !isExact(period.until)) return []
  const uid = entry.urn.replace(/starts$/, 'window')
  return [{ uid, summary: `按这一版申请：${policy.title}`, says: version.title, first: period.from.first, last: period.until.last, cited }]
}

/** The days on which an application falls under this version; undefined where another date chooses it, or its end is not stated. */
function periodOf({ state, anchors, from, end }: PolicyVersion): { readonly from: RoughDate; readonly until: RoughDate } | undefined {
  const isByApplication = state === 'established' && anchors.includes(applicationDate)
  return isByApplication && end.kind === 'lastDay' ? { from, until: end.on } : undefined
}

const isExact = ({ precision }: RoughDate): boolean => precision === 'day'

function sayLeftOut(entries: readonly CitedEntry[]): string {
  const roughEnds = entries.filter(({ entry }) => entry.event === 'lapses' && !isExact(entry.on)).length
  const starts = entries.flatMap(({ entry: { event, about } }) => (event === 'starts' && about.kind === 'policy' ? [about.version] : []))
  const unstated = starts.filter(({ end }) => end.kind === 'unknown').length
  const periods = starts.flatMap((version) => periodOf(version) ?? [])
  const roughPeriods = periods.filter(({ from, until }) => !isExact(from) || !isExact(until)).length
  const reasons = [
    roughEnds > 0 && `${roughEnds} 个到期日只知道月份或年份`,
    roughPeriods > 0 && `${roughPeriods} 段申请期的头尾不知道准日子`,
    unstated > 0 && `${unstated} 版没写到哪天`,
  ].filter((reason) => reason !== false)
  return reasons.length === 0 ? '' : `没放进日历的：${reasons.join('，')}。`
}
