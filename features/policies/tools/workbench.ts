/** What an editor's tools work on: the content, read and checked, with the files it came from, so that findings have a line. */
import { readdir, readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { z } from 'zod'
import type { CivilDate } from '#domain/calendar/civil-date.ts'
import { type Likely, likelyFrom } from '#domain/interview/priors.ts'
import type { VersionId } from '#domain/policy/ids.ts'
import type { Policy, PolicyVersion } from '#domain/policy/policy.ts'
import { type Glossary, toGlossary } from '#domain/policy/term.ts'
import { fail, ok, type Result } from '#domain/prelude/result.ts'
import type { Catalogues } from '#domain/rules/catalogue.ts'
import type { ProvingCase } from '#domain/rules/coverage.ts'
import { withDerived } from '#domain/rules/derive.ts'
import { applicationDate, type FactDictionary, type Facts } from '#domain/rules/fact.ts'
import { factsOfCase } from '#features/policies/content/golden-cases.ts'
import { type PolicyFile, zPolicyFile } from '#features/policies/content/policy-file.ts'
import { readContent } from '#features/policies/content/read-content.ts'
import { type ContentProblem, type Located, parseYamlFile } from '#platform/yaml/yaml-file.ts'

export type Sheet = { readonly policy: Policy; readonly file: Located<PolicyFile> }
type FactLines = Located<{ readonly facts: readonly { readonly id: string }[] }>

export type Workbench = {
  readonly dictionary: FactDictionary
  readonly catalogues: Catalogues
  readonly likely: Likely
  readonly sheets: readonly Sheet[]
  readonly facts: FactLines
  readonly glossary: Glossary
  /** Words that need a term. */
  readonly jargon: readonly string[]
}

/** All problems of the content where it has any: tools work on sound content only. */
export async function readWorkbench(folder: string): Promise<Result<Workbench, readonly ContentProblem[]>> {
  const content = await readContent(folder)
  if (!content.ok) return content
  const { dictionary, catalogues, policies, priors, terms, jargon } = content.value
  const names = (await readdir(join(folder, 'policies'), { recursive: true })).filter((name) => name.endsWith('.yaml')).toSorted()
  const files = await Promise.all(names.map((name) => locate(zPolicyFile, folder, join('policies', name))))
  const facts = await locate(z.looseObject({ facts: z.array(z.looseObject({ id: z.string() })) }), folder, 'facts.yaml')
  const problems = [...files, facts].flatMap((read) => (read.ok ? [] : read.problem))
  if (problems.length > 0 || !facts.ok) return fail(problems)
  const sheets = files.flatMap((file) => {
    const policy = file.ok ? policies.find(({ id }) => id === file.value.value.policy) : undefined
    return file.ok && policy !== undefined ? [{ policy, file: file.value }] : []
  })
  return ok({
    dictionary,
    catalogues: new Map(catalogues.map((each) => [each.id, each])),
    likely: likelyFrom(priors),
    sheets,
    facts: facts.value,
    glossary: toGlossary(terms),
    jargon,
  })
}

async function locate<T>(schema: z.ZodType<T>, folder: string, name: string): Promise<Result<Located<T>, readonly ContentProblem[]>> {
  return parseYamlFile(schema, await readFile(join(folder, name), 'utf8'), relative(process.cwd(), join(folder, name)))
}

/** A version by its id, which is unique over all files. */
export function findVersion({ sheets }: Workbench, id: string): { readonly sheet: Sheet; readonly version: PolicyVersion } | undefined {
  return sheets
    .flatMap((sheet) => sheet.policy.versions.map((version) => ({ sheet, version })))
    .find(({ version }) => version.id === (id as VersionId))
}

export const findSheet = ({ sheets }: Workbench, id: string): Sheet | undefined => sheets.find(({ policy }) => policy.id === id)

/** A case as the engine reads it: with the day of filing, and with all that follows from what is known. */
export function completed(facts: Facts, on: CivilDate, { dictionary, catalogues }: Workbench): Facts {
  const filed: Facts = facts.has(applicationDate) ? facts : new Map([...facts, [applicationDate, on]])
  return withDerived(filed, dictionary, catalogues)
}

/** The golden cases of a file as coverage counts them. */
export function provingCases({ file }: Sheet, bench: Workbench): readonly ProvingCase[] {
  return file.value.cases.flatMap((golden) => {
    const facts = factsOfCase(golden, bench.dictionary)
    const { about, version, on, expect } = golden
    return facts.ok ? [{ about, version, expect, facts: completed(facts.value, on, bench) }] : []
  })
}
