/** The verdict on a wrong answer, with what was right where that is said in a letter or a word. */
import type { SolvedItem } from '#features/practice/solve.ts'
import { letterAt } from './kind-words.ts'

export function sayWrong({ asks }: Pick<SolvedItem, 'asks'>): string {
  const [form, ...others] = asks.map((ask) => ask.form)
  if (form === undefined || others.length > 0) return '错了'
  if (form.kind === 'trueFalse') return `错了，这句话${form.key ? '对' : '不对'}`
  if (form.kind !== 'choice') return '错了'
  return `错了，是 ${form.options.flatMap(({ isKey }, nth) => (isKey ? [letterAt(nth)] : [])).join('')}`
}
