/** The worked example of a template, computed again and compared with what its source printed. */
import { sayExact } from '#domain/item/say-figures.ts'
import type { Template } from './template.ts'
import { workOut } from './work-out.ts'

/** What does not come out, each a sentence for the editor. */
export function proveSample(template: Template): readonly string[] {
  const { given, key, distractors } = template.sample
  if (distractors.length !== template.distractors.length)
    return [`样例写了 ${distractors.length} 个干扰值，干扰项有 ${template.distractors.length} 个`]
  const worked = workOut(template, new Map(Object.entries(given)))
  if (!worked.ok) return [worked.problem.kind === 'unknownName' ? `样例没有给“${worked.problem.name}”` : '样例代进去算不出来']
  const wrong = template.distractors.flatMap(({ shows }, nth) =>
    compare(shows, worked.value.distractors[nth] ?? Number.NaN, distractors[nth] ?? ''),
  )
  return [...compare('答案', worked.value.key, key), ...wrong]
}

const compare = (of: string, value: number, printed: string): readonly string[] =>
  isPrintedAs(value, printed) ? [] : [`样例的“${of}”写的是 ${printed}，算出来是 ${sayExact(value)}`]

/** Printed numbers have at least four significant figures, or are exact: half a unit of the last place may differ, but no more than 0.05 %. */
function isPrintedAs(value: number, printed: string): boolean {
  const decimals = printed.split('.')[1]?.length ?? 0
  const most = Math.min(10 ** -decimals / 2, Math.abs(value) * 0.0005) + 1e-9 * Math.max(1, Math.abs(value))
  return Math.abs(value - Number(printed)) <= most
}
