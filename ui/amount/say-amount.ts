/** Money as the house writes it: 2000 元, 12,000 元, 305.50 元. */

/** The digits of an amount of 分: no decimals unless there are some, a comma only from ten thousand up. */
export function sayYuan(fen: number): string {
  const cents = Math.abs(Math.trunc(fen))
  const whole = Math.floor(cents / 100)
  const digits = whole < 10_000 ? String(whole) : String(whole).replace(/\B(?=(\d{3})+$)/g, ',')
  const rest = cents % 100 === 0 ? '' : `.${String(cents % 100).padStart(2, '0')}`
  return `${fen < 0 && cents > 0 ? '−' : ''}${digits}${rest}`
}

/** 2000 元 */
export const sayAmount = (fen: number): string => `${sayYuan(fen)} 元`

/** 1000–2000 元, or the one amount where both ends are equal. */
export const sayAmountSpan = (low: number, high: number): string => (low === high ? sayAmount(low) : `${sayYuan(low)}–${sayYuan(high)} 元`)
