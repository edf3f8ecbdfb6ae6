/** What differs between two days over the whole library: what stood on the one, what on the other. */
import { links } from '#app/links.ts'
import type { Difference } from '#domain/change/between.ts'
import { comparable, sayStand } from '#domain/change/stand.ts'
import type { Between } from '#features/policies/read-changes.ts'
import { sayRegions } from '#features/policies/say-regions.ts'
import { type ChangeItem, ChangeItems } from '#ui/change-list/change-list.tsx'
import { Cite } from '#ui/cite/cite.tsx'
import { ConfidenceMark } from '#ui/confidence/confidence.tsx'
import { Day } from '#ui/day/day.tsx'
import { OldNew } from '#ui/old-new/old-new.tsx'
import { Section } from '#ui/section/section.tsx'
import { LineList } from './line-list.tsx'

export function BetweenDays({ between: { from, to, differences, alike } }: { readonly between: Between }): React.JSX.Element {
  return (
    <Section
      id="between"
      title={
        <>
          <Day on={from} /> 和 <Day on={to} /> 比
        </>
      }
      aside={`${differences.length} 项不一样，${alike} 项一样`}
    >
      {differences.length === 0 ? (
        <p>这两天，查到的规定没有不一样的。</p>
      ) : (
        <ChangeItems heading="h3" items={differences.map((difference) => itemOf(difference, [from, to]))} />
      )}
    </Section>
  )
}

const sides = ['那天', '后来'] as const

function itemOf({ policy, was, now, lines, confidence }: Difference, [from, to]: readonly [Between['from'], Between['to']]): ChangeItem {
  const [then, later] = [sayStand(was), sayStand(now)]
  const document = (comparable(now) ?? comparable(was))?.document
  const cite = document?.number ?? document?.title
  return {
    key: policy.id,
    when: <span>{sayRegions(policy.regions)}</span>,
    title: <a href={links.policy(policy.id, { on: to })}>{policy.title}</a>,
    children: (
      <>
        <OldNew about={`${from} → ${to}`} was={[then.says]} now={[later.says]} isOpen={later.isOpen} labels={sides} />
        <LineList lines={lines} labels={sides} />
        <p className="row">
          {cite && <Cite href={links.policy(policy.id, { on: to })} text={cite} />}
          <ConfidenceMark level={confidence} />
        </p>
      </>
    ),
  }
}
