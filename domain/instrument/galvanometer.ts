/** The needle that says how far from balance: to the right where too little is set. */
import type { Display } from './exercise.ts'

const FULL = 10
/** Divisions for a set value that is a fifth off. */
const SENSITIVE = 50

/** From −10 to 10 divisions; 0 within a thousandth. */
export function deflectionOf(sought: number, set: number): number {
  if (set <= 0) return FULL
  return Math.max(-FULL, Math.min(FULL, Math.round(SENSITIVE * Math.log(sought / set) * 10) / 10))
}

/** `what` is what has to be changed. */
export function sayDeflection(divisions: number, what: string): Display {
  const text = divisions > 0 ? `+${divisions}` : String(divisions)
  const way = divisions === 0 ? '平衡了。' : `指针偏${divisions > 0 ? '右' : '左'}，${what}要${divisions > 0 ? '加大' : '减小'}。`
  const far = Math.abs(divisions) === FULL ? '指针打到头了，差得还多。' : ''
  return { kind: 'figure', text, unit: '格', says: `${way}${far}` }
}
