import type { CivilDate } from '#domain/calendar/civil-date.ts'
import type { Affected } from '#domain/entitlement/affected.ts'
import { affectedBy } from '#domain/entitlement/affected.ts'
import { budgetOf } from '#domain/entitlement/budget.ts'
import { type Judge, underVersion } from '#domain/entitlement/judge.ts'
import { fail, ok, type Result } from '#domain/prelude/result.ts'
import { populationOf, type Weights } from '#features/policies/tools/population.ts'
import { sayAffected, sayBudget } from '#features/policies/tools/say-affected.ts'
import { parseWeightsFile } from '#features/policies/tools/weights-file.ts'
import { completed, findVersion, type Workbench } from '#features/policies/tools/workbench.ts'
import {
  type Arguments,
  type Command,
  done,
  type Ended,
  misused,
  notFound,
  sayProblems,
  toMend,
  versionIds,
  withContent,
} from './command.ts'
import { readDay, readText } from './read-case.ts'

/** Whom a change from one version to another touches, by which condition, and what each would cost. */
export const affected: Command = {
  name: 'affected',
  usage: 'affected <前一版> <后一版> [--population 10000] [--seed 1] [--missing 10] [--weights 文件] [--on 2025-03-08] [--content 目录]',
  about: '改动碰到谁、因为哪一条，两版各花多少钱（合成的人，不是统计）',
  options: ['population', 'seed', 'missing', 'weights', 'on', 'content'],
  words: [2, 2],
  run: (given, today) =>
    withContent(given, async (bench) => {
      const [one = '', other = ''] = given.words
      const [before, after] = [findVersion(bench, one), findVersion(bench, other)]
      if (before === undefined || after === undefined) return notFound('版本', before === undefined ? one : other, versionIds(bench))
      const draw = await readDraw(given, today, bench)
      if (!draw.ok) return draw.problem
      const { on, size, seed, missing } = draw.value
      const people = populationOf(bench.dictionary, draw.value).map((facts) => completed(facts, on, bench))
      const judges: readonly [Judge, Judge] = [underVersion(before.version), underVersion(after.version)]
      const found: Affected = affectedBy(...judges, people)
      return done(
        `${one} → ${other}`,
        `${size} 个合成的人（种子 ${seed}，每件事有 ${missing * 100}% 的人不知道，都在 ${on} 申请）。不是统计，只看改动碰到谁、为什么。`,
        ...sayAffected(found, people, [before.version, after.version], bench.dictionary),
        `前一版：${sayBudget(budgetOf(judges[0], people))}`,
        `后一版：${sayBudget(budgetOf(judges[1], people))}`,
      )
    }),
}

type WrittenDraw = {
  readonly size: number
  readonly seed: number
  readonly missing: number
  readonly on: CivilDate
  readonly weights?: Weights
}

async function readDraw({ options }: Arguments, today: CivilDate, bench: Workbench): Promise<Result<WrittenDraw, Ended>> {
  const on = readDay(options.get('on'), today)
  if (!on.ok) return on
  const size = readWhole(options, 'population', 10_000, 1_000_000)
  if (!size.ok) return size
  const seed = readWhole(options, 'seed', 1, 4_294_967_295)
  if (!seed.ok) return seed
  const percent = readWhole(options, 'missing', 10, 100)
  if (!percent.ok) return percent
  const draw = { size: size.value, seed: seed.value, missing: percent.value / 100, on: on.value }
  const file = options.get('weights')
  if (file === undefined) return ok(draw)
  const text = await readText(file)
  if (!text.ok) return text
  const weights = parseWeightsFile(text.value, file, bench.dictionary)
  return weights.ok ? ok({ ...draw, weights: weights.value }) : fail(toMend(...sayProblems(weights.problem)))
}

function readWhole(options: Arguments['options'], name: string, usual: number, most: number): Result<number, Ended> {
  const text = options.get(name)
  if (text === undefined) return ok(usual)
  const number = /^\d{1,10}$/.test(text) ? Number(text) : Number.NaN
  return number <= most ? ok(number) : fail(misused(`--${name} 写 0 到 ${most} 的整数，不是“${text}”。`))
}
