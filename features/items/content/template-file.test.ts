import { describe, expect, test } from 'vitest'
import { parseYamlFile } from '#platform/yaml/yaml-file.ts'
import { checkTemplate } from './check-template.ts'
import { zTemplateFile } from './template-file.ts'

const lines = {
  id: 'C01',
  scope: 'A-B-F',
  points: '[K066]',
  difficulty: '2',
  basis: '[{ principle: 同步转速 }]',
  stem: '频率 [f] Hz，极对数 [p]。',
  asks: '同步转速',
  vars: '{ f: [40, 50, 60], p: { from: 2, to: 4, step: 1 } }',
  key: '60*f/p',
  unit: 'r/min',
  steps: "['$60\\times [f]\\div [p]=[key]$ r/min，除的是极对数。']",
  wrong: '[{ formula: 120*f/p, shows: 用了 120 }, { formula: f/p, shows: 漏了 60 }]',
  sample: '{ given: { f: 40, p: 3 }, key: 800, wrong: [1600, 13.33] }',
}

const read = (changed: Readonly<Record<string, string>> = {}) => {
  const text = Object.entries({ ...lines, ...changed }).map(([name, says]) => `    ${name}: ${says}`)
  return parseYamlFile(zTemplateFile, ['templates:', '  -', ...text].join('\n'), 'a.yaml')
}

const none: ReadonlySet<never> = new Set()
const known = {
  scopes: new Set(['A-B-F']),
  points: new Set(['K066' as never]),
  items: none,
  documents: none,
  figures: none,
  scopeOf: new Map([['K066', 'A-B-F']]),
}

/** Everything an editor would be told. */
function problems(changed: Readonly<Record<string, string>> = {}): readonly string[] {
  const file = read(changed)
  if (!file.ok) return file.problem.map(({ line, says }) => `${line} ${says}`)
  return file.value.value.templates.flatMap((template) => checkTemplate(template, known))
}

describe('a file of templates', () => {
  test('a good one has no problems and reads as it was written', () => {
    expect(problems()).toEqual([])
    const file = read()
    const [template] = file.ok ? file.value.value.templates : []
    expect(template).toMatchObject({ figures: 4, tolerance: 0.01, guards: [], derived: [] })
    expect(template?.variables).toEqual([
      { kind: 'list', names: ['f'], of: [[40], [50], [60]] },
      { kind: 'range', name: 'p', from: 2, to: 4, step: 1 },
    ])
  })

  test('names drawn together, guards, derived values and words', () => {
    const more = {
      vars: '{ f p: [[40, 3], [50, 2]] }',
      guards: '[f > 30]',
      derived: '{ n: 60*f/p }',
      words: '{ w: { of: p, says: { 2: 两对, 3: 三对 } } }',
      stem: '频率 [f] Hz，[w]，理想。',
      steps: "['算出来是 [n]，就是 [key] r/min。']",
    }
    expect(problems(more)).toEqual([])
  })

  test.each([
    [{ key: '60*f/' }, '11 templates.0.key：“60*f/”：式子没写完'],
    [{ guards: '[f]' }, '16 templates.0.guards.0：“f”：条件写成 a < b 这样，中间用 < <= > >= != 里的一个'],
    [{ vars: '{ f p: [[40, 3], [50]] }' }, '10 templates.0.vars：没有变量，或者名字的个数和一组值的个数不一样，或者 from、to、step 走不通'],
    [
      { vars: '{ f: [40], p: { from: 2, to: 4, step: 3 } }' },
      '10 templates.0.vars：没有变量，或者名字的个数和一组值的个数不一样，或者 from、to、step 走不通',
    ],
    [{ id: 'X01' }, '3 templates.0.id：模板写成 C01 这样'],
    [{ sample: '{ given: { f: 40, p: 3 }, key: 约800, wrong: [] }' }, '15 templates.0.sample.key：照印的写数字'],
  ])('%o cannot be read', (changed, says) => expect(problems(changed as Record<string, string>)).toEqual([says]))

  test.each([
    [{ key: '60*f/x' }, '式子里的“x”没有值'],
    [{ stem: '频率 [f] Hz，极对数 [p]，[y]。' }, '文字里的 [y] 没有值'],
    [{ stem: '频率 [f] Hz。' }, '答案用到“p”，题干里没有给，也推不出来'],
    [{ vars: '{ f: [40], p: [2, 3], q: [1] }' }, '“q”没有用到'],
    [{ derived: '{ f: 50 }' }, '“f”起了两次名'],
    [{ steps: '[代入公式就可以算出来了。]' }, '步骤里要有 [key]，算到答案为止'],
    [{ points: '[K001]' }, 'A-B-F 里没有它的知识点 K001'],
    [{ key: '60*f/p+1' }, '样例的“答案”写的是 800，算出来是 801'],
    [{ guards: '[f > 60]' }, 'C01 抽了 200 次都不能用：不满足条件“f > 60”，把变量的范围收窄'],
    [{ derived: '{ h: f/3 }', stem: '频率 [f] Hz，极对数 [p]，[h]。' }, '题干里的 [h] 显示时舍入了，在式子里先用 round 取整'],
  ])('%o is not sound', (changed, says) => expect(problems(changed as Record<string, string>)).toContain(says))

  test('a domain of which a third is thrown away is too wide', () => {
    const [says] = problems({ vars: '{ f: [40, 50, 60], p: [2, 3, 4] }', guards: '[p < 4]' })
    expect(says).toMatch(/^400 个种子里 3\d\.\d% 要重抽，把变量的范围收窄$/)
  })
})
