/** What should come up for what people type, and how near a list of answers comes to it. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { projectRoot } from '#platform/project-root.ts'

export type Judgement = { readonly query: string; readonly isHeldOut: boolean; readonly grades: ReadonlyMap<string, number> }

const zFile = z.strictObject({
  queries: z.array(
    z
      .strictObject({
        q: z.string(),
        'held-out': z.literal('yes').optional(),
        want: z.record(z.string(), z.int().min(1).max(3)),
      })
      .transform(
        ({ q, want, ...others }): Judgement => ({
          query: q,
          isHeldOut: others['held-out'] === 'yes',
          grades: new Map(Object.entries(want)),
        }),
      ),
  ),
})

export const readJudgements = (): readonly Judgement[] =>
  zFile.parse(parse(readFileSync(join(projectRoot, 'bench/search/judgements.yaml'), 'utf8'))).queries

export type Scored = {
  readonly query: string
  readonly ndcg: number
  readonly recall: number
  readonly isHeldOut: boolean
}

const DEPTH = 10

/**
 * nDCG@10 with gain 2^grade − 1 and discount log2(rank + 1), and recall@10: the share of the judged answers that are among the first
 * ten (of more than ten, of ten). Answers that the content does not have are left out; a query of which none is left gives undefined.
 *
 * @source Järvelin and Kekäläinen, Cumulated gain-based evaluation of IR techniques, ACM TOIS 20(4), 2002
 */
export function score(
  { query, isHeldOut, grades }: Judgement,
  answers: readonly string[],
  exists: (id: string) => boolean,
): Scored | undefined {
  const judged = [...grades].filter(([id]) => exists(id))
  if (judged.length === 0) return undefined
  const ideal = gainOf(judged.map(([, grade]) => grade).toSorted((a, b) => b - a))
  const top = answers.slice(0, DEPTH)
  const wanted = judged.map(([id]) => id)
  return {
    query,
    isHeldOut,
    ndcg: gainOf(top.map((id) => grades.get(id) ?? 0)) / ideal,
    recall: top.filter((id) => wanted.includes(id)).length / Math.min(DEPTH, wanted.length),
  }
}

const gainOf = (grades: readonly number[]): number =>
  grades.slice(0, DEPTH).reduce((sum, grade, nth) => sum + (2 ** grade - 1) / Math.log2(nth + 2), 0)

export const meanOf = (numbers: readonly number[]): number => numbers.reduce((sum, each) => sum + each, 0) / numbers.length
