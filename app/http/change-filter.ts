/** The filter of the change log as it stands in an address. What cannot be used is left out and said; nothing here is an error page. */
import { type CivilDate, parseCivilDate, sayBadDate } from '#domain/calendar/civil-date.ts'
import { onDay } from '#domain/calendar/rough-date.ts'
import { type ChangeEvent, changeKinds } from '#domain/change/change-entry.ts'
import type { ChangeFilter, Cursor } from '#domain/change/filter.ts'
import { toBenefitId } from '#domain/policy/ids.ts'
import { audiences } from '#domain/policy/policy.ts'
import { parseRegionCode, type RegionTier } from '#domain/region/region.ts'

export type ReadFilter = { readonly filter: ChangeFilter; readonly notes: readonly string[] }

const levels: readonly RegionTier[] = ['nation', 'province', 'district']

export function parseChangeFilter(search: URLSearchParams): ReadFilter {
  const notes: string[] = []
  const given = (name: string): string | undefined => search.get(name)?.replace(/\p{C}/gu, ' ').trim() || undefined
  const unusable = (label: string, text: string): undefined => {
    notes.push(`“${label}”没有“${text.slice(0, 20)}”这一项，已按不限显示。`)
  }
  const oneOf = <T extends string>(name: string, label: string, values: readonly T[]): T | undefined => {
    const text = given(name)
    return text === undefined ? undefined : (values.find((each) => each === text) ?? unusable(label, text))
  }
  const region = given('region')
  const code = region === undefined ? undefined : parseRegionCode(region)
  const subject = given('subject')
  const days = (['from', 'to'] as const).map((name) => readDay(given(name), notes))
  const [from, to] = inOrder(days[0], days[1], notes)
  const filter: ChangeFilter = {
    region: code?.ok ? code.value : region === undefined ? undefined : unusable('在哪里适用', region),
    level: oneOf('level', '谁定的', levels),
    subject: subject === undefined ? undefined : /^[a-z0-9-]{1,80}$/.test(subject) ? toBenefitId(subject) : unusable('说的是什么', subject),
    audience: oneOf('audience', '给谁的', audiences),
    kind: oneOf('kind', '怎么变的', changeKinds),
    from,
    to,
  }
  return { filter, notes }
}

/** As in as-of.ts: what lies outside is no day that anyone asks about. */
const [firstDay, lastDay] = ['2010-01-01', '2049-12-31'] as const

function readDay(text: string | undefined, notes: string[]): CivilDate | undefined {
  if (text === undefined) return undefined
  const day = parseCivilDate(text)
  if (!day.ok) notes.push(`${sayBadDate({ ...day.problem, given: text.slice(0, 20) })}这个日子没有用上。`)
  else if (day.value < firstDay || day.value > lastDay) notes.push(`只能看 ${firstDay} 到 ${lastDay} 之间的日子，${day.value} 没有用上。`)
  else return day.value
  return undefined
}

function inOrder(
  from: CivilDate | undefined,
  to: CivilDate | undefined,
  notes: string[],
): readonly [CivilDate | undefined, CivilDate | undefined] {
  if (from === undefined || to === undefined || from <= to) return [from, to]
  notes.push(`${from} 比 ${to} 晚，已对调。`)
  return [to, from]
}

/** The filter as a query, always written alike: so one view has one address and one feed. */
export function queryOf({ region, level, subject, audience, kind, from, to }: ChangeFilter): Readonly<Record<string, string | undefined>> {
  return { region, level, subject, audience, kind, from, to }
}

const events: readonly ChangeEvent[] = ['starts', 'lapses', 'fades', 'means']
const PREFIX = 'urn:jiangtu:change:'

/** `2025-04-01~nat-skill-upgrade:nat-skill-upgrade-2025:starts` */
export const cursorText = ({ on, urn }: Cursor): string => `${on.first}~${urn.slice(PREFIX.length)}`

/** A cursor that cannot be read is the beginning, and that is said. */
export function parseCursor(search: URLSearchParams): { readonly after?: Cursor; readonly note?: string } {
  const text = search.get('after')
  if (!text) return {}
  const [, first = '', name = ''] = /^(\d{4}-\d{2}-\d{2})~([a-z0-9:-]{1,250})$/.exec(text) ?? []
  const day = parseCivilDate(first)
  const event = events.find((each) => name.endsWith(`:${each}`))
  if (!day.ok || event === undefined) return { note: '这个“往下看”的地址读不懂，已从头显示。' }
  return { after: { on: onDay(day.value), event, urn: PREFIX + name } }
}
