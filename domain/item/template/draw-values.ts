/** Values for a template from a seed: drawn again until they can be asked, and never without end. */
import { drawBelow, type Random, randomFrom } from '#domain/prelude/random.ts'
import { fail, ok, type Result } from '#domain/prelude/result.ts'
import type { Template, TemplateId, Variable } from './template.ts'
import { admit, type Rejection, type Worked, workOut } from './work-out.ts'

/** `next` goes on where drawing stopped. */
export type Drawn = { readonly worked: Worked; readonly redraws: number; readonly next: Random }
export type CannotDraw = { readonly kind: 'cannotDraw'; readonly template: TemplateId; readonly draws: number; readonly because: Rejection }

/** A template whose domain is right needs two or three; one that needs more than this is written wrongly. */
export const MOST_DRAWS = 200

/** The same seed gives the same values. */
export function drawValues(template: Template, seed: number): Result<Drawn, CannotDraw> {
  const next = randomFrom(seed ^ saltOf(template.id))
  let because: Rejection = { kind: 'undefined' }
  for (let redraws = 0; redraws < MOST_DRAWS; redraws += 1) {
    const worked = workOut(template, new Map(template.variables.flatMap((variable) => drawOne(variable, next))))
    const admitted = worked.ok ? admit(template, worked.value) : fail<Rejection>({ kind: 'undefined' })
    if (admitted.ok) return ok({ worked: admitted.value, redraws, next })
    because = admitted.problem
  }
  return fail({ kind: 'cannotDraw', template: template.id, draws: MOST_DRAWS, because })
}

/** Of its own for each template, so that one seed for a whole paper does not put every key in the same place (FNV-1a). */
const saltOf = (id: string): number =>
  [...id].reduce((hash, letter) => Math.imul(hash ^ letter.charCodeAt(0), 0x01_00_01_93), 0x81_1c_9d_c5)

function drawOne(variable: Variable, next: Random): readonly (readonly [string, number])[] {
  if (variable.kind === 'range') {
    const { name, from, to, step } = variable
    const steps = Math.round((to - from) / step)
    return [[name, tidy(from + step * drawBelow(next, steps + 1))]]
  }
  const row = variable.of[drawBelow(next, variable.of.length)] ?? variable.of[0]
  return variable.names.map((name, nth) => [name, row[nth] ?? Number.NaN])
}

/** Without what adding steps leaves behind the twelfth figure. */
const tidy = (value: number): number => Number(value.toPrecision(12))

/** Of all draws, the share that was thrown away, over the seeds 1 to `seeds`. */
export function redrawRate(template: Template, seeds: number): Result<number, CannotDraw> {
  let redraws = 0
  for (let seed = 1; seed <= seeds; seed += 1) {
    const drawn = drawValues(template, seed)
    if (!drawn.ok) return drawn
    redraws += drawn.value.redraws
  }
  return ok(redraws / (redraws + seeds))
}

/** In Chinese, for the editor of the template. */
export const sayCannotDraw = ({ template, draws, because }: CannotDraw): string =>
  `${template} 抽了 ${draws} 次都不能用：${sayRejection(because)}`

function sayRejection(rejection: Rejection): string {
  switch (rejection.kind) {
    case 'undefined':
      return '有一个值算不出来（除以零、负数开方），把变量的范围收窄'
    case 'outOfDomain':
      return `不满足条件“${rejection.guard}”，把变量的范围收窄`
    case 'tooClose':
      return '有两个选项太接近，把变量的范围收窄，或者换一个干扰项'
  }
}
