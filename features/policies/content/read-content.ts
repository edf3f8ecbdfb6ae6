/** All content of the product from its folder, checked as a whole: either everything is right, or every problem is listed. */
import { readdir, readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import type { z } from 'zod'
import type { Persona } from '#domain/interview/persona.ts'
import type { Prior } from '#domain/interview/priors.ts'
import { flawsOfSides } from '#domain/policy/conflict-sides.ts'
import type { Policy } from '#domain/policy/policy.ts'
import type { References } from '#domain/policy/reference.ts'
import type { Term } from '#domain/policy/term.ts'
import { fail, ok, type Result } from '#domain/prelude/result.ts'
import type { Catalogue } from '#domain/rules/catalogue.ts'
import type { CatalogueId, FactDefinition, FactDictionary } from '#domain/rules/fact.ts'
import type { Contradiction } from '#domain/rules/plausibility.ts'
import type { Synonyms } from '#domain/search/synonyms.ts'
import type { Source } from '#domain/source/source.ts'
import { type ContentProblem, type Located, parseYamlFile } from '#platform/yaml/yaml-file.ts'
import { zCatalogueFile } from './catalogue-file.ts'
import { zCertificateFile } from './certificate-file.ts'
import { zCertificateGuideFile } from './certificate-guide-file.ts'
import { checkPolicy } from './check.ts'
import { checkDictionary } from './check-dictionary.ts'
import { type Broken, checkBetween, checkReferences, checkTerms } from './check-references.ts'
import { zClaimFile } from './claim-file.ts'
import { zComparatorFile } from './comparator-file.ts'
import { zFactFile, zOccupationFile } from './fact-file.ts'
import { runCase } from './golden-cases.ts'
import type { Known } from './known.ts'
import { zPaperFile } from './paper-file.ts'
import { zParameterFile } from './parameter-file.ts'
import { zPersonaFile } from './persona-file.ts'
import { zPlaceFile } from './place-file.ts'
import { checkPlausibility, zPlausibilityFile } from './plausibility-file.ts'
import { type PolicyFile, zPolicyFile } from './policy-file.ts'
import { checkPriors, zPriorFile } from './prior-file.ts'
import { zReferenceFile, zSourceFile } from './reference-files.ts'
import { resolvePolicies } from './resolve.ts'
import { zSynonymFile } from './synonym-file.ts'
import { zTermFile } from './term-file.ts'

export type Content = {
  readonly dictionary: FactDictionary
  readonly sources: readonly Source[]
  readonly policies: readonly Policy[]
  readonly references: References
  readonly catalogues: readonly Catalogue[]
  readonly priors: readonly Prior[]
  readonly contradictions: readonly Contradiction[]
  readonly personas: readonly Persona[]
  /** The words of the search. */
  readonly synonyms: Synonyms
  readonly terms: readonly Term[]
  /** Words that must not stand unexplained; a matter of the tools, not published. */
  readonly jargon: readonly string[]
  /** Number of golden cases that were run. */
  readonly cases: number
}

/** Reads `folder`; the result holds the content, or all problems of all files. Throws only where the disk fails. */
export async function readContent(folder: string): Promise<Result<Content, readonly ContentProblem[]>> {
  const occupations = await readOne(zOccupationFile, folder, 'occupations.yaml')
  const [catalogues, facts, sources, references, priors, synonyms, terms] = await Promise.all([
    readOne(zCatalogueFile, folder, 'catalogues.yaml'),
    readOne(zFactFile(occupations.ok ? occupations.value.value.occupations : []), folder, 'facts.yaml'),
    readOne(zSourceFile, folder, 'sources.yaml'),
    readReferences(folder),
    readOne(zPriorFile, folder, 'priors.yaml', 'priors: []'),
    readOne(zSynonymFile, folder, 'synonyms.yaml'),
    readOne(zTermFile, folder, 'terms.yaml'),
  ])
  const names = (await readdir(join(folder, 'policies'), { recursive: true })).filter((name) => name.endsWith('.yaml')).toSorted()
  const files = await Promise.all(names.map((name) => readOne(zPolicyFile, folder, join('policies', name))))
  const unreadable = [occupations, catalogues, facts, sources, references, priors, synonyms, terms, ...files].flatMap((read) =>
    read.ok ? [] : read.problem,
  )
  const policyFiles = files.flatMap((read) => (read.ok ? [read.value] : []))
  if (!occupations.ok || !catalogues.ok || !facts.ok || !sources.ok || !references.ok || !priors.ok || !synonyms.ok || !terms.ok)
    return fail(unreadable)

  const seen = new Set(catalogues.value.value.catalogues.flatMap(({ id, editions }) => (editions.length > 0 ? [id] : [])))
  const dictionary: FactDictionary = new Map(facts.value.value.facts.map((fact) => [fact.id, withoutUnseenList(fact, seen)]))
  const [plausibility, personas] = await Promise.all([
    readOne(zPlausibilityFile, folder, 'plausibility.yaml', 'contradictions: []'),
    readOne(zPersonaFile(dictionary), folder, 'personas.yaml', 'personas: []'),
  ])
  if (!plausibility.ok || !personas.ok)
    return fail([...unreadable, ...[plausibility, personas].flatMap((read) => (read.ok ? [] : read.problem))])
  const known: Known = {
    dictionary,
    sources: new Set(sources.value.value.sources.map(({ id }) => id)),
    policies: new Set(policyFiles.map(({ value }) => value.policy)),
    catalogues: new Map(catalogues.value.value.catalogues.map((catalogue) => [catalogue.id, catalogue])),
  }
  const { policies, problems } = resolvePolicies(policyFiles)
  const found = [
    ...unreadable,
    ...problems,
    ...checkDictionary(known).map((says) => ({ file: facts.value.file, line: 1, says })),
    ...checkReferences(references.value.references, known).map(references.value.locate),
    ...(unreadable.length === 0 ? checkBetween(references.value.references, policies).map(references.value.locate) : []),
    ...(unreadable.length === 0 ? checkPriors(priors.value, policies) : []),
    ...checkPlausibility(plausibility.value, known),
    ...policyFiles.flatMap(({ file }, nth) =>
      policies[nth] === undefined ? [] : flawsOfSides(policies[nth], policies).map((says) => ({ file, line: 1, says })),
    ),
    ...checkTerms(terms.value.value.terms, known).map((says) => ({ file: terms.value.file, line: 1, says })),
    ...policyFiles.flatMap((file, nth) => checkFile(file, policies[nth], policies, known)),
  ]
  if (found.length > 0) return fail(found)
  const cases = policyFiles.reduce((sum, { value }) => sum + value.cases.length, 0)
  return ok({
    dictionary,
    sources: sources.value.value.sources,
    policies,
    references: references.value.references,
    catalogues: catalogues.value.value.catalogues,
    priors: priors.value.value.priors,
    contradictions: plausibility.value.value.contradictions,
    personas: personas.value.value.personas,
    synonyms: synonyms.value.value,
    ...terms.value.value,
    cases,
  })
}

type ReadReferences = { readonly references: References; locate(broken: Broken): ContentProblem }

/** The reference files, each holding kinds of its own, as one value that still knows where every entry stands. */
async function readReferences(folder: string): Promise<Result<ReadReferences, readonly ContentProblem[]>> {
  const read = await Promise.all([
    readOne(zReferenceFile, folder, 'references.yaml'),
    readOne(zParameterFile, folder, 'parameters.yaml'),
    readOne(zCertificateFile, folder, 'certificates.yaml'),
    readOne(zCertificateGuideFile, folder, 'certificate-guide.yaml', 'certificateGuide: []'),
    readOne(zPlaceFile, folder, 'places.yaml'),
    readOne(zComparatorFile, folder, 'comparators.yaml'),
    readOne(zClaimFile, folder, 'claims.yaml', 'claimChecks: []'),
    readOne(zPaperFile, folder, 'proofs.yaml', 'papers: []'),
  ])
  const [main, parameters, certificates, guide, places, comparators, claims, papers] = read
  if (!main.ok || !parameters.ok || !certificates.ok || !guide.ok || !places.ok || !comparators.ok || !claims.ok || !papers.ok)
    return fail(read.flatMap((each) => (each.ok ? [] : each.problem)))
  const files = [main, parameters, certificates, guide, places, comparators, claims, papers].map(({ value }) => value)
  return ok({
    references: {
      ...main.value.value,
      ...parameters.value.value,
      ...certificates.value.value,
      ...guide.value.value,
      ...places.value.value,
      ...comparators.value.value,
      ...claims.value.value,
      ...papers.value.value,
    },
    locate({ at, says }) {
      const file = files.find(({ value }) => at[0] in value) ?? main.value
      return { file: file.file, line: file.lineOf(at), says }
    },
  })
}

/** A list of which no edition was seen derives nothing, so asking for what it is looked up by would be asking in vain. */
function withoutUnseenList({ derivation, ...fact }: FactDefinition, seen: ReadonlySet<CatalogueId>): FactDefinition {
  const isVain = derivation?.kind === 'catalogue' && !seen.has(derivation.catalogue)
  return { ...fact, ...(derivation && !isVain && { derivation }) }
}

/** `absent`: what stands for a file that need not be there. */
async function readOne<T>(
  schema: z.ZodType<T>,
  folder: string,
  name: string,
  absent?: string,
): Promise<Result<Located<T>, readonly ContentProblem[]>> {
  const file = relative(process.cwd(), join(folder, name))
  const text = await readFile(join(folder, name), 'utf8').catch(() => absent)
  return text === undefined ? fail([{ file, line: 1, says: '读不到这个文件' }]) : parseYamlFile(schema, text, file)
}

/** References first: a case is only run against a policy that is otherwise sound. */
function checkFile(
  file: Located<PolicyFile>,
  policy: Policy | undefined,
  policies: readonly Policy[],
  known: Known,
): readonly ContentProblem[] {
  if (policy === undefined) return []
  const broken = checkPolicy(policy, policies, file, known)
  if (broken.length > 0) return broken
  return file.value.cases.flatMap((golden, nth) =>
    runCase(policy, golden, known).map((says) => ({
      file: file.file,
      line: file.lineOf(['cases', nth]),
      says: `例子“${golden.about}”：${says}`,
    })),
  )
}
