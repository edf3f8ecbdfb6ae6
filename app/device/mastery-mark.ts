/** Mastery as a contact: closed, touching, open, dashed; a word with its drawing. */
import type { Mastery } from '#domain/memory/mastery.ts'
import { drawn, element } from './element.ts'

const looks: Readonly<
  Record<Mastery, { readonly says: string; readonly className: string; readonly blade: string; readonly isDashed?: true }>
> = {
  firm: { says: '稳了', className: 'mk mk--ok', blade: 'M11 12h16' },
  mixed: { says: '时对时错', className: 'mk mk--half', blade: 'M10.5 10.5L29 6' },
  weak: { says: '老错', className: 'mk mk--bad', blade: 'M10 10L23 1.5' },
  few: { says: '做得太少', className: 'mk mk--few', blade: 'M11 12h16', isDashed: true },
}
export function masteryMark(mastery: Mastery, count?: number): HTMLElement {
  const { says, className, blade, isDashed } = looks[mastery]
  const drawing = drawn('svg', { viewBox: '0 0 38 24', 'aria-hidden': 'true' })
  drawing.append(
    drawn('path', { d: 'M0 12h6M32 12h6' }),
    drawn('path', { d: blade, ...(isDashed && { 'stroke-dasharray': '3 4' }) }),
    drawn('circle', { cx: '8', cy: '12', r: '3' }),
    drawn('circle', { cx: '30', cy: '12', r: '3' }),
  )
  return element('span', { class: className }, drawing, says, count !== undefined && element('b', {}, String(count)))
}
