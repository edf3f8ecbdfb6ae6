/** Where a policy stands on a day, said in one line, and which version to compare by. */
import type { CivilDate } from '#domain/calendar/civil-date.ts'
import { sayRoughDate } from '#domain/calendar/rough-date.ts'
import type { PolicyVersion } from '#domain/policy/policy.ts'
import { type Standing, standingOn } from '#domain/policy/standing.ts'
import type { Confidence } from '#domain/source/source.ts'

/** The version that governs on `day`; not sure where it only may: then the newest whose content is known. */
export function governedBy(
  versions: readonly PolicyVersion[],
  day: CivilDate,
): { readonly version: PolicyVersion | undefined; readonly isSure: boolean } {
  const standing = standingOn(versions, day)
  return { version: standing === undefined ? undefined : comparable(standing), isSure: standing?.kind === 'inForce' }
}

/** The version whose words stand for a standing; undefined where nothing is in force. */
export function comparable(standing: Standing): PolicyVersion | undefined {
  switch (standing.kind) {
    case 'inForce':
      return standing.version
    case 'unsettled':
      return standing.candidates.find(({ state }) => state === 'established') ?? standing.candidates[0]
    case 'notYet':
    case 'gap':
    case 'lapsed':
      return undefined
  }
}

/** A title inside a sentence; its own quotes become inner ones. */
const quoted = ({ title }: PolicyVersion): string => `“${title.replaceAll('“', '‘').replaceAll('”', '’')}”`

/** One line; `isOpen` where it says that we do not know. */
export function sayStand(standing: Standing): { readonly says: string; readonly isOpen: boolean } {
  switch (standing.kind) {
    case 'inForce':
      return { says: standing.version.title, isOpen: standing.version.state === 'notEstablished' }
    case 'unsettled': {
      const [newest] = standing.candidates
      const known = standing.candidates.filter(({ state }) => state === 'established').map(quoted)
      if (newest.state === 'notEstablished')
        return { says: `${newest.title}${known.length > 0 ? `；再往前是${known.join('、')}` : ''}`, isOpen: true }
      return { says: `可能按${known.join('，也可能按')}${standing.mayBeNone ? '，也可能都不管了' : ''}，要核实`, isOpen: true }
    }
    case 'notYet':
      return { says: `还没有，${sayRoughDate(standing.opensOn)}起才有`, isOpen: false }
    case 'gap':
      return { says: `空档：${sayRoughDate(standing.lapsedOn)}为止，${sayRoughDate(standing.resumesOn)}才又有；中间没查到`, isOpen: true }
    case 'lapsed':
      return { says: '之后有没有延续，没查到', isOpen: true }
  }
}

/** What follows when `ended` is over, on the first day after it; its own confidence where another version takes over. */
export function saySuccession(
  versions: readonly PolicyVersion[],
  ended: PolicyVersion,
  day: CivilDate,
): { readonly says: string; readonly isOpen: boolean; readonly confidence?: Confidence } {
  const standing = standingOn(versions, day)
  if (standing === undefined) return { says: '之后有没有延续，没查到', isOpen: true }
  const next = comparable(standing)
  if (next === ended) return { says: '之后还用不用，没查到', isOpen: true }
  if (standing.kind !== 'inForce') return sayStand(standing)
  const says = standing.version.from.first < ended.from.first ? `回到${quoted(standing.version)}` : `接着按${quoted(standing.version)}`
  return { says, isOpen: standing.version.state === 'notEstablished', confidence: standing.version.confidence }
}
