/** A template of the transformer ratio kind: `k` times `I`, with three wrong answers. */
import { type Formula, type Guard, parseFormula, parseGuard } from '#domain/item/formula.ts'
import { toPointId } from '#domain/item/item.ts'
import { type Template, toTemplateId } from './template.ts'

export function aTemplate(changed: Partial<Template> = {}): Template {
  return {
    id: toTemplateId('C07'),
    scope: 'A-B-F',
    points: [toPointId('K068')],
    difficulty: 2,
    basis: [{ kind: 'principle', names: '启动电流' }],
    stem: '电流 [I] A，倍数 [k]。',
    asks: '启动电流',
    variables: [
      { kind: 'range', name: 'I', from: 10, to: 20, step: 0.1 },
      { kind: 'list', names: ['k'], of: [[5], [6]] },
    ],
    guards: [],
    derived: [],
    words: {},
    key: formula('k*I'),
    unit: 'A',
    figures: 4,
    tolerance: 0.01,
    distractors: [
      { formula: formula('k*I/3'), shows: '除了 3' },
      { formula: formula('I'), shows: '忘了倍数' },
      { formula: formula('2*k*I'), shows: '多乘了 2' },
    ],
    steps: ['先看倍数 [k]。', '[k] 乘 [I] 是 [key] A。'],
    sample: {
      given: { I: 10, k: 5 },
      key: '50',
      distractors: ['16.67', '10', '100'],
    },
    ...changed,
  }
}

export function formula(text: string): Formula {
  const read = parseFormula(text)
  if (read.ok) return read.value
  throw new Error(read.problem.says)
}

export function guard(text: string): Guard {
  const read = parseGuard(text)
  if (read.ok) return read.value
  throw new Error(read.problem.says)
}
