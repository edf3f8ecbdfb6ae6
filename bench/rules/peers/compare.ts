/** The same rules and persons in other engines, beside ours: verdicts, explanations, and what each says while facts are missing. */
import { drawFrom } from '#domain/rules/backend/content.fixture.ts'
import { sayIn, type Table, type Text } from '../../table.ts'
import { eachOf, many, sideBySide } from '../measure.ts'
import { answers, byHand, checkAgainstHand, decide, known, MISSING, PERSONS, partly, persons, slotsOf, tellAll } from '../ours.ts'
import { factsOf, people } from '../persons.ts'
import { type Target, targetTable } from '../targets.ts'
import { yardstick, yardstickDictionary } from '../yardstick.ts'
import { engines } from './engines.ts'
import { measurePeer, type Rates } from './measure-peer.ts'
import { plainPerson } from './peer.ts'
import { plainRule } from './plain-rule.ts'
import { answersOf, type Said, saidOf, truthOf } from './undecidable.ts'

/** Times ten policies: 3,000 verdicts. @source shared/bench-engines/unknowns.mjs */
const UNSURE_PERSONS = 300

type Found = Rates & { readonly name: Text; readonly says: Said }
type Ours = {
  readonly hand: number
  readonly verdicts: number
  readonly unsure: number
  readonly told: number
  readonly toldUnsure: number
}
type Peers = Readonly<Record<keyof typeof engines, Found>>

export async function comparePeers(): Promise<readonly Table[]> {
  checkAgainstHand()
  const slots = known.map(slotsOf)
  const someSlots = partly.map(slotsOf)
  const [hand = 0, verdicts = 0, unsureVerdicts = 0, told = 0, toldUnsure = 0] = sideBySide([
    eachOf(persons, byHand),
    eachOf(slots, decide),
    eachOf(someSlots, decide),
    eachOf(known, tellAll),
    eachOf(partly, tellAll),
  ])
  const ours: Ours = { hand, verdicts, unsure: unsureVerdicts, told, toldUnsure }
  const draw = drawFrom(12)
  const unsure = people(UNSURE_PERSONS, 11).map((person) => factsOf(person, MISSING, draw))
  const rules = yardstick.map(({ rule }) => rule)
  const truth = unsure.map((facts) => truthOf(rules, facts))
  const plain = yardstick.map(({ id, rule }) => plainRule(id, rule, yardstickDictionary))
  const [all, some, few] = [known, partly, unsure].map((list) => list.map((facts) => plainPerson(facts, yardstickDictionary)))
  const asked = { known: all ?? [], partly: some ?? [], expected: persons.map((person) => [...byHand(person)]) }
  const found: [string, Found][] = []
  for (const [short, open] of Object.entries(engines)) {
    const peer = open(plain, yardstickDictionary)
    found.push([short, { name: peer.name, ...(await measurePeer(peer, asked)), says: saidOf(await answersOf(peer, few ?? []), truth) }])
  }
  const peers = Object.fromEntries(found) as Peers
  return [tableOf(ours, saidOf(unsure.map(answers), truth), peers), targetsOf(ours, peers)]
}

function tableOf(ours: Ours, says: Said, peers: Peers): Table {
  const unsure = Object.values(peers).flatMap(({ name, unsure }): Table['rows'] =>
    unsure === undefined
      ? []
      : [
          [
            { zh: `${sayIn('zh', name)}，四分之一事实未知`, en: `${sayIn('en', name)}, a quarter of the facts unknown` },
            many(unsure),
            timesOf(ours.unsure, unsure),
            '',
            '',
            '',
          ],
        ],
  )
  return {
    title: { zh: `同样的 ${yardstick.length} 项政策，别的引擎`, en: `The same ${yardstick.length} policies in other engines` },
    columns: [
      { zh: '引擎', en: 'engine' },
      { zh: '结论，人/秒', en: 'verdicts, persons/s' },
      { zh: '我们快几倍', en: 'ours is faster by' },
      { zh: '带理由，人/秒', en: 'with reasons, persons/s' },
      { zh: '我们快几倍', en: 'ours is faster by' },
      {
        zh: `${sum(says)} 个判不了的结论：说判不了 / 说不能领 / 说能领 / 报错`,
        en: `${sum(says)} undecidable verdicts: says so / says no / says yes / fails`,
      },
    ],
    rows: [
      [{ zh: '本引擎，生成的函数', en: 'ours, generated' }, many(ours.verdicts), '1×', many(ours.told), '1×', sayCounts(says)],
      ...Object.values(peers).map(({ name, verdicts, trace, says: said }): Table['rows'][number] => [
        name,
        many(verdicts),
        timesOf(ours.verdicts, verdicts),
        trace === undefined ? '–' : many(trace),
        trace === undefined ? '–' : timesOf(ours.told, trace),
        sayCounts(said),
      ]),
      ...unsure,
    ],
    notes: [
      {
        zh: `每秒处理器时间（全部线程）；${PERSONS} 个人轮流，先逐人逐项核对和手写的一致，不一致就不测`,
        en: `per second of processor time, all threads; ${PERSONS} persons in rotation, each engine first checked to equal the hand-written amounts`,
      },
      {
        zh: `判不了的结论：${UNSURE_PERSONS} 个人 × ${yardstick.length} 项，随机缺四分之一的事实`,
        en: `undecidable verdicts: ${UNSURE_PERSONS} persons × ${yardstick.length} policies, a quarter of the facts missing at random`,
      },
      {
        zh: '带理由：我们是每个条件写成中文；别家是它自己的记录（publicodes 走一遍求值树，ZEN 是 trace，json-rules-engine 是各条件的结果）',
        en: 'with reasons: ours is every condition in words; theirs is their own record (publicodes: its evaluated tree, ZEN: its trace, json-rules-engine: the result of each condition)',
      },
      {
        zh: 'OpenFisca-core 44.6 是 Python，这里没有测；引用早先测得的：结论 84–122 人/秒，带记录 42–53 人/秒，缺的事实按默认值算',
        en: 'OpenFisca-core 44.6 is Python and not run here; quoted from an earlier measurement: verdicts 84–122 persons/s, traced 42–53, a missing fact counts as its default',
      },
    ],
  }
}

function targetsOf(ours: Ours, peers: Peers): Table {
  const slower = Math.min(ours.verdicts, ours.unsure)
  const told = Math.min(ours.told, ours.toldUnsure)
  const compiled = ours.verdicts / peers.jsonLogicCompiled.verdicts
  const least = (what: Target['what'], target: number, value: number): Target => ({
    what,
    target: `≥ ${target}×`,
    measured: `${value.toFixed(1)}×`,
    isMet: value >= target,
  })
  const traced = [peers.zenExpressionGraph, peers.zenTables, peers.publicodes].map(({ name, trace }) =>
    least(
      { zh: `全部理由，比 ${sayIn('zh', name)} 的记录`, en: `all reasons, against the trace of ${sayIn('en', name)}` },
      50,
      ours.told / (trace ?? Number.NaN),
    ),
  )
  return targetTable({ zh: '引擎的目标', en: 'Targets for the engine' }, [
    least({ zh: '生成的函数，比 json-logic-engine 编译', en: 'generated, against json-logic-engine compiled' }, 5, compiled),
    {
      what: { zh: '生成的函数用手写的几倍时间（全知和缺事实，取慢的）', en: 'time of the hand-written, facts missing or not, the slower' },
      target: '≤ 1.3×',
      measured: `${(ours.hand / slower).toFixed(2)}×`,
      isMet: ours.hand / slower <= 1.3,
    },
    {
      what: { zh: '全部理由写成中文，每核每秒几人（取慢的）', en: 'all reasons in words, persons/s per core, the slower' },
      target: `≥ ${many(50_000)}`,
      measured: many(told),
      isMet: told >= 50_000,
    },
    ...traced,
  ])
}

const timesOf = (ours: number, theirs: number): string => {
  const times = ours / theirs
  return `${times < 10 ? times.toFixed(1) : many(times)}×`
}
const sum = ({ undecided, no, yes, error }: Said): number => undecided + no + yes + error
const sayCounts = ({ undecided, no, yes, error }: Said): string => [undecided, no, yes, error].join(' / ')
