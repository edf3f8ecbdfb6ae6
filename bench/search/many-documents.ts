/** The same search over many documents: how long the index takes, how big it is, and how long a question takes. */
import { benchEntries } from '#app/bench-entries.ts'
import { documentsOf } from '#domain/search/documents-of.ts'
import { fileAll, termsOf } from '#domain/search/filing.ts'
import type { Context } from '#platform/context.ts'
import { transact } from '#platform/db/db.ts'
import { speaker } from '#platform/text/pinyin.ts'
import { segmenterWith } from '#platform/text/segment.ts'
import { findCatalogue } from '#store/policies/catalogue.ts'
import { findSearchState } from '#store/search/find-entries.ts'
import { rebuildIndex } from '#store/search/rebuild.ts'
import { percentileOf, sayMB, sayNumber } from '../figures.ts'
import type { Table } from '../table.ts'
import { generatedDocuments } from './generated.ts'
import { readJudgements } from './judgements.ts'
import { answersTo } from './relevance.ts'

const ROUNDS = 5

export async function measureManyDocuments(ctx: Context, count: number): Promise<Table> {
  const state = await findSearchState(ctx.db)
  const catalogue = await findCatalogue(ctx.db, ctx.clock.now())
  if (state === undefined || catalogue === undefined) throw new Error('nothing is published')
  const own = documentsOf({ ...catalogue, sources: [...catalogue.sources.values()], bench: await benchEntries(ctx) })
  const documents = [...own, ...generatedDocuments(own, count - own.length)]
  const terms = termsOf(documents, state.synonyms)
  const [cut, speak] = [await segmenterWith(terms), await speaker()]

  const began = performance.now()
  await transact(ctx.db, (tx) =>
    rebuildIndex(tx, { recordedAt: state.recordedAt, documents, synonyms: state.synonyms, terms }, async () =>
      fileAll(documents, state.synonyms, cut, speak),
    ),
  )
  const built = (performance.now() - began) / 1000
  await ctx.db.$client.query('vacuum analyze search_entry, search_phrase')
  const [entries, words, phrases] = await sizes(ctx, ['search_entry', 'search_entry_words', 'search_phrase'])

  const queries = readJudgements().map(({ query }) => query)
  for (const query of queries) await answersTo(ctx, query)
  const timesMs: number[] = []
  for (let round = 0; round < ROUNDS; round += 1)
    for (const query of queries) {
      const start = performance.now()
      await answersTo(ctx, query)
      timesMs.push(performance.now() - start)
    }
  const sorted = timesMs.toSorted((a, b) => a - b)
  return {
    title: { zh: `${sayNumber(count)} 份文档里搜`, en: `Searching ${sayNumber(count)} documents` },
    columns: ['', ''],
    rows: [
      [{ zh: '建索引（秒）', en: 'building the index (s)' }, sayNumber(built, 1)],
      [{ zh: '文档连索引（MB）', en: 'documents with their index (MB)' }, sayMB(entries ?? 0)],
      [{ zh: '其中词的索引（MB）', en: 'of which the index of words (MB)' }, sayMB(words ?? 0)],
      [{ zh: '读音表（MB）', en: 'table of sounds (MB)' }, sayMB(phrases ?? 0)],
      [{ zh: '一次搜索 p50（毫秒）', en: 'one search, p50 (ms)' }, sayNumber(percentileOf(sorted, 0.5), 1)],
      [{ zh: '一次搜索 p99（毫秒）', en: 'one search, p99 (ms)' }, sayNumber(percentileOf(sorted, 0.99), 1)],
    ],
    notes: [
      {
        zh: `${queries.length} 条查询各问 ${ROUNDS} 次，一次一条；从解析到排好的结果、分面和摘要，不含画页面。文档是仿的，用的是本站的词。`,
        en: `${queries.length} queries, ${ROUNDS} times each, one at a time; from parsing to ranked hits, facets and snippets, without rendering. The documents are generated from the words of ours.`,
      },
    ],
  }
}

async function sizes({ db }: Context, relations: readonly string[]): Promise<readonly number[]> {
  const { rows } = await db.$client.query<{ bytes: string }>(
    'select pg_total_relation_size(name::regclass) as bytes from unnest($1::text[]) with ordinality as asked (name, nth) order by nth',
    [relations],
  )
  return rows.map(({ bytes }) => Number(bytes))
}
