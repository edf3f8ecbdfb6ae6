/** The judged sentences against the rules as they are: precision is held, recall is told. A held-out third was not looked at while rules were written. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import type { CivilDate } from '#domain/calendar/civil-date.ts'
import { checkText } from '#domain/claim-check/check-text.ts'
import { readContent } from '#features/policies/content/read-content.ts'
import { projectRoot } from '#platform/project-root.ts'

const zJudged = z.object({
  sentences: z.array(
    z.strictObject({
      says: z.string(),
      expect: z.enum(['supported', 'partly', 'outdated', 'wrong', 'noBasis', 'none']),
      held: z.string().optional(),
    }),
  ),
})
const LEAST_PRECISION = 0.95
const LEAST_RECALL = 0.85

const content = await readContent(join(projectRoot, 'content'))
if (!content.ok) throw new Error('the content is broken')
const { references, policies } = content.value
const { sentences } = zJudged.parse(parse(readFileSync(join(projectRoot, 'bench/claims/judged.yaml'), 'utf8')))

const verdictOn = (says: string): string => {
  const { sentences: checked } = checkText(says, { book: references, policies, claims: references.claims, day: '2026-02-12' as CivilDate })
  return checked.findLast(({ verdict }) => verdict !== undefined)?.verdict ?? 'none'
}

test.each([
  ['seen while the rules were written', false],
  ['held out', true],
])('sentences %s: what is judged is judged rightly', (name, isHeld) => {
  const judged = sentences
    .filter(({ held }) => (held === 'yes') === isHeld)
    .map((sentence) => ({ ...sentence, got: verdictOn(sentence.says) }))
  const given = judged.filter(({ got }) => got !== 'none')
  const due = judged.filter((each) => each.expect !== 'none')
  const right = given.filter((each) => each.got === each.expect)
  process.stdout.write(
    `${name}: ${judged.length} sentences, precision ${right.length}/${given.length}, recall ${right.length}/${due.length}\n`,
  )
  expect(judged.length).toBeGreaterThan(20)
  expect(
    right.length / given.length,
    given
      .filter((each) => each.got !== each.expect)
      .map(({ says, got }) => `${says} → ${got}`)
      .join('\n'),
  ).toBeGreaterThanOrEqual(LEAST_PRECISION)
  expect(right.length / due.length).toBeGreaterThanOrEqual(LEAST_RECALL)
})

test('every check and every warning points at a clause that stands in some version', () => {
  const has = (policy: string, clause: string, version?: string): boolean =>
    policies.some(
      ({ id, versions }) =>
        id === policy &&
        versions.some((each) => (version === undefined || each.id === version) && each.clauses.some(({ anchor }) => anchor === clause)),
    )
  const places = references.claimChecks.flatMap(({ looksAt }) => (looksAt.kind === 'known' ? [] : looksAt.against))
  const rests = [
    ...references.claimChecks.flatMap(({ looksAt }) => (looksAt.kind === 'known' ? looksAt.rests : [])),
    ...references.claimWarnings.flatMap(({ clause }) => clause ?? []),
  ]
  expect(places.filter(({ policy, clause }) => !has(policy, clause))).toEqual([])
  expect(rests.filter(({ policy, clause, version }) => !has(policy, clause, version))).toEqual([])
})
