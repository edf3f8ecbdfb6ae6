/** Everything of the published content that can be found. A kind is one function; a new kind is a new function and its line below. */
import type { BenchEntry } from '#domain/bench/bench-entry.ts'
import type { CertificateKind } from '#domain/certificate/certificate-kind.ts'
import type { Place } from '#domain/place/place.ts'
import type { Clause } from '#domain/policy/clause.ts'
import type { Policy, PolicyVersion } from '#domain/policy/policy.ts'
import type { Category, Channel, Claim, Exclusion, OpenQuestion, References } from '#domain/policy/reference.ts'
import type { Term } from '#domain/policy/term.ts'
import type { RegionCode } from '#domain/region/region.ts'
import type { Source } from '#domain/source/source.ts'
import type { SearchDocument, SearchKind } from './document.ts'

export type SearchableContent = {
  readonly policies: readonly Policy[]
  readonly references: References
  readonly sources: readonly Source[]
  readonly terms: readonly Term[]
  readonly bench: readonly BenchEntry[]
}

/** All documents, each id once. Depends on the content alone, so the same content makes the same index. */
export function documentsOf({ policies, references, sources, terms, bench }: SearchableContent): readonly SearchDocument[] {
  const regions: Regions = (ids) => unique(policies.filter(({ id }) => ids.includes(id)).flatMap((policy) => policy.regions))
  return [
    ...policies.map(policyDocument),
    ...policies.flatMap(clauseDocuments),
    ...references.claims.map((claim) => claimDocument(claim, regions)),
    ...references.unknowns.map((unknown) => unknownDocument(unknown, regions)),
    ...references.channels.map(channelDocument),
    ...references.categories.map(categoryDocument),
    ...references.exclusions.map((exclusion) => exclusionDocument(exclusion, regions)),
    ...references.certificates.map(certificateDocument),
    ...references.places.map(placeDocument),
    ...terms.map(termDocument),
    ...sources.map(sourceDocument),
    ...bench.map(benchDocument),
  ]
}

/** Where the policies apply that an entry speaks of. */
type Regions = (ids: readonly string[]) => readonly RegionCode[]

function policyDocument(policy: Policy): SearchDocument {
  const { id, title, summary, keywords, regions, audience, nature, versions } = policy
  const papers = versions.flatMap(({ document }) => [document.number ?? [], document.title ?? []].flat())
  return {
    id,
    kind: 'policy',
    title,
    names: unique([...keywords, ...papers]),
    lines: unique([summary, ...versions.flatMap(versionLines)]),
    context: [],
    regions,
    audience,
    nature,
    policy: id,
  }
}

const versionLines = ({ title, card, openQuestion }: PolicyVersion): readonly string[] => [
  title,
  ...Object.values(card).flatMap((entry) => (entry.kind === 'known' ? entry.lines : [])),
  ...(openQuestion === undefined ? [] : [openQuestion]),
]

/** One for each matter that clauses speak of: what all versions say about it together, the newest first. */
function clauseDocuments({ id, title, keywords, versions, regions, audience, nature }: Policy): readonly SearchDocument[] {
  const newestFirst = versions.toSorted((a, b) => (a.from.first < b.from.first ? 1 : -1))
  const byAnchor = Map.groupBy(
    newestFirst.flatMap(({ clauses }) => clauses),
    ({ anchor }) => anchor,
  )
  return [...byAnchor].map(([anchor, clauses]) => ({
    id: `${id}#${anchor}`,
    kind: 'clause',
    title: clauseTitle(clauses[0]),
    names: unique(clauses.map(({ cite }) => cite)),
    lines: unique(clauses.flatMap(({ plainly, paraphrase }) => [plainly, paraphrase])),
    context: [title, ...keywords],
    regions,
    audience,
    nature,
    policy: id,
    anchor,
  }))
}

/** A clause is called by the first sentence of its plain words. */
const clauseTitle = (clause: Clause | undefined): string => /^[^。；]*/.exec(clause?.plainly ?? '')?.[0] ?? ''

const claimDocument = ({ id, says, finding, policies }: Claim, regionsOf: Regions): SearchDocument => ({
  ...plain('claim', id, says),
  lines: [finding],
  regions: regionsOf(policies),
})

const unknownDocument = ({ id, question, matters, howToClose, policies }: OpenQuestion, regionsOf: Regions): SearchDocument => ({
  ...plain('unknown', id, question),
  lines: [`为什么要紧：${matters}`, `怎么查：${howToClose}`],
  regions: regionsOf(policies),
})

const channelDocument = ({ id, name, detail, phones, address, region }: Channel): SearchDocument => ({
  ...plain('channel', id, name),
  names: [...phones, ...(address === undefined ? [] : [hostOf(address)])],
  lines: [detail, ...(phones.length === 0 ? [] : [`电话：${phones.join('、')}`])],
  regions: [region as RegionCode],
})

const categoryDocument = ({ id, name, definition, changes }: Category): SearchDocument => ({
  ...plain('category', id, name),
  lines: [definition, ...changes.map(({ says }) => says)],
})

const exclusionDocument = ({ id, one, other, relation, basis, policies }: Exclusion, regionsOf: Regions): SearchDocument => ({
  ...plain('exclusion', id, `${one}和${other}`),
  lines: [relation, basis],
  regions: regionsOf(policies),
})

const certificateDocument = ({ id, name, issuer, number, items, readBy, notes, changes }: CertificateKind): SearchDocument => ({
  ...plain('certificate', id, name),
  names: items,
  lines: [
    ...(issuer === undefined ? [] : [`谁发：${issuer}`]),
    ...(number === undefined ? [] : [`编号：${number}`]),
    ...readBy.map(({ what, says }) => `${what}：${says}`),
    ...notes,
    ...changes.map(({ says }) => says),
  ],
})

const placeDocument = (place: Place): SearchDocument => ({
  ...plain('place', place.id, place.name),
  names: place.kind === 'school' ? place.programmes : place.kind === 'neighbour' ? [] : place.fields,
  lines: [...(place.kind === 'zone' ? [place.where] : []), ...(place.says === undefined ? [] : [place.says])],
  regions: [place.region],
})

const termDocument = ({ id, term, aliases, means }: Term): SearchDocument => ({
  ...plain('term', id, term),
  names: aliases,
  lines: [means],
})

const sourceDocument = ({ id, shows }: Source): SearchDocument => ({ ...plain('source', id, shows), names: [id] })

const benchDocument = ({ task, exercise, title, names, says }: BenchEntry): SearchDocument => ({
  ...plain('bench', exercise === undefined ? task : `${task}/${exercise}`, title),
  names,
  lines: says,
})

type Plain = Exclude<SearchKind, 'policy' | 'clause'>

/** What people ask when they mean a kind of thing and not one of them. */
const asked: Readonly<Record<Plain, readonly string[]>> = {
  claim: ['说法核对'],
  unknown: ['没查到'],
  channel: ['办理渠道', '在哪里申请'],
  category: ['人员类别'],
  exclusion: ['能不能同时领'],
  certificate: ['证书', '这是什么证'],
  place: ['园区和学校'],
  term: ['什么意思'],
  source: ['出处'],
  bench: ['实操台', '实操练习'],
}

const plain = (kind: Plain, id: string, title: string): SearchDocument => ({
  id: `${kind}:${id}`,
  kind,
  title,
  names: [],
  lines: [],
  context: asked[kind],
  regions: [],
})

const hostOf = (address: string): string => address.replace(/^https?:\/\//, '').replace(/\/.*$/, '')
const unique = <T>(list: readonly T[]): readonly T[] => [...new Set(list)]
