import { expect, test } from 'vitest'
import { sayChance } from './say-chance.ts'

test.each([
  [0, 0.004, '不到 1%'],
  [0.001, 0.01, '最多 1%'],
  [0.001, 0.38, '最多 38%'],
  [0.38, 0.71, '38% 到 71%'],
  [0.5, 0.504, '50%'],
  [0.62, 0.999, '至少 62%'],
  [0.997, 1, '99% 以上'],
  [0, 1, '说不准'],
])('%f to %f: %s', (low, high, says) => expect(sayChance({ low, high })).toBe(says))
