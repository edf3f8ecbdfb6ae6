/** How often the back ends disagree: every rule loaded and random rules, over random persons with facts missing. */
import { join } from 'node:path'
import fc from 'fast-check'
import { aPerson, aRandomRule, backendDictionary } from '#domain/rules/backend/backend.fixture.ts'
import { emptyColumns, setPerson } from '#domain/rules/backend/columns.ts'
import { drawFrom, personsFor } from '#domain/rules/backend/content.fixture.ts'
import { generate } from '#domain/rules/backend/generate.ts'
import { interpreted, type Said } from '#domain/rules/backend/interpreted.fixture.ts'
import { planeRule } from '#domain/rules/backend/planes.ts'
import { Population } from '#domain/rules/backend/population.ts'
import { saidBySql } from '#domain/rules/backend/referee.fixture.ts'
import { encode, type Layout, layoutOf } from '#domain/rules/backend/slots.ts'
import type { Facts } from '#domain/rules/fact.ts'
import type { Rule } from '#domain/rules/rule.ts'
import { readContent } from '#features/policies/content/read-content.ts'
import { projectRoot } from '#platform/project-root.ts'
import type { Table } from '../table.ts'
import { many } from './measure.ts'
import { openReferees, type Referee } from './referees.ts'

type World = {
  readonly zh: string
  readonly en: string
  readonly layout: Layout
  readonly rules: readonly Rule[]
  readonly persons: readonly Facts[]
}

/** Persons that the databases judge: their answers have to be fetched row by row. */
const FOR_SQL = 10_000
const SQL_RULES = 10
const SQL_PERSONS = 500

/** `verdicts`: how many to compare, half of them of the rules loaded and half of random ones. */
export async function measureAgreement(verdicts: number): Promise<Table> {
  const worlds = [await loaded(verdicts / 2), random(verdicts / 2)]
  const referees = await openReferees()
  const rows: (readonly (string | { zh: string; en: string })[])[] = []
  for (const world of worlds) {
    const found = compare(world)
    const count = world.rules.length
    rows.push([
      { zh: `${world.zh}（${count} 条）`, en: `${world.en} (${count})` },
      { zh: '解释 = 生成 = 位面', en: 'interpreter = generated = planes' },
      many(found.compared),
      many(found.differ),
    ])
    for (const referee of referees) {
      const { compared, differ } = await refereed(world, referee)
      rows.push(['', { zh: `解释 = ${referee.name}`, en: `interpreter = ${referee.name}` }, many(compared), many(differ)])
    }
  }
  for (const referee of referees) await referee.close()
  return {
    title: { zh: '几种运行方式对同一件事的说法', en: 'Do the back ends agree?' },
    columns: [
      { zh: '规则', en: 'rules' },
      { zh: '方式', en: 'back ends' },
      { zh: '比较了几次', en: 'verdicts compared' },
      { zh: '不一致', en: 'differences' },
    ],
    rows,
    notes: [{ zh: '每次比较：结论的可能范围、金额的类别和上下限', en: 'compared each time: span of outcomes, kind of amount, both ends' }],
  }
}

async function loaded(verdicts: number): Promise<World> {
  const content = await readContent(join(projectRoot, 'content'))
  if (!content.ok) throw new Error(JSON.stringify(content.problem))
  const { policies, dictionary } = content.value
  const rules = policies.flatMap(({ versions }) => versions.flatMap(({ rule }) => rule ?? []))
  const person = personsFor(dictionary, rules, drawFrom(11))
  const persons = Array.from({ length: Math.ceil(verdicts / rules.length) }, (_, nth) => person([0, 0.1, 0.3, 0.7][nth % 4] ?? 0))
  return { zh: '已收录的规则', en: 'rules loaded', layout: layoutOf(dictionary), rules, persons }
}

function random(verdicts: number): World {
  const rules = fc.sample(aRandomRule, { numRuns: 1000, seed: 3 })
  const persons = fc.sample(aPerson, { numRuns: Math.ceil(verdicts / rules.length), seed: 4 })
  return { zh: '随机的规则', en: 'random rules', layout: layoutOf(backendDictionary), rules, persons }
}

type Found = { readonly compared: number; readonly differ: number }

async function refereed(world: World, { ask }: Referee): Promise<Found> {
  let [compared, differ] = [0, 0]
  for (const [rules, persons] of batches(world)) {
    const said = await saidBySql(rules, persons, world.layout, ask)
    compared += rules.length * persons.length
    for (const [nth, rule] of rules.entries())
      differ += persons.filter((facts, person) => !isSame(said[nth]?.[person], interpreted(rule, facts))).length
  }
  return { compared, differ }
}

function compare({ layout, rules, persons }: World): Found {
  const columns = emptyColumns(layout, persons.length)
  const encoded = persons.map((facts) => encode(facts, layout))
  for (const [nth, slots] of encoded.entries()) setPerson(columns, layout, nth, slots)
  const population = new Population(layout, columns, persons.length)
  const [three, paid] = [new Float64Array(3), new Float64Array(3)]
  let differ = 0
  for (const rule of rules) {
    const { outcome, amount } = generate(rule, layout)
    const planes = planeRule(rule, layout)
    const { notNoMust, notNoMay, isYesMust, isYesMay } = planes.judge(population)
    for (const [nth, facts] of persons.entries()) {
      const bit = (plane: Int32Array): number => ((plane[nth >>> 5] ?? 0) >>> (nth & 31)) & 1
      const said = interpreted(rule, facts)
      const slots = encoded[nth] ?? encode(facts, layout)
      amount(slots, three)
      const byFunction = { outcome: outcome(slots), amount: three }
      planes.amountAt(population, nth, paid)
      const byPlanes = {
        outcome: (bit(notNoMust) + bit(isYesMust)) | ((bit(notNoMay) + bit(isYesMay)) << 2),
        amount: paid,
      }
      if (!isSame(byFunction, said) || !isSame(byPlanes, said)) differ++
    }
  }
  return { compared: rules.length * persons.length, differ }
}

type Saying = { readonly outcome: number; readonly amount: ArrayLike<number> }

/** Where there is no money, the figures mean nothing. */
const isSame = (one: Saying | undefined, other: Said): boolean =>
  one !== undefined &&
  one.outcome === other.outcome &&
  one.amount[0] === other.amount[0] &&
  (other.amount[0] !== 0 || (one.amount[1] === other.amount[1] && one.amount[2] === other.amount[2]))

function* batches({ rules, persons }: World): Generator<readonly [readonly Rule[], readonly Facts[]]> {
  const some = Math.min(persons.length, Math.ceil((FOR_SQL * 20) / rules.length), FOR_SQL)
  for (let first = 0; first < rules.length; first += SQL_RULES)
    for (let from = 0; from < some; from += SQL_PERSONS)
      yield [rules.slice(first, first + SQL_RULES), persons.slice(from, Math.min(some, from + SQL_PERSONS))]
}
