/** The words of the library: filters, groups, and the line for one policy. */
import { links } from '#app/links.ts'
import { parseCivilDate } from '#domain/calendar/civil-date.ts'
import { textOf } from '#domain/calendar/rough-date.ts'
import type { Audience, Nature } from '#domain/policy/policy.ts'
import type { Standing } from '#domain/policy/standing.ts'
import { nation, type RegionCode } from '#domain/region/region.ts'
import type { LibraryItem, State } from '#features/policies/list-policies.ts'
import { sayRegions } from '#features/policies/say-regions.ts'
import { ConfidenceMark } from '#ui/confidence/confidence.tsx'
import type { Row } from '#ui/rows/rows.tsx'
import { StatusTag, type Verdict } from '#ui/status-tag/status-tag.tsx'

/** Where one may look from. A place shows its own rules and those of all that contain it. */
export const places: readonly { readonly value: RegionCode; readonly label: string }[] = [
  { value: '500102' as RegionCode, label: '重庆涪陵区' },
  { value: '500000' as RegionCode, label: '重庆市' },
  { value: nation, label: '全国' },
]

export const sayAudience = (audience: Audience): string => ({ person: '个人', enterprise: '单位', provider: '培训机构' })[audience]

export const sayNature = (nature: Nature): string => ({ payment: '给钱的', deduction: '减税的', right: '资格和权利', fee: '收费' })[nature]

export const sayState = (state: State): string => ({ settled: '有效', unsettled: '待核实', idle: '没有有效的' })[state]

const order: readonly Nature[] = ['payment', 'deduction', 'fee', 'right']

export function groupsOf(
  items: readonly LibraryItem[],
): readonly { readonly id: string; readonly title: string; readonly items: readonly LibraryItem[] }[] {
  return order
    .map((nature) => ({ id: `g-${nature}`, title: sayNature(nature), items: items.filter(({ policy }) => policy.nature === nature) }))
    .filter((group) => group.items.length > 0)
}

export function rowOf({ policy, standing, version }: LibraryItem, on: string | undefined): Row {
  const { state, word } = lookOf(standing)
  const day = on === undefined ? undefined : parseCivilDate(on)
  return {
    href: links.policy(policy.id, day?.ok ? { on: day.value } : {}),
    title: policy.title,
    tag: <StatusTag small state={state} word={word} {...(standing.kind === 'lapsed' && { icon: 'old' })} />,
    text: (
      <>
        <span className="one">{sayRegions(policy.regions)}</span>
        <span className="dot"> · </span>
        <span className="one">{policy.summary}</span>
        <span className="one">
          {version.document.number && ` ${version.document.number}`} <ConfidenceMark level={version.confidence} />{' '}
          <span className="nb">{policy.lastVerified} 核对</span>
        </span>
      </>
    ),
  }
}

/** How a policy stands, as a tag. */
export function lookOf(standing: Standing): { readonly state: Verdict; readonly word: string } {
  switch (standing.kind) {
    case 'inForce':
      return { state: 'yes', word: '在用' }
    case 'unsettled':
      return standing.candidates[0].state === 'notEstablished' ? { state: 'unk', word: '没查到' } : { state: 'check', word: '要核实' }
    case 'notYet':
      return { state: 'no', word: `${textOf(standing.opensOn)} 起` }
    case 'gap':
      return { state: 'no', word: '空档' }
    case 'lapsed':
      return { state: 'no', word: `${textOf(standing.lapsedOn)} 到期` }
  }
}
