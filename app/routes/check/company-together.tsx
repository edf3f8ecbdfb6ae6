/** Whether what a unit may get can be had together with something else, as far as anyone found out. */
import { links } from '#app/links.ts'
import type { Entitlement } from '#domain/entitlement/entitlement.ts'
import type { Exclusion } from '#domain/policy/reference.ts'
import { ConfidenceMark } from '#ui/confidence/confidence.tsx'
import { Panel } from '#ui/panel/panel.tsx'
import { Section } from '#ui/section/section.tsx'

type Props = { readonly entitlements: readonly Entitlement[]; readonly exclusions: readonly Exclusion[] }

export function CompanyTogether({ entitlements, exclusions }: Props): React.JSX.Element | null {
  const hopeful = entitlements.flatMap(({ verdict, policy }) => (verdict === 'no' ? [] : [policy.id]))
  const told = exclusions.flatMap((exclusion) => {
    const policy = hopeful.find((id) => exclusion.policies.includes(id))
    return policy === undefined ? [] : [{ ...exclusion, policy }]
  })
  if (told.length === 0) return null
  return (
    <Section id="together" title="能不能一起拿">
      <Panel bleed>
        <ul className="stack">
          {told.map(({ id, one, other, relation, confidence, policy }) => (
            <li key={id}>
              <b>
                {one} ＋ {other}
              </b>
              ：{relation}。 <ConfidenceMark level={confidence} href={links.policy(policy, {}, 'exclusions')} />
            </li>
          ))}
        </ul>
      </Panel>
    </Section>
  )
}
