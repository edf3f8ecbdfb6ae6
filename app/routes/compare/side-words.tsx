/** How a version is named and dated where two or more stand beside each other. */
import { links } from '#app/links.ts'
import { textOf } from '#domain/calendar/rough-date.ts'
import type { Policy, PolicyVersion } from '#domain/policy/policy.ts'
import { nation, tierOf } from '#domain/region/region.ts'
import { sayRegions } from '#features/policies/say-regions.ts'
import { Unknown } from '#ui/amount/amount.tsx'
import { RoughDay } from '#ui/day/day.tsx'

/** 国家 · 重庆 · 涪陵 · 城口县等 4 地 */
export function sayLevel({ regions }: Policy): string {
  if (regions[0] === nation) return '国家'
  const name = sayRegions(regions)
  return regions.length === 1 && tierOf(regions[0]) === 'province' ? name.replace(/[市省]$/, '') : name
}

/** 2022 · 36 个月降到 12 个月 · 国发〔2018〕39号 */
export const sayVersion = ({ from, title, state, document }: PolicyVersion): string =>
  [textOf(from), state === 'established' ? shorten(title) : `没查到：${shorten(title)}`, document.number].filter(Boolean).join(' · ')

const shorten = (text: string): string => (text.length > 24 ? `${text.slice(0, 23)}…` : text)

export function VersionLink({ policy, version }: { readonly policy: Policy; readonly version: PolicyVersion }): React.JSX.Element {
  return <a href={links.policy(policy.id, { version: version.id })}>{version.title}</a>
}

export function DocumentName({ version: { document } }: { readonly version: PolicyVersion }): React.JSX.Element {
  const name = [document.title && `《${document.title}》`, document.number].filter(Boolean).join(' ')
  return name ? <span>{name}</span> : <Unknown>文号没查到</Unknown>
}

export const From = ({ version: { from } }: { readonly version: PolicyVersion }): React.JSX.Element => <RoughDay on={from} />

export function Until({ version: { end } }: { readonly version: PolicyVersion }): React.JSX.Element {
  switch (end.kind) {
    case 'open':
      return <>没写截止</>
    case 'lastDay':
      return <RoughDay on={end.on} />
    case 'unknown':
      return <Unknown>{end.runsThrough === undefined ? '没查到' : `至少到 ${end.runsThrough}，以后没查到`}</Unknown>
  }
}
