import { describe, expect, test } from 'vitest'
import { wordTools } from '#platform/text/word-tools.ts'
import { tokensOf } from './tokens.ts'
import { type Piece, wordDiff } from './word-diff.ts'

const told = (pieces: readonly Piece[]): string =>
  pieces.map(({ kind, text }) => ({ same: text, gone: `[-${text}]`, new: `[+${text}]` })[kind]).join('')
const diff = (before: string, after: string): string => told(wordDiff(before, after, wordTools))

describe('what a reader takes in as one thing stays whole', () => {
  test.each([
    ['满 12 个月', '12 个月'],
    ['2025-12-31 为止', '2025-12-31'],
    ['2024 年 5 月起', '2024 年 5 月'],
    ['按 110% 给', '110%'],
    ['三级 2000 元', '2000 元'],
    ['三级 2000 元', '三级'],
    ['公示 5 个工作日', '5 个工作日'],
    ['据〔2017〕就是渝人社发〔2017〕165号', '就是渝人社发〔2017〕165号'],
    ['1,234.50 元', '1,234.50 元'],
  ])('%s', (text, whole) => {
    expect(tokensOf(text, wordTools.segment)).toContain(whole)
  })
})

describe('word by word', () => {
  test.each([
    ['累计缴费 36 个月以上。', '累计缴费 12 个月以上。', '累计缴费 [-36 个月][+12 个月]以上。'],
    ['三级补 2000 元', '三级补 2500 元', '三级补 [-2000 元][+2500 元]'],
    ['每人每年最多享受 1 次补贴', '每人最多享受 1 次补贴', '每人[-每年]最多享受 1 次补贴'],
    ['最后办到 2025-12-31 为止', '最后办到 2026-12-31 为止', '最后办到 [-2025-12-31][+2026-12-31] 为止'],
    ['', '在用', '[+在用]'],
    ['在用', '', '[-在用]'],
    ['', '', ''],
  ])('%s → %s', (before, after, expected) => {
    expect(diff(before, after)).toBe(expected)
  })

  test('a comma between two replacements belongs to both', () => {
    const pieces = wordDiff('补给企业、职工，交满一年才能按规定申请这笔钱', '补给个人、单位，交满一年才能按规定申请这笔钱', wordTools)
    expect(told(pieces)).toBe('补给[-企业、职工][+个人、单位]，交满一年才能按规定申请这笔钱')
  })

  test('two sentences that share only shreds are two sentences', () => {
    expect(diff('补贴标准没有查到。', '钱按四类给，分三档乘。')).toBe('[-补贴标准没有查到。][+钱按四类给，分三档乘。]')
  })
})
