import { describe, expect, test } from 'vitest'
import { region } from '#domain/policy/policy.fixture.ts'
import { chainOf, isWithin, nation, parseRegionCode, tierOf } from './region.ts'

describe('a region names all that contain it, smallest first', () => {
  test.each([
    ['500102', ['500102', '500100', '500000', '100000']],
    ['500229', ['500229', '500200', '500000', '100000']],
    ['500100', ['500100', '500000', '100000']],
    ['500000', ['500000', '100000']],
    ['110000', ['110000', '100000']],
    ['100000', ['100000']],
  ])('%s', (code, chain) => {
    expect(chainOf(region(code))).toEqual(chain)
  })
})

test('a district lies in its city and in the nation, not the other way round', () => {
  expect(isWithin(region('500102'), region('500000'))).toBe(true)
  expect(isWithin(region('500102'), nation)).toBe(true)
  expect(isWithin(region('500102'), region('500102'))).toBe(true)
  expect(isWithin(region('500000'), region('500102'))).toBe(false)
  expect(isWithin(nation, region('500000'))).toBe(false)
  expect(isWithin(region('510102'), region('500000'))).toBe(false)
})

test('the code tells the tier', () => {
  expect(['100000', '500000', '500100', '500102'].map((code) => tierOf(region(code)))).toEqual([
    'nation',
    'province',
    'prefecture',
    'district',
  ])
})

test.each(['', '50010', '5001022', '050102', '50010a', ' 500102', '５００１０２', '500102\n'])('%j is not a region code', (text) => {
  expect(parseRegionCode(text)).toEqual({ ok: false, problem: { kind: 'badRegion', given: text } })
})

test('of a very long text only the beginning is kept', () => {
  expect(parseRegionCode('5'.repeat(9999))).toEqual({ ok: false, problem: { kind: 'badRegion', given: '5'.repeat(20) } })
})
