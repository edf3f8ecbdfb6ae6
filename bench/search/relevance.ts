/** How near the lists of the search come to what people judged right. */
import { parseSearch } from '#features/search/parse-search.ts'
import { searchContent } from '#features/search/search-content.ts'
import type { Context } from '#platform/context.ts'
import { sayNumber } from '../figures.ts'
import type { Table, Text } from '../table.ts'
import { type Judgement, meanOf, readJudgements, type Scored, score } from './judgements.ts'
import { TODAY } from './scratch.ts'

/** The ids on the first page, in their order. */
export async function answersTo(ctx: Context, query: string): Promise<readonly string[]> {
  const { search } = parseSearch(new URLSearchParams({ q: query }))
  const page = await searchContent(ctx, search, TODAY)
  return [...(page?.hits ?? []), ...(page?.partial ?? [])].map(({ id }) => id)
}

/** `existing` are the ids that the content has. */
export async function measureRelevance(ctx: Context, existing: ReadonlySet<string>): Promise<Table> {
  const judgements = readJudgements()
  const scored: Scored[] = []
  for (const judgement of judgements) {
    const one = score(judgement, await answersTo(ctx, judgement.query), (id) => existing.has(id))
    if (one !== undefined) scored.push(one)
  }
  const missing = new Set(judgements.flatMap(({ grades }) => [...grades.keys()].filter((id) => !existing.has(id))))
  const isHeldOut = ({ isHeldOut: held }: Judgement | Scored): boolean => held
  const row = (name: Text, some: readonly Scored[]): readonly Text[] => [
    name,
    String(some.length),
    sayNumber(meanOf(some.map(({ ndcg }) => ndcg)), 3),
    sayNumber(meanOf(some.map(({ recall }) => recall)), 3),
  ]
  return {
    title: { zh: '搜得准不准', en: 'How well the search answers' },
    columns: ['', { zh: '查询', en: 'queries' }, 'nDCG@10', { zh: '召回@10', en: 'recall@10' }],
    rows: [
      row(
        { zh: '调的时候看过的', en: 'seen while tuning' },
        scored.filter((one) => !isHeldOut(one)),
      ),
      row({ zh: '留出来没看的（每三条一条）', en: 'held out (every third)' }, scored.filter(isHeldOut)),
    ],
    notes: [
      {
        zh: `${judgements.length} 条查询，先写好该搜到什么（0–3 分）才写排序；${judgements.length - scored.length} 条没有一个答案在内容里，不算；${missing.size} 个写了的答案内容里还没有。`,
        en: `${judgements.length} queries, judged (0–3) before any ranking was written; ${judgements.length - scored.length} of them have no answer in the content and do not count; ${missing.size} judged answers are not in the content yet.`,
      },
    ],
  }
}
