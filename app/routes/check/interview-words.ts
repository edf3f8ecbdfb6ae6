/** The few words around a question: where one is, and what the answers come to so far. */
import type { Entitlement } from '#domain/entitlement/entitlement.ts'
import { sayFen } from '#domain/money/fen.ts'
import type { FactDefinition } from '#domain/rules/fact.ts'
import type { Interview } from '#features/eligibility/read-interview.ts'

/** What a unit is asked beside its own facts, contracts and the first day of a class, is about its training. */
const TRAINING = '单位培训'

/** The parts of the interview as far as it has gone, the part of this question, and the result at the end. */
export function sectionsOf({
  dictionary,
  answers,
  entitlements,
  question,
}: Pick<Interview, 'dictionary' | 'answers' | 'entitlements'> & { question: FactDefinition }): {
  readonly steps: readonly string[]
  readonly at: number
} {
  const open = new Set(entitlements.flatMap((each) => each.open))
  const touched = [...dictionary.values()].filter(({ id }) => answers.has(id) || open.has(id) || id === question.id)
  const isForUnit = entitlements.some(({ policy }) => policy.audience === 'enterprise')
  const sectionOf = ({ owner, section }: FactDefinition): string => (isForUnit && owner !== 'enterprise' ? TRAINING : section)
  const inOrder = isForUnit ? touched.toSorted((a, b) => Number(b.owner === 'enterprise') - Number(a.owner === 'enterprise')) : touched
  const sections = [...new Set(inOrder.map(sectionOf))]
  return { steps: [...sections, '结果'], at: sections.indexOf(sectionOf(question)) }
}

/** 2 项有希望，1 项领不了，还有 3 项没轮到 */
export function sayStanding(
  entitlements: readonly Entitlement[],
  { settled, of }: { readonly settled: number; readonly of: number },
): string {
  const hopeful = entitlements.filter(({ verdict }) => verdict === 'yes' || verdict === 'review' || verdict === 'near').length
  const refused = entitlements.filter(({ verdict }) => verdict === 'no').length
  const parts = [hopeful > 0 && `${hopeful} 项有希望`, refused > 0 && `${refused} 项不行`, settled < of && `还有 ${of - settled} 项没定`]
  return parts.filter(Boolean).join('，') || `${of} 项都定了`
}

/** 确定 300 元，核实后 2300 元，最多 3700 元; without the parts that say nothing new. */
export function sayRange({ low, likely, high }: Interview['range']): string {
  if (high === 0) return '还没有能算的钱'
  const parts = [low > 0 && `确定 ${sayFen(low)}`, likely > low && `核实后 ${sayFen(likely)}`, high > likely && `最多 ${sayFen(high)}`]
  return parts.filter(Boolean).join('，')
}
