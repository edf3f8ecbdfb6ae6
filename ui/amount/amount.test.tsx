import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { sayFen, sayFenSpan, toFen } from '#domain/money/fen.ts'
import { Amount, AmountSpan, Unknown } from './amount.tsx'

describe('an amount', () => {
  it.each([
    [0, '0 元'],
    [200_000, '2000 元'],
    [999_900, '9999 元'],
    [1_000_000, '10,000 元'],
    [123_456_700, '1,234,567 元'],
    [30_550, '305.50 元'],
    [5, '0.05 元'],
    [-20_000, '−200 元'],
  ])('%i 分 reads %s', (fen, text) => {
    expect(sayFen(toFen(fen))).toBe(text)
  })

  it('is not broken over two lines', () => {
    expect(renderToStaticMarkup(<Amount fen={toFen(200_000)} />)).toBe('<span class="nb">2000 元</span>')
  })
})

describe('a range of money', () => {
  it('joins its ends with a dash and names the unit once', () => {
    expect(renderToStaticMarkup(<AmountSpan low={toFen(100_000)} high={toFen(200_000)} />)).toBe('<span class="nb">1000–2000 元</span>')
  })

  it('is one amount where both ends are equal', () => {
    expect(sayFenSpan(toFen(200_000), toFen(200_000))).toBe('2000 元')
  })
})

it('says 待核实 for what nobody knows', () => {
  expect(renderToStaticMarkup(<Unknown />)).toContain('待核实')
})
