import { expect, test } from 'vitest'
import { day } from '#domain/policy/policy.fixture.ts'
import { sayLegalNature } from './certificate-kind.ts'
import { parseCertificateNumber } from './read-number.ts'
import { sayNumberProblem, sayObstacle, sayPosition, sayUnreadNumber } from './say-number.ts'
import { certificate, schemes } from './schemes.fixture.ts'

const problemsSaid = (typed: string): readonly string[] => {
  const read = parseCertificateNumber(typed, schemes, day('2026-02-12'))
  return read.ok ? read.value.forms[0].problems.map(sayNumberProblem) : [sayUnreadNumber(read.problem)]
}

test.each([
  ['S000050123456246000001', '第 16 位写等级，只有 1 到 5，这里是“6”。先对照证书再看一遍。'],
  ['S000050123456273000001', '第 14–15 位写发证年份，读出来是 2027 年，比 2026年2月12日还晚。先对照证书再看一遍。'],
  ['Z000050123456243000001', '第 1 位是“Z”，查到的规则里没列。先对照证书再看一遍；没抄错，就拿去问发证的单位。'],
  ['', '还没填编号。照证书上印的填，空格和横线不用管。'],
  ['110101199003071234', '这像是身份证号，不是证书编号，请删掉。操作证的编号是 T 加身份证号。'],
  [
    'S00005012345624300000',
    '和查到的编号规则都对不上。最接近的是“职业技能等级证书编号”（22 位）：要 22 位，填了 21 位，少了 1 位。先对照证书再看一遍；没抄错，就拿去问发证的单位。',
  ],
  [
    'SO00050123456243000001',
    '和查到的编号规则都对不上。最接近的是“职业技能等级证书编号”（22 位）：第 2 位应当是数字，填的是“O”，是不是 0。先对照证书再看一遍；没抄错，就拿去问发证的单位。',
  ],
])('%s', (typed, sentence) => {
  expect(problemsSaid(typed)).toEqual([sentence])
})

test('a level certificate is said not to be a permit', () => {
  expect(sayLegalNature(certificate('skill-level').nature)).toContain('不是上岗许可')
})

test('an obstacle says how far off it is, a position where it stands', () => {
  expect(sayObstacle({ kind: 'length', needs: 22, has: 24 })).toBe('要 22 位，填了 24 位，多了 2 位')
  expect(sayObstacle({ kind: 'sign', at: 1, found: '5', needs: 'letter', likely: 'S' })).toBe('第 1 位应当是字母，填的是“5”，是不是 S')
  expect([sayPosition({ from: 16, to: 16 }), sayPosition({ from: 14, to: 15 })]).toEqual(['第 16 位', '第 14–15 位'])
})
