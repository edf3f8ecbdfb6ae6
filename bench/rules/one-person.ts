/** One person × ten policies: by hand, generated, and interpreted with all reasons in words. */
import type { Table } from '../table.ts'
import { eachOf, many, perSecond } from './measure.ts'
import { byHand, checkAgainstHand, decide, explain, judge, known, PERSONS, partly, persons, record, slotsOf, tellAll } from './ours.ts'
import { yardstick } from './yardstick.ts'

export function measureOnePerson(): Table {
  checkAgainstHand()
  const slots = known.map(slotsOf)
  const someSlots = partly.map(slotsOf)
  const hand = perSecond(eachOf(persons, byHand))
  const rows: readonly (readonly [string, string, number])[] = [
    ['手写函数（二值，没有理由）', 'hand-written (two-valued, no reasons)', hand],
    ['生成的函数，事实全知', 'generated, all facts known', perSecond(eachOf(slots, decide))],
    ['生成的函数，四分之一事实未知', 'generated, a quarter of the facts unknown', perSecond(eachOf(someSlots, decide))],
    ['生成的函数，并记录每个条件', 'generated, every leaf recorded', perSecond(eachOf(someSlots, record))],
    ['生成的函数，全部理由写成中文', 'generated, all reasons in words', perSecond(eachOf(partly, tellAll))],
    ['解释执行，理由树', 'interpreter, tree of reasons', perSecond(eachOf(partly, judge))],
    ['解释执行，全部理由写成中文', 'interpreter, all reasons in words', perSecond(eachOf(partly, explain))],
  ]
  return {
    title: { zh: `一个人 × ${yardstick.length} 项政策`, en: `One person × ${yardstick.length} policies` },
    columns: [
      '',
      { zh: '每秒处理器时间判几个人', en: 'persons per second of processor time' },
      { zh: '手写的几倍时间', en: 'times the hand-written' },
    ],
    rows: rows.map(([zh, en, rate]) => [{ zh, en }, many(rate), `${(hand / rate).toFixed(2)}×`]),
    notes: [
      {
        zh: `${PERSONS} 个人轮流；先核对生成的函数和手写的逐人逐项一致`,
        en: `${PERSONS} persons in rotation; generated verdicts were first checked to equal the hand-written ones`,
      },
    ],
  }
}
