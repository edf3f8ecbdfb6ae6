/** Where a wiring is not the drawing, in words. */
import type { Cabinet } from './cabinet.ts'
import type { Mismatch } from './match-drawing.ts'

export function sayMismatch({ terminals }: Cabinet, mismatch: Mismatch): string {
  const say = (nth: number): string => terminals[nth]?.id ?? ''
  if (mismatch.kind === 'missing')
    return `${mismatch.wire} 号线没接全：${mismatch.groups.map((group) => group.map(say).join('、')).join(' 和 ')} 之间还差线。`
  const joints = mismatch.joints.map(({ a, b }) => `${say(a)}–${say(b)}`)
  return `${mismatch.wires.join('、')} 号连到一起了，多了线或接错了端子：${joints.join('、')}。`
}
