/** What the nation, the city and the district each say about the same benefit. */
import { links } from '#app/links.ts'
import type { PolicyPage } from '#features/policies/read-policy.ts'
import { sayRegions } from '#features/policies/say-regions.ts'
import { TapLink } from '#ui/button/button.tsx'
import { ConfidenceMark } from '#ui/confidence/confidence.tsx'
import { Rows } from '#ui/rows/rows.tsx'
import { Section } from '#ui/section/section.tsx'

export function OtherLevels({ page: { policy, sameBenefit, asOf } }: { readonly page: PolicyPage }): React.JSX.Element | null {
  if (sameBenefit.length === 0) return null
  return (
    <Section id="levels" title="别的层级怎么规定">
      <Rows
        rows={sameBenefit.map(({ id, title, regions, summary, versions }) => ({
          href: links.policy(id, { on: asOf.on }),
          title,
          tag: sayRegions(regions),
          text: (
            <>
              {summary} <ConfidenceMark level={versions[0].confidence} />
            </>
          ),
        }))}
      />
      <p className="mt-2">
        <TapLink icon="cmp" href={links.compareLevels(policy.benefit, { on: asOf.on })}>
          几级规定并排看
        </TapLink>
      </p>
    </Section>
  )
}
