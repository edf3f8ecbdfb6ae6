/** What the templates draw: the share of redraws of each, and the first item with its options. */

import type { Bank } from '#domain/item/bank.ts'
import { drawItem } from '#domain/item/template/draw-item.ts'
import { redrawRate } from '#domain/item/template/draw-values.ts'
import type { Template } from '#domain/item/template/template.ts'
import { MEASURED_SEEDS } from '#features/items/content/check-template.ts'

export const reportTemplates = ({ templates }: Bank): readonly string[] => templates.flatMap(sayTemplate)

function sayTemplate(template: Template): readonly string[] {
  const rate = redrawRate(template, MEASURED_SEEDS)
  const item = drawItem(template, 1, 'single')
  if (!rate.ok || !item.ok) return [`${template.id} 抽不出题`]
  const options = item.value.options.map(({ id, says }) => `${id === item.value.key ? '*' : ''}${id} ${says}`)
  return [
    `${template.id} 重抽 ${(rate.value * 100).toFixed(1)}%`,
    `  ${item.value.stem}`,
    `  ${options.join('  ')}`,
    ...item.value.why.split('\n').map((step) => `  ${step}`),
  ]
}
