/** How many questions until all ten policies are decided, and until the first yes, by the way of choosing the next question. */
import { assessExactly } from '#domain/entitlement/assess-exactly.ts'
import type { Entitlement } from '#domain/entitlement/entitlement.ts'
import { nextQuestion } from '#domain/interview/next-question.ts'
import type { Objective } from '#domain/interview/plan-question.ts'
import { type Likely, testKey } from '#domain/interview/priors.ts'
import { toBenefitId, toPolicyId } from '#domain/policy/ids.ts'
import { aPolicy, aVersion, day } from '#domain/policy/policy.fixture.ts'
import { drawFrom } from '#domain/rules/backend/content.fixture.ts'
import { judge, leavesIn, openFacts } from '#domain/rules/evaluate.ts'
import type { FactId, Facts, FactValue } from '#domain/rules/fact.ts'
import { isYes } from '#domain/rules/truth.ts'
import type { Table, Text } from '../table.ts'
import type { Person } from './hand-written.ts'
import { leastQuestions } from './least-questions.ts'
import { eachOf, perSecond } from './measure.ts'
import { factsOf, people } from './persons.ts'
import { targetTable } from './targets.ts'
import { yardstick, yardstickDictionary } from './yardstick.ts'

const wholly = (person: Person): Facts => factsOf(person, 0, drawFrom(1))
/** Seeds and sizes are those of the measurements that the targets come from. */
const TRAIN = people(4000, 99).map(wholly)
const TEST = people(1000, 7).map(wholly)

const on = day('2026-01-31')
const rulebook = {
  dictionary: yardstickDictionary,
  policies: yardstick.map(({ id, rule }) => aPolicy({ id: toPolicyId(id), benefit: toBenefitId(id), versions: [aVersion({ rule })] })),
}
/** As the pages judge. */
const judged = (facts: Facts): readonly Entitlement[] => assessExactly(rulebook, facts, on, 'benefit', on)

/** The share of other persons that meets each leaf. */
const likely: Likely = new Map(
  yardstick
    .flatMap(({ rule }) => rule.conditions.flatMap(leavesIn))
    .map(({ test }) => [testKey(test), TRAIN.filter((facts) => isYes(judge(test, facts))).length / TRAIN.length]),
)

/** What is known before a question, and what it comes to. */
type Moment = { readonly facts: Facts; readonly entitlements: readonly Entitlement[] }
type Choose = (moment: Moment) => FactId | undefined

const inFixedOrder: Choose = ({ entitlements }) => {
  const open = new Set(entitlements.flatMap((each) => each.open))
  return [...yardstickDictionary.keys()].find((fact) => open.has(fact))
}

/** publicodes' rule: the fact that most open conditions wait for; the facts of an amount once its conditions are met. */
const mostOftenMissing: Choose = ({ facts, entitlements }) => {
  const missing = entitlements.flatMap(({ outcome, open }) => {
    if (outcome.kind === 'idle' || open.length === 0) return []
    const inConditions = outcome.judged.flatMap(({ reasons }) => reasons.flatMap((reason) => openFacts(reason, facts)))
    return inConditions.length > 0 ? inConditions : open
  })
  return [...Map.groupBy(missing, (fact) => fact)].toSorted(([, a], [, b]) => b.length - a.length)[0]?.[0]
}

const planned =
  (objective: Objective): Choose =>
  ({ facts, entitlements }) =>
    nextQuestion(yardstickDictionary, entitlements, facts, { objective, likely })?.id

const ways: readonly { readonly name: Text; readonly choose: Choose }[] = [
  { name: { zh: '固定顺序，跳过已无关的', en: 'fixed order, what cannot matter is skipped' }, choose: inFixedOrder },
  { name: { zh: '最常缺的先问（publicodes 的办法）', en: 'most often missing first (publicodes’ rule)' }, choose: mostOftenMissing },
  { name: { zh: '本引擎，全部查清', en: 'ours, decide all' }, choose: planned('decideAll') },
  { name: { zh: '本引擎，先找到一项能领的', en: 'ours, first yes soon' }, choose: planned('firstYes') },
]

export function measureInterview(): readonly Table[] {
  const found = ways.map(({ name, choose }) => {
    const walks = TEST.map((person) => interview(person, choose))
    const yes = walks.flatMap(({ firstYes }) => firstYes ?? [])
    const moments = walks.slice(0, 100).flatMap((walk) => walk.moments)
    return {
      name,
      all: mean(walks.map(({ asked }) => asked)),
      yes: mean(yes),
      choosing: 1000 / perSecond(eachOf(moments, choose), 200, 3),
      judging:
        1000 /
        perSecond(
          eachOf(moments, ({ facts }) => choose({ facts, entitlements: judged(facts) })),
          200,
          3,
        ),
    }
  })
  const rules = yardstick.map(({ rule }) => rule)
  const floor = mean(TEST.map((person) => leastQuestions(rules, person)))
  const [, , all, first] = found
  if (all === undefined || first === undefined) throw new Error('ours are among the ways')
  const slowest = Math.max(all.choosing, first.choosing)
  return [
    {
      title: { zh: '25 个问题里要问几个', en: 'How many of 25 questions are asked' },
      columns: [
        { zh: '怎样选下一个问题', en: 'how the next question is chosen' },
        { zh: '十项全部查清', en: 'until all ten are decided' },
        { zh: '到第一项能领的', en: 'until the first yes' },
        { zh: '选一次，毫秒', en: 'ms for a choice' },
        { zh: '连判断在内', en: 'with judging' },
      ],
      rows: [
        ...found.map((way) => [way.name, way.all.toFixed(2), way.yes.toFixed(2), way.choosing.toFixed(3), way.judging.toFixed(3)]),
        [{ zh: '下限：事先知道答案', en: 'floor: the answers known beforehand' }, floor.toFixed(2), '–', '–', '–'],
      ],
      notes: [
        {
          zh: `${TEST.length} 个合成的人的平均数；各条件的比例取自另外 ${TRAIN.length} 个人；权重在另外 1000 人上搜得，定下来之前在这些人上也比过`,
          en: `means over ${TEST.length} synthetic persons; the share that meets a condition is taken from ${TRAIN.length} others; the weights were searched on a third set, and compared on these persons before they were settled`,
        },
      ],
    },
    targetTable({ zh: '选题的目标', en: 'Targets for the interview' }, [
      atMost({ zh: '全部查清，平均几问', en: 'questions to decide all' }, 10.9, all.all, 2),
      atMost({ zh: '到第一项能领的，平均几问', en: 'questions to the first yes' }, 9.3, first.yes, 2),
      atMost({ zh: '选下一个问题，毫秒', en: 'ms to choose the next question' }, 0.3, slowest, 3),
    ]),
  ]
}

const atMost = (what: { zh: string; en: string }, most: number, value: number, digits: number) => ({
  what,
  target: `≤ ${most}`,
  measured: value.toFixed(digits),
  isMet: value <= most,
})

type Walk = { readonly asked: number; readonly firstYes: number | undefined; readonly moments: readonly Moment[] }

/** One person, from nothing known to nothing left to ask. */
function interview(person: Facts, choose: Choose): Walk {
  const facts = new Map<FactId, FactValue>()
  const moments: Moment[] = []
  let firstYes: number | undefined
  for (let asked = 0; ; asked++) {
    const entitlements = judged(facts)
    if (entitlements.some(({ verdict }) => verdict === 'yes')) firstYes ??= asked
    const moment: Moment = { facts: new Map(facts), entitlements }
    const fact = choose(moment)
    const answer = fact && person.get(fact)
    if (fact === undefined || answer === undefined) return { asked, firstYes, moments }
    moments.push(moment)
    facts.set(fact, answer)
  }
}

const mean = (values: readonly number[]): number => values.reduce((sum, each) => sum + each, 0) / values.length
