/** Hits as the page shows them: each with its kind, its state, and how well it is sourced. */
import { hrefOf } from '#app/hit-href.ts'
import { links } from '#app/links.ts'
import { looks } from '#app/routes/policies/conflicts.tsx'
import { lookOf } from '#app/routes/policies/library-words.tsx'
import type { CivilDate } from '#domain/calendar/civil-date.ts'
import { sayRegions } from '#features/policies/say-regions.ts'
import type { Hit } from '#features/search/hit.ts'
import type { PolicyOn } from '#features/search/read-standings.ts'
import { ConfidenceMark } from '#ui/confidence/confidence.tsx'
import { RoughDay } from '#ui/day/day.tsx'
import { type HitItem, Hits, Missing } from '#ui/hits/hits.tsx'
import { MarkedText } from '#ui/marked/marked.tsx'
import { StatusTag } from '#ui/status-tag/status-tag.tsx'
import { sayKind } from './search-words.ts'

export function HitList({ hits, on }: { readonly hits: readonly Hit[]; readonly on: CivilDate | undefined }): React.JSX.Element {
  return <Hits hits={hits.map((hit) => itemOf(hit, on))} />
}

function itemOf(hit: Hit, on: CivilDate | undefined): HitItem {
  const { id, kind, title, snippet, missing } = hit
  return {
    key: id,
    title: <MarkedText pieces={title} />,
    href: hrefOf(hit, on),
    snippet: <MarkedText pieces={snippet} />,
    ...tagOf(hit),
    facts: [sayKind(kind), ...factsOf(hit), ...(missing.length > 0 ? [<Missing key="missing" words={missing} />] : [])],
    branch: branchOf(hit),
  }
}

function tagOf({ thing }: Hit): Pick<HitItem, 'tag'> {
  switch (thing.kind) {
    case 'policy':
    case 'clause':
      return { tag: <StandingTag on={thing.on} /> }
    case 'claim': {
      const [state, word] = looks[thing.claim.verdict]
      return { tag: <StatusTag small state={state} word={word} /> }
    }
    case 'unknown':
      return { tag: <StatusTag small state="unk" word="没查到" /> }
    case 'channel':
    case 'category':
    case 'exclusion':
    case 'certificate':
    case 'place':
    case 'term':
    case 'source':
    case 'bench':
      return {}
  }
}

/** How the policy stands on the day of the page. */
export function StandingTag({ on: { standing } }: { readonly on: PolicyOn }): React.JSX.Element {
  const { state, word } = lookOf(standing)
  return <StatusTag small state={state} word={word} {...(standing.kind === 'lapsed' && { icon: 'old' })} />
}

function factsOf({ thing }: Hit): readonly React.ReactNode[] {
  switch (thing.kind) {
    case 'policy': {
      const { policy, version } = thing.on
      return [sayRegions(policy.regions), version.document.number ?? '文号没查到', mark(version.confidence)]
    }
    case 'clause': {
      const { on, version, clause } = thing
      return [
        on.policy.title,
        clause.cite,
        <span key="from">
          <RoughDay on={version.from} /> 起的那一版
        </span>,
        mark(clause.confidence),
      ]
    }
    case 'claim':
      return [mark(thing.claim.confidence)]
    case 'channel':
      return [...thing.channel.phones.map(phone), mark(thing.channel.confidence)]
    case 'category':
      return [mark(thing.category.confidence)]
    case 'exclusion':
      return [mark(thing.exclusion.confidence)]
    case 'certificate':
      return [mark(thing.certificate.confidence)]
    case 'place':
      return [mark(thing.place.confidence)]
    case 'term':
      return [mark(thing.term.confidence)]
    case 'source':
      return [mark(`confirmed-${thing.source.grades[0] ?? 'C'}`)]
    case 'unknown':
    case 'bench':
      return []
  }
}

const mark = (level: Parameters<typeof ConfidenceMark>[0]['level']): React.JSX.Element => <ConfidenceMark key="confidence" level={level} />

const phone = (number: string): React.JSX.Element => (
  <a key={number} className="tap" href={`tel:${number.replaceAll('-', '')}`}>
    {number}
  </a>
)

function branchOf({ thing }: Hit): NonNullable<HitItem['branch']> {
  if (thing.kind !== 'policy' || thing.branch.length === 0) return []
  const { policy } = thing.on
  const versions = thing.branch.map(({ id, title, document, from }) => ({
    href: links.policy(policy.id, { version: id }),
    label: (
      <span>
        <RoughDay on={from} /> 起：{title}
        {document.number && `（${document.number}）`}
      </span>
    ),
  }))
  return [...versions, { href: links.policy(policy.id, {}, 'versions'), label: `${policy.versions.length} 个版本都看` }]
}
