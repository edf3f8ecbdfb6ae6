/** Whether the smaller files, and the dictionary itself, point at things that exist. */
import type { PolicyId } from '#domain/policy/ids.ts'
import type { Conflict, Policy } from '#domain/policy/policy.ts'
import type { References } from '#domain/policy/reference.ts'
import type { Term } from '#domain/policy/term.ts'
import { toFactId } from '#domain/rules/fact.ts'
import type { Support } from '#domain/source/source.ts'
import { checkFact, type Known, unknownSources } from './known.ts'

/** A sentence, and where in its file: `['claims', 3]`. */
export type Broken = { readonly at: readonly [keyof References, number]; readonly says: string }

/** Everything an entry names must exist, and no two entries of a kind share an id. */
export function checkReferences(references: References, known: Known): readonly Broken[] {
  const { categories, channels, exclusions, claims, unknowns, parameters, certificates, numberSchemes } = references
  const { certificateGuide, places, localNotes, comparators, papers, claimChecks, claimWarnings } = references
  const cites = ({ sources, confidence }: Support) => [
    ...unknownSources(sources, known),
    ...(sources.length === 0 && confidence.startsWith('confirmed') ? [`写了 ${confidence} 就要有出处`] : []),
  ]
  const names = ({ policies }: { readonly policies: readonly PolicyId[] }) =>
    policies.filter((policy) => !known.policies.has(policy)).map((policy) => `没有政策“${policy}”`)
  const disagree = (conflicts: readonly Conflict[]) =>
    conflicts.flatMap(({ one, other }) => unknownSources([...one.sources, ...other.sources], known))
  const among = (what: string, all: readonly { readonly id: string }[], named: readonly (string | undefined)[]) =>
    named.filter((id) => id !== undefined && !all.some((each) => each.id === id)).map((id) => `没有${what}“${id}”`)
  const zones = places.filter(({ kind }) => kind === 'zone')

  return [
    ...brokenIn('categories', categories, cites),
    ...brokenIn('channels', channels, cites),
    ...brokenIn('exclusions', exclusions, (each) => [...cites(each), ...names(each)]),
    ...brokenIn('claims', claims, (each) => [...cites(each), ...names(each)]),
    ...brokenIn('unknowns', unknowns, (each) => [...names(each), ...among('渠道', channels, [each.office])]),
    ...brokenIn('parameters', parameters, ({ values }) => values.flatMap(cites)),
    ...brokenIn('certificates', certificates, (each) => [
      ...cites(each),
      ...each.readBy.flatMap((reader) => [...cites(reader), ...names(reader)]),
      ...among('渠道', channels, each.verifyAt),
      ...(each.option === undefined ? [] : checkFact(toFactId('cert.kind'), ['choice'], known, [each.option])),
    ]),
    ...brokenIn('numberSchemes', numberSchemes, (each) => [
      ...cites(each),
      ...disagree(each.conflicts),
      ...among('证书', certificates, [each.certificate]),
    ]),
    ...brokenIn('certificateGuide', certificateGuide, (each) => [
      ...cites(each),
      ...among(
        '证书',
        certificates,
        each.options.flatMap(({ leaves }) => leaves),
      ),
    ]),
    ...brokenIn('places', places, (each) => [...cites(each), ...among('园区', zones, each.kind === 'firm' ? [each.zone] : [])]),
    ...brokenIn('localNotes', localNotes, (each) => [...cites(each), ...disagree(each.conflicts)]),
    ...brokenIn('comparators', comparators, cites),
    ...brokenIn('claimChecks', claimChecks, ({ looksAt }) => [
      ...names({ policies: (looksAt.kind === 'known' ? looksAt.rests : looksAt.against).map(({ policy }) => policy) }),
      ...among('说法', claims, looksAt.kind === 'known' ? [looksAt.claim] : []),
      ...(looksAt.kind === 'option' ? checkFact(looksAt.fact, ['choice', 'set'], known, [looksAt.option]) : []),
    ]),
    ...brokenIn('claimWarnings', claimWarnings, (each) => [
      ...cites(each),
      ...names({ policies: each.clause ? [each.clause.policy] : [] }),
    ]),
    ...brokenIn('papers', papers, (each) => [
      ...cites(each),
      ...each.askedBy.flatMap((demand) => [...cites(demand), ...names({ policies: [demand.policy] })]),
      ...each.proves.filter((fact) => !known.dictionary.has(fact)).map((fact) => `事实字典里没有“${fact}”`),
    ]),
  ]
}

/** What excludes what speaks of benefits, and of clauses that some version of one of them has. */
export const checkBetween = ({ exclusions }: References, policies: readonly Policy[]): readonly Broken[] =>
  brokenIn('exclusions', exclusions, ({ between }) => {
    if (between === undefined) return []
    const versions = policies.flatMap(({ benefit, versions }) => (between.benefits.includes(benefit) ? versions : []))
    const anchors = new Set(versions.flatMap(({ clauses }) => clauses.map(({ anchor }) => anchor)))
    return [
      ...between.benefits.filter((id) => !policies.some(({ benefit }) => benefit === id)).map((id) => `没有待遇“${id}”`),
      ...between.clauses.filter((anchor) => !anchors.has(anchor)).map((anchor) => `这几项里没有条款“${anchor}”`),
    ]
  })

function brokenIn<Entry extends { readonly id: string }>(
  kind: keyof References,
  entries: readonly Entry[],
  check: (entry: Entry) => readonly string[],
): readonly Broken[] {
  return entries.flatMap((entry, nth) => {
    const isTwice = entries.findIndex(({ id }) => id === entry.id) < nth
    const says = [...(isTwice ? ['这个 id 用了两次'] : []), ...check(entry)]
    return says.map((each): Broken => ({ at: [kind, nth], says: `${entry.id}：${each}` }))
  })
}

/** A word means one thing: no id and no word of the glossary occurs twice; sources exist. */
export function checkTerms(terms: readonly Term[], known: Known): readonly string[] {
  const twice = (words: readonly string[]): readonly string[] => [...new Set(words.filter((word, nth) => words.indexOf(word) !== nth))]
  return [
    ...terms.flatMap(({ id, sources }) => unknownSources(sources, known).map((says) => `${id}：${says}`)),
    ...twice(terms.map(({ id }) => id)).map((id) => `编号“${id}”用了两次`),
    ...twice(terms.flatMap(({ term, aliases }) => [term, ...aliases])).map((word) => `“${word}”写了两次：一个词只有一个解释`),
  ]
}
