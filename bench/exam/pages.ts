/** Pages of the mock exam, for their bytes: what is answered on them needs no script. */
import { links } from '#app/links.ts'
import type { SittingCode } from '#domain/exam/sitting.ts'
import type { MeasuredPage } from '../pages.ts'

export const roomPages = (code: SittingCode): readonly MeasuredPage[] => [
  { name: { zh: '选卷型', en: 'choice of paper' }, path: links.exams() },
  { name: { zh: '模拟考的一题', en: 'one item of a paper' }, path: links.sittingItem(code, 1) },
  { name: { zh: '答题卡', en: 'sheet' }, path: links.sittingSheet(code) },
  { name: { zh: '练与考', en: 'practice room' }, path: links.practice('electrician-l3-2018') },
]
