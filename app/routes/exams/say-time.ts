/** Spans of time in words. */

/** What is left when the page is made; a part of a minute still counts as left. */
export function sayLeft(leftMs: number | undefined): string {
  if (leftMs === undefined) return '不限时'
  return leftMs < 60_000 ? '还剩不到 1 分' : `还剩 ${Math.floor(leftMs / 60_000)} 分`
}

/** 112.5 → 112 分 30 秒 */
export function sayMinutes(minutes: number): string {
  const whole = Math.floor(minutes)
  const seconds = Math.round((minutes - whole) * 60)
  return seconds === 0 ? `${whole} 分钟` : `${whole} 分 ${seconds} 秒`
}

/** What was used. */
export const saySpent = (ms: number): string => (ms < 60_000 ? `${Math.round(ms / 1000)} 秒` : `${Math.round(ms / 60_000)} 分钟`)
