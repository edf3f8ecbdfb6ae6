/** Attempts at the practical bench: when, what, how many points, and the way back to look at it again. */
import { links } from '#app/links.ts'
import { civilDayOf } from '#domain/calendar/instant.ts'
import { attemptsIn } from '#domain/memory/answers.ts'
import type { BenchEvent, PracticeLog } from '#domain/memory/event.ts'
import { element, rows } from './element.ts'

/** More would be a list nobody reads; the file of the log has them all. */
const MOST_SHOWN = 20

export function attemptsAtBench(log: PracticeLog, bank: string): HTMLElement {
  const attempts = attemptsIn(log, bank)
  const title = attempts.length === 0 ? '实操台：还没练过' : `实操台：练过 ${attempts.length} 次`
  return element(
    'section',
    { class: 'sec', 'aria-labelledby': 'bench' },
    element('div', { class: 'sec-h' }, element('h2', { id: 'bench' }, title)),
    element(
      'div',
      { class: 'panel bleed' },
      attempts.length === 0
        ? element('p', {}, '做完一次，得分和丢分的地方记在这里，丢分的知识点第二天就来复习。')
        : rows(
            attempts.slice(0, MOST_SHOWN).map((attempt) => ({ href: hrefOf(attempt), title: attempt.title, says: sayOutcome(attempt) })),
          ),
      element('p', { class: 'mt-3' }, element('a', { href: links.bench() }, '去实操台')),
    ),
  )
}

/** The attempt itself where its address was kept, else the room it was made in. */
const hrefOf = ({ address, task, exercise }: BenchEvent): string => address ?? links.benchRoom(task, exercise)

function sayOutcome({ at, mode, got, outOf, items, redLines }: BenchEvent): string {
  const lost = items.filter((item) => item.got < item.outOf).length
  const vetoed = redLines.length > 0 ? `碰了 ${redLines.length} 条红线。` : ''
  const where = lost > 0 ? `${lost} 项丢了分。` : '没有丢分。'
  return `${civilDayOf(at)}，${mode === 'exam' ? '按考试' : '练习'}，${got} / ${outOf} 分。${vetoed}${where}`
}
