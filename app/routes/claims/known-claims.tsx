/** What people commonly say, each already looked into by the editors. */
import { links } from '#app/links.ts'
import type { ClaimsPage } from '#features/claims/read-claims.ts'
import { ClaimList } from '#ui/claim/claim.tsx'
import { ConfidenceMark } from '#ui/confidence/confidence.tsx'
import { Section } from '#ui/section/section.tsx'
import { ClaimTag } from './claim-result.tsx'

export function KnownClaims({ page: { known, policies } }: { readonly page: ClaimsPage }): React.JSX.Element | null {
  if (known.length === 0) return null
  return (
    <Section id="known" title={`常听到的 ${known.length} 句`} aside="编辑逐句核过">
      <ClaimList
        items={known.map((claim) => ({
          key: claim.id,
          tag: <ClaimTag verdict={claim.verdict} />,
          says: claim.says,
          children: (
            <>
              <p className="said">{claim.finding}</p>
              <p className="row">
                {claim.policies
                  .flatMap((id) => policies.get(id) ?? [])
                  .slice(0, 1)
                  .map(({ id, title }) => (
                    <a key={id} className="cite" href={links.policy(id)}>
                      {title}
                    </a>
                  ))}
                <ConfidenceMark level={claim.confidence} />
              </p>
            </>
          ),
        }))}
      />
    </Section>
  )
}
