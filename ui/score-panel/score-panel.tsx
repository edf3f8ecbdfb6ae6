/**
 * How an attempt came out, in the same form everywhere: the total, each item of the sheet with what was lost and why, the red lines
 * that were crossed, what to go over, and where to go on.
 */
import type { ReactNode } from 'react'
import type { RedLineHit, ToldRedLine } from '#domain/bench/red-line.ts'
import type { Score, ScoreSheet, SheetItem } from '#domain/bench/score-sheet.ts'
import { RedLineNote } from '#ui/red-line-note/red-line-note.tsx'
import { ScoreCard } from '#ui/score-card/score-card.tsx'
import { Section } from '#ui/section/section.tsx'
import { type ReviewItem, ReviewList } from './review-list.tsx'
import { sayPoints } from './say-points.ts'
import { SheetLines } from './sheet-lines.tsx'
import './score-panel.css'

type Props = {
  readonly sheet: ScoreSheet
  readonly score: Score
  /** Why it ended, where it was not handed in: 超过 70 分钟，到时终止. */
  readonly ended?: string | undefined
  /** Beside the total: 用时, 12 分 5 秒. */
  readonly facts: readonly { readonly label: string; readonly figure: string }[]
  /** Items of the sheet that are not marked here. */
  readonly unseen?: readonly SheetItem[] | undefined
  readonly hits: readonly RedLineHit[]
  readonly redLines: readonly ToldRedLine[]
  /** What to go over, with where it is practised. */
  readonly review: readonly ReviewItem[]
  /** Where to go on. */
  readonly next: ReactNode
  /** What only this room has to say, below the total. */
  readonly children?: ReactNode
}

export function ScorePanel({ sheet, score, ended, facts, unseen, hits, redLines, review, next, children }: Props): React.JSX.Element {
  const total = { got: sayPoints(score.got), outOf: sayPoints(score.outOf) }
  return (
    <Section id="score" title={titleOf(score.isVetoed, ended) ?? `得分 ${total.got} / ${total.outOf}`}>
      <div className="sp">
        <div>
          <ScoreCard title={`评分表 ${sheet.id}：${sheet.title}，自拟`} score={total.got} of={`/ ${total.outOf}`} parts={facts} />
          {score.isVetoed && <p className="s mt-3">碰了红线，总分记 0。各项的分照样写出来，好知道丢在哪。</p>}
          {children}
        </div>
        <SheetLines score={score} unseen={unseen} />
      </div>
      {hits.map((hit, nth) => (
        <div key={`${hit.id} ${hit.atS} ${hit.did}`} className="mt-4">
          <RedLineNote hit={hit} redLines={redLines} level={3} isPast={!(score.isVetoed && nth === hits.length - 1)} />
        </div>
      ))}
      {review.length > 0 && <ReviewList review={review} />}
      <div className="mt-5 no-print">{next}</div>
    </Section>
  )
}

const titleOf = (isVetoed: boolean, ended: string | undefined): string | undefined => (isVetoed ? '碰了红线，本次终止' : ended)
