import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { fullMarks, isOpen, itemsOf, type PaperForm } from '#domain/exam/form.ts'
import { parseYamlFile } from '#platform/yaml/yaml-file.ts'
import { checkForms } from './check-forms.ts'
import { zFormFile } from './form-file.ts'
import { readBank } from './read-bank.ts'

const good = {
  id: 'P8',
  title: '默认',
  default: "'yes'",
  minutes: '{ value: 90, confidence: ours, source: 本站 }',
  passMark: '{ value: 60, confidence: confirmed-C, source: 转载 }',
  sections: '[{ kind: single, count: 100, marks: 1, confidence: ours, source: 本站 }]',
}

const SEVERAL = '[{ kind: multiple, count: 50, marks: 2, confidence: ours, source: 本站 }]'
const RULE = '{ value: allOrNothing, confidence: ours, source: 本站 }'
const closed = { sections: '', unknown: '没查到', default: '' }

function problems(changed: Readonly<Record<string, string>> = {}): string {
  const lines = Object.entries({ ...good, ...changed }).flatMap(([name, says]) => (says === '' ? [] : [`    ${name}: ${says}`]))
  const file = parseYamlFile(zFormFile, ['forms:', '  -', ...lines].join('\n'), 'forms.yaml')
  return file.ok
    ? checkForms(file.value.value.forms)
        .map(({ says }) => says)
        .join('；')
    : file.problem.map(({ says }) => says).join('；')
}

test.each<[string, Readonly<Record<string, string>>, string]>([
  ['a good one', {}, ''],
  ['one with several and a rule for them', { sections: SEVERAL, multiple: RULE }, ''],
  ['several without a rule', { sections: SEVERAL }, '有多选的卷写多选规则'],
  ['a rule for several where nothing asks for several', { multiple: RULE }, '没有的不写'],
  ['one that can be sat without a pass mark', { passMark: '' }, '要写合格线'],
  [
    'a closed one with a pass mark nobody knows',
    { ...closed, passMark: '{ value: 60, confidence: unknown, source: 没查到 }' },
    '没有出处就不写',
  ],
  ['a closed one with a pass mark of ours', { ...closed, passMark: '{ value: 60, confidence: ours, source: 本站 }' }, '没有出处就不写'],
  ['a closed one with a rule', { ...closed, multiple: RULE }, '不写多选规则'],
  ['neither sections nor a reason', { sections: '' }, '三样写一样'],
  ['both', { unknown: '没查到' }, '三样写一样'],
  ['a default that cannot be sat', { sections: '', unknown: '没查到' }, '默认卷型要能考'],
  ['no default', { default: '' }, '默认卷型要正好一个'],
  ['a pass mark above all', { passMark: '{ value: 101, confidence: ours, source: 本站 }' }, '还高'],
  ['a kind nobody marks', { sections: '[{ kind: case, count: 1, marks: 1, confidence: ours, source: 本站 }]' }, 'single'],
  ['a third of a mark', { sections: '[{ kind: single, count: 1, marks: 0.3, confidence: ours, source: 本站 }]' }, '0.5'],
])('%s', (_, changed, says) => (says === '' ? expect(problems(changed)).toBe('') : expect(problems(changed)).toContain(says)))

test('the forms of the bank: five can be sat, each of 100 marks, and the others say why not', async () => {
  const bank = await readBank('content/items/electrician')
  const forms: readonly PaperForm[] = bank.ok ? bank.value.forms : []
  const open = forms.filter((form) => isOpen(form))
  expect(open.map((form) => [form.id, itemsOf(form), fullMarks(form)])).toEqual([
    ['P8', 90, 100],
    ['P1', 200, 100],
    ['P2', 100, 100],
    ['P3', 84, 100],
    ['P4', 190, 100],
  ])
  expect(forms.filter((form) => !isOpen(form)).map(({ id, content }) => [id, content.kind])).toEqual([
    ['P5', 'unknown'],
    ['P6', 'unknown'],
    ['P7', 'unknown'],
    ['S1', 'otherExam'],
  ])
})

test('the forms of the bank: what no source states of those that cannot be sat is absent', async () => {
  const bank = await readBank('content/items/electrician')
  const forms: readonly PaperForm[] = bank.ok ? bank.value.forms : []
  expect(forms.filter((form) => !isOpen(form)).map((form) => [form.id, form.passMark?.value, 'multiple' in form])).toEqual([
    ['P5', undefined, false],
    ['P6', undefined, false],
    ['P7', undefined, false],
    ['S1', 80, false],
  ])
  const ruled = forms.filter((form) => isOpen(form) && form.multiple !== undefined)
  expect(ruled.map(({ id }) => id)).toEqual(['P8', 'P4'])
})

test('every figure of the bank names its source; no address is written that would have to be opened', async () => {
  const file = await readFile('content/items/electrician/forms.yaml', 'utf8')
  expect(file).not.toMatch(/https?:|\/\//)
  for (const line of file.split('\n').filter((each) => each.includes('confidence: confirmed-C')))
    expect(line).toMatch(/source: '.*（[\w.]+\.(com|net)/)
})
