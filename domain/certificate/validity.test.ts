import { describe, expect, test } from 'vitest'
import { day } from '#domain/policy/policy.fixture.ts'
import { certificate } from './schemes.fixture.ts'
import { sayValidity, validityOn } from './validity.ts'

const { validity } = certificate('special-operation')
const issued = day('2020-03-01')

describe('a special operation permit runs six years', () => {
  test.each([
    ['2020-03-01', 'runs'],
    ['2026-02-28', 'runs'],
    ['2026-03-01', 'edge'],
    ['2026-03-02', 'ended'],
  ])('on %s: %s', (on, expected) => {
    expect(validityOn(validity, issued, day(on))).toBe(expected)
  })
})

test('vector 26: the permit has ended, and the skill subsidy reads the level certificate all the same', () => {
  expect(validityOn(validity, issued, day('2027-01-01'))).toBe('ended')
  const reads = (id: string) => certificate(id).readBy.find(({ what }) => what === '失业保险技能提升补贴')?.counts
  expect([reads('skill-level'), reads('special-operation')]).toEqual(['yes', 'no'])
  const mayWork = (id: string) => certificate(id).readBy.find(({ what }) => what === '上岗作业')?.counts
  expect([mayWork('skill-level'), mayWork('special-operation')]).toEqual(['no', 'yes'])
})

test('where no end was found, none is made up', () => {
  expect(validityOn(certificate('skill-level').validity, issued, day('2090-01-01'))).toBe('notKnown')
  expect(validityOn(certificate('construction-electrician').validity, issued, day('2090-01-01'))).toBe('notKnown')
  expect(validityOn(certificate('grid-entry').validity, issued, day('2020-03-01'))).toBe('ended')
})

test('each says itself', () => {
  expect(sayValidity(validity)).toBe('6 年，每 3 年复审一次')
  expect(sayValidity({ kind: 'unknown' })).toBe('待核实')
  expect(sayValidity({ kind: 'noEndKnown' })).toBe('没查到期限')
  expect(sayValidity(certificate('construction-electrician').validity)).toContain('2 年')
})
