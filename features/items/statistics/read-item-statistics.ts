/** What the papers that were handed in tell of each item of a bank: for editors. Worked out anew each time. */
import { type Appraisal, appraiseItem } from '#domain/exam/appraise-item.ts'
import { type CountedAnswer, calibrateItems, type FittedItem } from '#domain/exam/calibrate-items.ts'
import { type ItemState, presentState } from '#domain/exam/item-states.ts'
import { type Observation, observePaper } from '#domain/exam/observe-paper.ts'
import type { SittingCode } from '#domain/exam/sitting.ts'
import { worstFirst } from '#domain/exam/worst-first.ts'
import type { ItemId, SimpleItem } from '#domain/item/item.ts'
import type { Context } from '#platform/context.ts'
import { listHandedIn } from '#store/exams/handed-in.ts'
import { listItemStates } from '#store/items/item-states.ts'

/** `papers`: how many were handed in. `fitted`: of items with enough answers. */
export type ItemStatisticsPage = {
  readonly bank: string
  readonly papers: number
  readonly appraisals: readonly Appraisal[]
  readonly fitted: ReadonlyMap<ItemId, FittedItem>
}

/** How many papers are in memory at once. */
const PAGE = 200

/**
 * Every item of the bank as it is now, worst first; also those that no paper asked. Empty where there is no such bank. Reads each paper
 * once.
 */
export async function readItemStatistics({ db }: Pick<Context, 'db'>, bank: string): Promise<ItemStatisticsPage> {
  const states = await listItemStates(db, bank)
  const statesOf = (item: ItemId): readonly ItemState[] => states.get(item) ?? []
  const seen = new Map<ItemId, { shown: number; readonly answers: Observation[] }>()
  const answered: (readonly CountedAnswer[])[] = []
  let papers = 0
  let after: SittingCode | undefined
  for (;;) {
    const page = await listHandedIn(db, bank, after, PAGE)
    const observed = page.map((paper) => observePaper(paper, statesOf))
    answered.push(...observed.map((paper) => paper.flatMap(({ item, answer }) => (answer ? [{ item, isRight: answer.isRight }] : []))))
    for (const { item, answer } of observed.flat()) {
      const own = seen.get(item) ?? { shown: 0, answers: [] }
      own.shown++
      if (answer !== undefined) own.answers.push(answer)
      seen.set(item, own)
    }
    papers += page.length
    after = page.at(-1)?.code
    if (page.length < PAGE) break
  }
  const items = [...states.values()].flatMap((each) => simpleIn(presentState(each)))
  const appraisals = items.map((item) => {
    const { shown, answers } = seen.get(item.id) ?? { shown: 0, answers: [] }
    return appraiseItem(item, { shown, papers }, answers)
  })
  return { bank, papers, appraisals: worstFirst(appraisals), fitted: calibrateItems(answered) }
}

/** Material stands on no paper. */
const simpleIn = (state: ItemState | undefined): readonly SimpleItem[] =>
  state === undefined || state.item.kind === 'case' ? [] : [state.item]
