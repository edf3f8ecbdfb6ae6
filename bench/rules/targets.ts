/** What the engine has to reach, beside what was measured: one line each, so that nobody has to work it out from other tables. */
import type { Table, Text, Words } from '../table.ts'

export type Target = { readonly what: Words; readonly target: Text; readonly measured: Text; readonly isMet: boolean }

export const targetTable = (title: Words, targets: readonly Target[]): Table => ({
  title,
  columns: [{ zh: '指标', en: 'what' }, { zh: '目标', en: 'target' }, { zh: '实测', en: 'measured' }, ''],
  rows: targets.map(({ what, target, measured, isMet }) => [
    what,
    target,
    measured,
    isMet ? { zh: '达到', en: 'met' } : { zh: '没达到', en: 'missed' },
  ]),
  notes: [],
})
