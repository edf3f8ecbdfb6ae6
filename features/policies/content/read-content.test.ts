import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { sayContentProblem } from '#platform/yaml/yaml-file.ts'
import { contentFolder } from '#testing/app-context.ts'
import { readContent } from './read-content.ts'
import { type Edit, type FileName, smallContent } from './small-content.fixture.ts'

const folders: string[] = []
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

/** The problems that one edit makes, as `file:line` and a sentence each, and the line of the edit itself. */
async function broken(edit: Edit): Promise<{ readonly says: readonly string[]; readonly place: string }> {
  const { folder, file, line } = smallContent(edit)
  folders.push(folder)
  const read = await readContent(folder)
  const problems = read.ok ? [] : read.problem
  const says = problems.map((problem) =>
    sayContentProblem({ ...problem, file: problem.file.slice(problem.file.indexOf('jiangtu-content-') + 23) }),
  )
  return { says, place: `${file}:${line}` }
}

const estimates = (...tests: readonly string[]): Edit => ({
  file: 'priors.yaml',
  find: 'priors: []',
  put: `priors: [${tests.map((test) => `{ fact: person.months, ${test}, basis: 估计 }`).join(', ')}]`,
})

/** Where the version begins: the place of what only the whole version can tell. */
const versionLine = { 'upgrade-2020': 13 }

describe('content that is right', () => {
  test('is read whole, and its golden cases are counted', async () => {
    const { folder } = smallContent()
    folders.push(folder)
    const read = await readContent(folder)
    expect(read.ok && read.value.policies.map(({ id, versions }) => [id, versions.length])).toEqual([['upgrade', 2]])
    expect(read.ok && read.value.cases).toBe(6)
  })

  test('an inherited clause says from where, so that nobody takes it for the new document', async () => {
    const { folder } = smallContent()
    folders.push(folder)
    const read = await readContent(folder)
    const inherited = read.ok ? read.value.policies[0]?.versions[1] : undefined
    expect(inherited?.clauses.map(({ anchor, inheritedFrom }) => [anchor, inheritedFrom])).toEqual([['months', 'upgrade-2020']])
  })

  test('an estimate serves whatever tests the same', async () => {
    const { folder } = smallContent(estimates('atLeast: 12, share: 0.7'))
    folders.push(folder)
    const read = await readContent(folder)
    expect(read.ok && read.value.priors).toMatchObject([{ test: { op: 'atLeast', value: 12 }, share: 0.7, basis: '估计' }])
  })

  test('the estimates may be absent', async () => {
    const { folder } = smallContent()
    folders.push(folder)
    rmSync(join(folder, 'priors.yaml'))
    const read = await readContent(folder)
    expect(read.ok && read.value.priors).toEqual([])
  })

  test('the content of this repository is right', async () => {
    const read = await readContent(contentFolder)
    expect(read.ok ? [] : read.problem.map(sayContentProblem)).toEqual([])
    expect(read.ok && read.value.policies.length).toBeGreaterThan(15)
    expect(read.ok && read.value.cases).toBeGreaterThan(200)
  })
})

describe('a mistake is told with its file and its line', () => {
  const told: Readonly<Record<string, readonly [Edit, string]>> = {
    'a day that does not exist': [{ find: '2026-01-01', put: '2026-02-30' }, '2026-02-30'],
    'a rough date that is none': [{ find: 'from: 2020-01-01', put: 'from: 2020-13' }, '2020-13'],
    'a confidence we do not know': [{ find: 'confidence: confirmed-A', put: 'confidence: certain' }, '可信度'],
    'an estimate of what no condition asks': [estimates('atLeast: 13, share: 0.7'), '没有哪个条件'],
    'an estimate that is no share': [estimates('atLeast: 12, share: 1.5'), '比例'],
    'two estimates of one test': [estimates('atLeast: 12, share: 0.7', 'atLeast: 12, share: 0.6'), '已经估计过'],
    'a nature we do not know': [{ find: 'nature: payment', put: 'nature: gift' }, 'nature'],
    'a level that is no number': [{ find: 'atLeast: 12', put: 'atLeast: twelve' }, '写整数'],
    'two comparisons at once': [{ find: 'atLeast: 12', put: 'atLeast: 12, atMost: 20' }, '比较词'],
    'an amount that is no money': [{ find: 'L3: 2000', put: 'L3: lots' }, ''],
    'a tab where YAML wants spaces': [{ find: '  - id: upgrade-2023', put: '\t- id: upgrade-2023' }, ''],
    'a policy without versions': [{ find: "regions: ['500102']", put: 'regions: []' }, '至少写一个'],
    'a fact without a type': [{ file: 'facts.yaml', find: 'kind: integer', put: 'kind: whole' }, ''],
    'a short name with capitals': [{ file: 'facts.yaml', find: 'param: months', put: 'param: Months' }, '短名'],
    'a source of an unknown grade': [{ file: 'sources.yaml', find: 'grades: [A]', put: 'grades: [D]' }, ''],
  }
  test.each(Object.entries(told))('%s', async (_, [edit, word]) => {
    const { says, place } = await broken(edit)
    expect(says.length).toBeGreaterThan(0)
    expect(says[0]).toContain(`${place} `)
    expect(says[0]).toContain(word)
  })

  const ofTheVersion: Readonly<Record<string, readonly [Edit, string]>> = {
    'a fact that is not in the dictionary': [{ find: 'fact: person.months', put: 'fact: person.weeks' }, '没有“person.weeks”'],
    'a fact of another kind': [{ find: 'fact: person.months', put: 'fact: cert.level' }, '“cert.level”是 choice，这里要 integer'],
    'a condition without its clause': [{ find: '{ clause: months, fact', put: '{ clause: years, fact' }, '没有条款“years”'],
    'an amount without its clause': [{ find: 'L3: 2000 }, clause: months', put: 'L3: 2000 }, clause: money' }, '金额没有条款“money”'],
    'an option that the fact does not have': [{ find: 'L3: 2000', put: 'L9: 2000' }, '“cert.level”没有选项“L9”'],
    'a source that is not listed': [{ find: 'sources: [S01]', put: 'sources: [S77]' }, '没有出处“S77”'],
    'an anchor that is no date': [{ find: 'anchor: [application.date]', put: 'anchor: [person.months]' }, '这里要 date'],
    'an end before the beginning': [{ find: 'lastDay: 2022-12-31', put: 'lastDay: 2019-12-31' }, '最后一天早于第一天'],
  }
  test.each(Object.entries(ofTheVersion))('%s, at its version', async (_, [edit, sentence]) => {
    const { says } = await broken(edit)
    expect(says).toEqual(
      expect.arrayContaining([expect.stringMatching(new RegExp(`^policies/upgrade.yaml:${versionLine['upgrade-2020']} upgrade-2020：.*`))]),
    )
    expect(says.join('\n')).toContain(sentence)
  })

  test('a misspelt word of the language, at the word or where its version begins', async () => {
    const { says, place } = await broken({ find: 'payee: person', put: 'pays: person' })
    expect([place, `policies/upgrade.yaml:${versionLine['upgrade-2020']}`]).toContain(says[0]?.split(' ')[0])
    expect(says[0]).toContain('pays')
  })

  test('a version that inherits from itself in a circle', async () => {
    const { says, place } = await broken({ find: 'inherits: { from: upgrade-2020 }', put: 'inherits: { from: upgrade-2023 }' })
    expect(says.join('\n')).toContain(`${place} `)
    expect(says.join('\n')).toContain('绕成了圈')
  })

  test('a version that inherits from none', async () => {
    const { says, place } = await broken({ find: 'inherits: { from: upgrade-2020 }', put: 'inherits: { from: upgrade-1999 }' })
    expect(says.join('\n')).toContain(`${place} 没有版本“upgrade-1999”可以沿用`)
  })

  test('a question that goes before another but cannot rule it out', async () => {
    const find = 'question: 交了多少个月？'
    const { says } = await broken({ file: 'facts.yaml', find, put: `${find}\n    screenedBy: { fact: cert.level, options: [L4] }` })
    expect(says.join('\n')).toContain('person.months：“cert.level”是 choice，这里要 set')
  })

  test.each([
    ['{ fact: cert.level, atLeast: 3 }', 'cert.level', '“cert.level”是 choice，这里要 integer 或 duration'],
    ['{ fact: person.months, moreThan: cert.level }', 'person.months', '“cert.level”是 choice，这里要 integer 或 duration'],
    ['{ fact: person.months, atLeast: 3 }', 'cert.level', '“cert.level”和对不上的几条没有关系'],
    ['{ fact: application.date, before: 2020-01-01 }', 'application.date', '“application.date”不是会问的问题，改不了'],
  ])('a contradiction that can never be seen or mended: %s', async (sign, mend, sentence) => {
    const put = `contradictions: [{ id: x, says: 对不上。, mend: [${mend}], when: [${sign}] }]`
    const { says, place } = await broken({ file: 'plausibility.yaml', find: 'contradictions: []', put })
    expect(says).toEqual([`${place} ${sentence}`])
  })

  test.each([
    ['cert.shoe: 42', '事实字典里没有“cert.shoe”'],
    ['cert.level: L9', '请从给出的几项里选一项'],
    ['person.months: { daysAgo: 3 }', '“person.months”不是日期，不能写 daysAgo'],
  ])('a made-up person with an answer that nobody can give: %s', async (answer, sentence) => {
    const put = `personas: [{ id: x, name: 示例, about: 编的, answers: { ${answer} } }]`
    const { says } = await broken({ file: 'personas.yaml', find: 'personas: []', put })
    expect(says.join('\n')).toContain(sentence)
  })

  test('a golden case that does not hold, with what came out instead', async () => {
    const { says, place } = await broken({
      find: 'cert.level: L3 }, expect: yes, amount: 2000',
      put: 'cert.level: L3 }, expect: no, amount: 2500',
    })
    expect(says).toEqual([
      `${place} 例子“满一年”：应当是 no，算出来是 yes`,
      `${place} 例子“满一年”：金额应当是 250000–250000 分，算出来是 200000–200000 分`,
    ])
  })

  test('a golden case decided by another condition than it says', async () => {
    const { says, place } = await broken({ find: 'decidedBy: months', put: 'decidedBy: level' })
    expect(says).toEqual([`${place} 例子“差一个月”：应当由“level”决定，实际不满足的是 months`])
  })

  const pointsNowhere: Readonly<Record<string, readonly [Edit, string]>> = {
    'a claim about a policy': [
      { file: 'references.yaml', find: 'policies: [upgrade]', put: 'policies: [downgrade]' },
      '没有政策“downgrade”',
    ],
    'an open question that names no channel': [
      {
        file: 'references.yaml',
        find: 'unknowns: []',
        put: 'unknowns: [{ id: open, question: a, matters: b, howToClose: c, office: nobody, policies: [] }]',
      },
      '没有渠道“nobody”',
    ],
    'an exclusion of a benefit that is not there': [
      {
        file: 'references.yaml',
        find: 'unknowns: []',
        put: 'exclusions: [{ id: x, one: a, other: b, relation: c, from: unknown, basis: d, policies: [upgrade], between: { benefits: [upgrade, gift], most: 1, clauses: [months] }, sources: [], confidence: inferred }]',
      },
      '没有待遇“gift”',
    ],
    'an exclusion that no clause states': [
      {
        file: 'references.yaml',
        find: 'unknowns: []',
        put: 'exclusions: [{ id: x, one: a, other: b, relation: c, from: unknown, basis: d, policies: [upgrade], between: { benefits: [upgrade], most: 1, clauses: [shoes] }, sources: [], confidence: inferred }]',
      },
      '这几项里没有条款“shoes”',
    ],
    'a certificate that is looked up nowhere': [
      { file: 'certificates.yaml', find: 'validity: noEndKnown', put: 'validity: noEndKnown\n    verifyAt: [nowhere]' },
      '没有渠道“nowhere”',
    ],
    'a certificate read by a policy': [{ file: 'certificates.yaml', find: '[upgrade]', put: '[downgrade]' }, '没有政策“downgrade”'],
    'a certificate that no answer means': [
      { file: 'certificates.yaml', find: 'nature: skillLevel', put: 'option: paper\n    nature: skillLevel' },
      'cert.kind',
    ],
    'a scheme of a certificate': [
      { file: 'certificates.yaml', find: 'certificate: skill-level', put: 'certificate: other' },
      '没有证书“other”',
    ],
    'a firm in a zone': [{ file: 'places.yaml', find: 'zone: park', put: 'zone: port' }, '没有园区“port”'],
    'a fact about a place': [{ file: 'places.yaml', find: 'unknown, sources: [S01]', put: 'unknown, sources: [S99]' }, '没有出处“S99”'],
    'a fact that is confirmed by nothing': [
      { file: 'places.yaml', find: 'unknown, sources: [S01]', put: 'unknown, sources: []' },
      '就要有出处',
    ],
    'an id of its own': [{ file: 'places.yaml', find: 'id: works', put: 'id: park' }, '用了两次'],
    'a place elsewhere': [{ file: 'comparators.yaml', find: '[S01]', put: '[S99]' }, '没有出处“S99”'],
    'a step of a parameter': [{ file: 'parameters.yaml', find: '[S01]', put: '[S99]' }, '没有出处“S99”'],
  }
  test.each(Object.entries(pointsNowhere))('%s that is not there, at its entry', async (_, [edit, sentence]) => {
    const { says, place } = await broken(edit)
    const [file = '', line = '0'] = place.split(':')
    const [, told = '0'] = says[0]?.split(/[: ]/) ?? []
    expect(says).toHaveLength(1)
    expect(says[0]).toContain(`${file}:`)
    expect(says[0]).toContain(sentence)
    expect(Number(told)).toBeGreaterThan(1)
    expect(Number(told)).toBeLessThanOrEqual(Number(line))
  })

  const malformed: Readonly<Record<string, readonly [Edit, string]>> = {
    'an example that breaks its own scheme': [{ file: 'certificates.yaml', find: 'example: A3', put: 'example: B3' }, 'example'],
    'a listed sign of the wrong length': [{ file: 'certificates.yaml', find: '{ A: 甲 }', put: '{ AB: 甲 }' }, '一样长'],
    'a point with its degrees the wrong way round': [
      { file: 'places.yaml', find: 'latitude: 29.7, longitude: 107.3', put: 'latitude: 107.3, longitude: 29.7' },
      '写反了',
    ],
    'a point without a tolerance': [{ file: 'places.yaml', find: ' toleranceKm: 5,', put: '' }, 'toleranceKm'],
    'an amount for a level that is none': [{ file: 'comparators.yaml', find: 'L4: 1500', put: 'L9: 1500' }, ''],
  }
  test.each(Object.entries(malformed))('%s', async (_, [edit, word]) => {
    const { says, place } = await broken(edit)
    expect(says[0]?.split(':')[0]).toBe(place.split(':')[0])
    expect(says.join('\n')).toContain(word)
  })

  test('all mistakes of all files come at once', async () => {
    const { folder } = smallContent({ find: 'lastVerified: 2026-01-01', put: 'lastVerified: gestern' })
    folders.push(folder)
    writeFileSync(join(folder, 'sources.yaml'), 'sources: []')
    const read = await readContent(folder)
    expect(read.ok ? [] : read.problem.map(({ file }) => file.split('/').at(-1))).toEqual(['sources.yaml', 'upgrade.yaml'])
  })

  test('a file that is not there is named', async () => {
    const { folder } = smallContent()
    folders.push(folder)
    rmSync(join(folder, 'references.yaml' satisfies FileName))
    const read = await readContent(folder)
    expect(read.ok ? [] : read.problem.map(sayContentProblem)).toEqual([expect.stringMatching(/references\.yaml:1 读不到这个文件$/)])
  })
})
