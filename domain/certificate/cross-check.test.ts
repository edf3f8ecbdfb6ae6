import { describe, expect, test } from 'vitest'
import { day, region } from '#domain/policy/policy.fixture.ts'
import { crossChecksOf, type Stated } from './cross-check.ts'
import { parseCertificateNumber } from './read-number.ts'
import { sayCrossCheck } from './say-number.ts'
import { schemes } from './schemes.fixture.ts'

const names: Readonly<Record<string, string>> = { '500000': '重庆市', '500102': '涪陵区', '420000': '湖北省' }

function said(number: string, stated: Stated): readonly string[] {
  const read = parseCertificateNumber(number, schemes, day('2026-02-12'))
  if (!read.ok) throw new Error(read.problem.kind)
  return crossChecksOf(read.value.forms[0], stated).map((check) => sayCrossCheck(check, (code) => names[code] ?? code))
}

describe('the number of vector 24 against what is printed beside it', () => {
  const number = 'S000050123456243000001'

  test('agrees in all three', () => {
    expect(said(number, { level: 'L3', issuedIn: 2024, region: region('500102') })).toEqual([
      '第 6–7 位：编号里是重庆市，和证上写的一样。',
      '第 14–15 位：编号里是 2024 年，和证上写的一样。',
      '第 16 位：编号里是三级（高级工），和证上写的一样。',
    ])
  })

  test('another level, another year, another province: each is told, and a slip is the first thing to think of', () => {
    expect(said(number, { level: 'L4', issuedIn: 2023, region: region('420000') })).toEqual([
      '第 6–7 位：编号里是重庆市，证上写的是湖北省，对不上。跨省的机构按考点所在的省编，也会这样。',
      '第 14–15 位：编号里是 2024 年，证上写的是 2023 年，对不上。可能抄错了位，也可能拿的是另一本证。',
      '第 16 位：编号里是三级（高级工），证上写的是四级（中级工），对不上。可能抄错了位，也可能拿的是另一本证。',
    ])
  })

  test('what nobody stated is not compared', () => {
    expect(said(number, {})).toEqual([])
    expect(said(number, { level: 'L3' })).toHaveLength(1)
  })
})

test('an old number names a province or a sector, so it is not held against a place', () => {
  expect(said('0850010123300001', { level: 'L3', issuedIn: 2008, region: region('420000') })).toHaveLength(2)
})

test('a permit has nothing to compare', () => {
  expect(said('T110101199003071234', { level: 'L3', issuedIn: 2024, region: region('500000') })).toEqual([])
})
