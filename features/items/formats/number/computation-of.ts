/** How a number is computed, in pieces: `U=380`, then `p=U/1.732` for each step, then `=p/Z`. `readComputation` reads them. */
import type { NumberItem } from '#domain/item/item.ts'

export const computationOf = ({ formula, given, stepMarks }: NumberItem): readonly string[] => [
  ...Object.entries(given).map(([name, is]) => `${name}=${is}`),
  ...(stepMarks?.steps ?? []).map((step) => `${step.name}=${step.formula}`),
  `=${formula}`,
]
