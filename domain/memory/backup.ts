/** The log as a file that a person keeps: written whole, and read back with a reason for every refusal. */
import { type CivilDate, parseCivilDate } from '#domain/calendar/civil-date.ts'
import { toInstant } from '#domain/calendar/instant.ts'
import { toItemId, toPointId } from '#domain/item/item.ts'
import { isNonEmpty } from '#domain/prelude/non-empty.ts'
import { fail, ok, type Result } from '#domain/prelude/result.ts'
import { type PracticeEvent, type PracticeLog, surenesses } from './event.ts'
import { type Given, isRecord, isText } from './given.ts'
import { readBenchEvent } from './read-bench-event.ts'

const FORMAT = 'jiangtu-practice'
const VERSION = 1
/** About fifty years of forty answers a day. */
const MOST_EVENTS = 1_000_000

export type BadBackup =
  | { readonly kind: 'notJson' }
  | { readonly kind: 'otherFile' }
  | { readonly kind: 'newerVersion'; readonly version: number }
  | { readonly kind: 'tooMany'; readonly events: number }
  /** `nth` counts from 1. */
  | { readonly kind: 'badEvent'; readonly nth: number; readonly field: string }

export const writeBackup = (log: PracticeLog): string => JSON.stringify({ format: FORMAT, version: VERSION, events: log })

export function readBackup(text: string): Result<PracticeLog, BadBackup> {
  const file = parsed(text)
  if (file === undefined) return fail({ kind: 'notJson' })
  if (!isRecord(file) || file['format'] !== FORMAT || !Array.isArray(file['events'])) return fail({ kind: 'otherFile' })
  const { version, events } = file as { readonly version: unknown; readonly events: readonly unknown[] }
  if (typeof version !== 'number') return fail({ kind: 'otherFile' })
  if (version > VERSION) return fail({ kind: 'newerVersion', version })
  if (events.length > MOST_EVENTS) return fail({ kind: 'tooMany', events: events.length })
  const log: PracticeEvent[] = []
  for (const [nth, given] of events.entries()) {
    const event = readEvent(given)
    if (typeof event === 'string') return fail({ kind: 'badEvent', nth: nth + 1, field: event })
    log.push(event)
  }
  return ok(log)
}

export function sayBadBackup(bad: BadBackup): string {
  switch (bad.kind) {
    case 'notJson':
      return '这个文件读不懂，可能没下载完，或者不是备份。换一个文件再试，现有的记录没动。'
    case 'otherFile':
      return '这不是练题记录的备份。请选从这里下载的那个文件，现有的记录没动。'
    case 'newerVersion':
      return `这份备份是新版（第 ${bad.version} 版）写的，这里还读不了。连网刷新这一页再试。`
    case 'tooMany':
      return `这份备份有 ${bad.events} 条，太多了，不像一个人的记录。现有的记录没动。`
    case 'badEvent':
      return `备份里第 ${bad.nth} 条的 ${bad.field} 不对，整份都没收，现有的记录没动。`
  }
}

/** The event, or the name of the first field that is wrong. */
export function readEvent(given: unknown): PracticeEvent | string {
  if (!isRecord(given)) return '内容'
  const { id, at, bank } = given
  if (!isText(id)) return 'id'
  if (typeof at !== 'number' || !Number.isSafeInteger(at) || at < 0 || at > LATEST) return 'at'
  if (!isText(bank)) return 'bank'
  const told = tell(given)
  return typeof told === 'string' ? told : { id, at: toInstant(at), bank, ...told }
}

type Told = { [Kind in PracticeEvent['kind']]: Omit<Extract<PracticeEvent, { kind: Kind }>, 'id' | 'at' | 'bank'> }[PracticeEvent['kind']]

function tell(given: Given): Told | string {
  const { kind, item, answer, sureness, isKept, on } = given
  switch (kind) {
    case 'answer':
      return tellAnswer(given)
    case 'sureness': {
      const said = surenesses.find((each) => each === sureness)
      if (!isText(answer)) return 'answer'
      return said === undefined ? 'sureness' : { kind, answer, sureness: said }
    }
    case 'favourite':
      if (!isText(item)) return 'item'
      return typeof isKept === 'boolean' ? { kind, item: toItemId(item), isKept } : 'isKept'
    case 'examDay': {
      const day = dayOf(on)
      return day === undefined ? 'on' : { kind, on: day }
    }
    case 'bench':
      return readBenchEvent(given)
    default:
      return 'kind'
  }
}

function tellAnswer({ item, points, verdict, seed, shows }: Given): Told | string {
  if (!isText(item)) return 'item'
  if (!Array.isArray(points) || !points.every((each) => isText(each))) return 'points'
  const own = points.map(toPointId)
  if (!isNonEmpty(own)) return 'points'
  if (verdict !== 'right' && verdict !== 'wrong') return 'verdict'
  if (typeof seed !== 'number' || !Number.isSafeInteger(seed)) return 'seed'
  if (shows !== undefined && !isText(shows)) return 'shows'
  return { kind: 'answer', item: toItemId(item), points: own, verdict, seed, ...(shows !== undefined && { shows }) }
}

function dayOf(on: unknown): CivilDate | null | undefined {
  if (on === null) return null
  const day = typeof on === 'string' ? parseCivilDate(on) : undefined
  return day?.ok ? day.value : undefined
}

/** The year 2200. */
const LATEST = 7_258_118_400_000

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
