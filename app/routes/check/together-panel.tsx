/** Which of the results may be claimed together, which stays out and by which clause, and what is not settled between them. */
import { links } from '#app/links.ts'
import type { BarPlace, ClaimsTogether, LeftOutClaim } from '#domain/entitlement/claims-together.ts'
import type { Entitlement } from '#domain/entitlement/entitlement.ts'
import { sayFen, sayFenSpan } from '#domain/money/fen.ts'
import { Cite } from '#ui/cite/cite.tsx'
import { ConfidenceMark } from '#ui/confidence/confidence.tsx'
import { Panel } from '#ui/panel/panel.tsx'
import { Section } from '#ui/section/section.tsx'
import { StatusTag } from '#ui/status-tag/status-tag.tsx'
import { looks, sayPayee, sayVerdictFor } from './verdict-words.ts'

/** Nothing where there are not at least two to speak of. */
export function TogetherPanel({ together }: { readonly together: ClaimsTogether }): React.JSX.Element | null {
  const { chosen, leftOut, bars, isTied, range } = together
  if (chosen.length + leftOut.length < 2) return null
  const [open, free] = [bars.filter(({ kind }) => kind === 'open'), bars.filter(({ kind }) => kind === 'free')]
  return (
    <Section id="together" title="哪些能一起领" aside={`${chosen.length} 项`}>
      <Panel bleed>
        <ul className="stack">
          {chosen.map((entitlement) => (
            <Chosen key={entitlement.benefit} entitlement={entitlement} />
          ))}
        </ul>
        <p className="mt-2">
          到你手里的合计：最少 <b>{sayFen(range.low)}</b>，核实后 <b>{sayFen(range.likely)}</b>，最多 <b>{sayFen(range.high)}</b>。
        </p>
        {isTied && <p className="s mute">还有别的领法，钱一样多，选哪种由你。</p>}
        {leftOut.length > 0 && (
          <>
            <h3 className="mt-4">只能二选一，先不算的</h3>
            <ul className="stack">
              {leftOut.map((each) => (
                <LeftOut key={each.entitlement.benefit} claim={each} />
              ))}
            </ul>
          </>
        )}
        {[...open, ...free].map(({ kind, stated, members }) => (
          <p key={stated.id} className="s mt-2">
            {namesOf(members)}：{kind === 'open' ? `能不能一起领，这里没查到，领之前先问。${stated.relation}。` : `${stated.relation}。`}
            <span className="mute">{stated.basis}</span> <ConfidenceMark level={stated.confidence} />
          </p>
        ))}
      </Panel>
    </Section>
  )
}

function Chosen({ entitlement }: { readonly entitlement: Entitlement }): React.JSX.Element {
  const { benefit, policy, verdict, amount, payee, lead, outcome } = entitlement
  const clause = lead?.version.clauses.find(({ anchor }) => anchor === amount?.clause)
  const money = policy.nature === 'payment' && amount?.kind === 'span' ? sayFenSpan(amount.low, amount.high) : undefined
  return (
    <li>
      <a href={`#b-${benefit}`}>{policy.title}</a> <StatusTag small state={looks[verdict]} word={sayVerdictFor(verdict, policy)} />{' '}
      <span className="s mute">
        {money ?? (policy.nature === 'payment' ? '金额没查到' : '不发钱，不算进合计')}
        {money && payee !== 'person' && `，${sayPayee(payee)}`}
      </span>{' '}
      {money && clause && lead && <PlaceCite place={{ policy: outcome.policy, version: lead.version, clause }} />}
    </li>
  )
}

function LeftOut({ claim: { entitlement, because, beside } }: { readonly claim: LeftOutClaim }): React.JSX.Element {
  return (
    <li>
      <a href={`#b-${entitlement.benefit}`}>{entitlement.policy.title}</a>：{because.stated.relation}
      {beside.length > 0 && `，这里选了更合算的${namesOf(beside)}`}。
      <PlaceCite place={because.place} />
    </li>
  )
}

function PlaceCite({ place: { policy, version, clause } }: { readonly place: BarPlace }): React.JSX.Element {
  const href = links.clause(policy.id, version.id, clause.anchor)
  return (
    <>
      <Cite href={href} text={clause.cite} /> <ConfidenceMark level={clause.confidence} href={`${href}#sources`} />
    </>
  )
}

const namesOf = (of: readonly Entitlement[]): string => of.map(({ policy }) => `“${policy.title}”`).join('、')
