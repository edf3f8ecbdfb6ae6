/** Drawings are shown inside our pages, so nothing in them may run, call out or style the page. */
import { join } from 'node:path'
import type { Drawing } from '#domain/item/bank.ts'
import type { ContentProblem } from '#platform/yaml/yaml-file.ts'

const LARGEST = 8192
const shapes = 'svg|title|g|path|rect|circle|ellipse|line|polyline|polygon|text|tspan'

/** All problems of one drawing of the bank in `folder`. */
export function checkDrawing({ id, svg }: Drawing, folder: string): readonly ContentProblem[] {
  const tags = [...svg.matchAll(/<\/?([a-zA-Z][\w:-]*)/g)].map(([, tag]) => tag ?? '')
  const strange = tags.find((tag) => !new RegExp(`^(${shapes})$`).test(tag))
  const problems = [
    strange !== undefined && `图里不能有 <${strange}>`,
    /\son\w+\s*=|href|style\s*=|javascript:|<!|<\?/i.test(svg) && '图里不能有脚本、链接、样式或声明',
    !/^<svg[^>]*\sviewBox="[-\d. ]+"/.test(svg.trim()) && '图要以 <svg … viewBox="…"> 开头',
    svg.length > LARGEST && `图超过 ${LARGEST} 个字符`,
  ]
  return problems.filter((says) => says !== false).map((says) => ({ file: join(folder, 'figures', id), line: 1, says }))
}
