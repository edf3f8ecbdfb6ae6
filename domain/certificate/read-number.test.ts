import { describe, expect, test } from 'vitest'
import { day } from '#domain/policy/policy.fixture.ts'
import { lengthOf, patternOf } from './number-scheme.ts'
import { parseCertificateNumber, type ReadNumber, type UnreadNumber } from './read-number.ts'
import { sayPart } from './say-number.ts'
import { scheme, schemes } from './schemes.fixture.ts'

const today = day('2026-02-12')

function readNumber(typed: string): ReadNumber {
  const read = parseCertificateNumber(typed, schemes, today)
  if (!read.ok) throw new Error(`not read: ${JSON.stringify(read.problem.kind)}`)
  return read.value
}

function unread(typed: string): UnreadNumber {
  const read = parseCertificateNumber(typed, schemes, today)
  if (read.ok) throw new Error(`read as ${read.value.forms.map((form) => form.scheme.id).join()}`)
  return read.problem
}

/** Every part of the best form as position, text and meaning. */
const told = (typed: string) =>
  readNumber(typed).forms[0].parts.map((part) => [part.from, part.to, part.text, sayPart(part, (code) => `省 ${code}`)])
const formsOf = (typed: string) => readNumber(typed).forms.map((form) => form.scheme.id)
const problemsOf = (typed: string) => readNumber(typed).forms[0].problems.map((problem) => problem.kind)

describe('the 22 characters of a skill level certificate', () => {
  test('vector 24: a body filed with a province, Chongqing, 2024, level 3; well-formed', () => {
    expect(formsOf('S000050123456243000001')).toEqual(['skill-level-22'])
    expect(problemsOf('S000050123456243000001')).toEqual([])
    expect(told('S000050123456243000001')).toEqual([
      [1, 1, 'S', '社会培训评价组织'],
      [2, 5, '0000', '先在省里备案的机构'],
      [6, 7, '50', '省 500000'],
      [8, 13, '123456', '123456'],
      [14, 15, '24', '2024 年'],
      [16, 16, '3', '三级（高级工）'],
      [17, 22, '000001', '000001'],
    ])
  })

  test('the example as published, with its hidden site filled in: an employer filed with the ministry, Heilongjiang, 2019, level 5', () => {
    const published = scheme('skill-level-22').published ?? ''
    expect(told(published.replace('XXXXXX', '000000')).map(([, , , says]) => says)).toEqual([
      '用人单位',
      '先在部里备案的机构',
      '省 230000',
      '000000',
      '2019 年',
      '五级（初级工）',
      '000001',
    ])
    expect(unread(published)).toMatchObject({ kind: 'fitsNone' })
  })

  test('follows the printed pattern, which is nowhere written a second time', () => {
    expect(patternOf(scheme('skill-level-22'))).toBe('^[YS]\\d{4}\\d{2}\\d{6}\\d{2}[1-5]\\d{6}$')
  })

  test.each([
    ['a level that is none', 'S000050123456246000001', 'levelOutside'],
    ['level 0', 'S000050123456240000001', 'levelOutside'],
    ['a year that has not come', 'S000050123456273000001', 'futureYear'],
    ['a first letter that nobody lists', 'Z000050123456243000001', 'notListed'],
    ['a province that is none', 'S000000123456243000001', 'notListed'],
  ])('%s is read and told', (_, number, problem) => {
    expect(problemsOf(number)).toEqual([problem])
  })

  test('the year is compared with the day that was given', () => {
    expect(problemsOf('S000050123456263000001')).toEqual([])
    const earlier = parseCertificateNumber('S000050123456263000001', schemes, day('2025-12-31'))
    expect(earlier.ok && earlier.value.forms[0].problems).toMatchObject([{ kind: 'futureYear', year: 2026 }])
  })
})

describe('other numbers', () => {
  test('16 digits are an old qualification certificate: year, kind of body, level', () => {
    expect(formsOf('0850010123300001')).toEqual(['qualification-16'])
    expect(told('0850010123300001').map(([, , text, says]) => [text, says])).toEqual([
      ['08', '2008 年'],
      ['50', '50'],
      ['01', '01'],
      ['0', '鉴定中心'],
      ['123', '123'],
      ['3', '三级（高级工）'],
      ['00001', '00001'],
    ])
  })

  test('an old number of the nineties is of the nineties', () => {
    expect(told('9850010123300001')[0]?.[3]).toBe('1998 年')
  })

  test('20 characters beginning with R are sent to an office, neither trusted nor rejected', () => {
    const { forms } = readNumber('RAN50010200124300001')
    expect(forms.map((form) => [form.scheme.id, form.scheme.use, form.problems])).toEqual([['local-pilot-20', 'manual', []]])
  })

  test('two letters and twenty digits may be a special-grade technician, to be looked at by hand', () => {
    expect(readNumber('S00005012345624T000001').forms.map((form) => [form.scheme.id, form.scheme.use])).toEqual([
      ['special-grade-22', 'manual'],
    ])
  })

  test('a permit is known by its T, and the citizen number in it is neither kept nor shown', () => {
    const read = readNumber('T11010119900307123x')
    expect(read.forms.map((form) => form.scheme.id)).toEqual(['special-operation-t'])
    expect(read.number).toBe(`T${'•'.repeat(18)}`)
    expect(JSON.stringify(read)).not.toContain('19900307')
  })

  test('a bare citizen number is told apart, so that nobody leaves it lying in an address', () => {
    expect(unread('110101199003071234')).toEqual({ kind: 'looksLikeCitizenId' })
  })
})

describe('what does not fit', () => {
  test('nothing typed', () => {
    expect(unread(' — ')).toEqual({ kind: 'empty' })
  })

  test('a character too few: the nearest scheme, and by how much', () => {
    const problem = unread('S00005012345624300001')
    expect(problem.kind === 'fitsNone' && problem.misfits.map((misfit) => [misfit.scheme.id, misfit.obstacles])).toEqual([
      ['skill-level-22', [{ kind: 'length', needs: 22, has: 21 }]],
      ['special-grade-22', [{ kind: 'length', needs: 22, has: 21 }]],
      ['local-pilot-20', [{ kind: 'length', needs: 20, has: 21 }]],
    ])
  })

  test('an O for a zero: where it stands, and what was probably meant', () => {
    const problem = unread('S0000501234562430000O1')
    expect(problem).toMatchObject({ kind: 'fitsNone' })
    expect(problem.kind === 'fitsNone' && problem.misfits[0]).toMatchObject({
      scheme: { id: 'skill-level-22' },
      obstacles: [{ kind: 'sign', at: 21, found: 'O', needs: 'digit', likely: '0' }],
    })
  })

  test('without any scheme there is nothing to compare with', () => {
    expect(parseCertificateNumber('S1', [], today)).toEqual({ ok: false, problem: { kind: 'fitsNone', number: 'S1', misfits: [] } })
  })
})

test('lengths are what the sources say', () => {
  expect(schemes.map((each) => [each.id, lengthOf(each)])).toEqual([
    ['skill-level-22', 22],
    ['special-grade-22', 22],
    ['local-pilot-20', 20],
    ['qualification-16', 16],
    ['special-operation-t', 19],
  ])
})
