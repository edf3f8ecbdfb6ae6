/** The score of an attempt in any room, from its frame: what to go over and how long it took are worked out here, once for all. */
import type { ReactNode } from 'react'
import { links } from '#app/links.ts'
import { type ExerciseFrame, reviewOf } from '#domain/bench/exercise-frame.ts'
import type { RedLineHit } from '#domain/bench/red-line.ts'
import type { BenchResult } from '#domain/bench/result.ts'
import type { Score, SheetItem } from '#domain/bench/score-sheet.ts'
import { ScorePanel } from '#ui/score-panel/score-panel.tsx'

type Props = {
  readonly frame: ExerciseFrame
  readonly score: Score
  /** What the practice room keeps; undefined while the attempt can still change. */
  readonly result: BenchResult | undefined
  /** Undefined where the room has none that could be crossed. */
  readonly hits?: readonly RedLineHit[]
  /** In seconds; undefined where no clock ran. */
  readonly tookS: number | undefined
  /** That one has, where somebody says. */
  readonly minutes?: number | undefined
  readonly ended?: string | undefined
  readonly unseen?: readonly SheetItem[]
  readonly next: ReactNode
  readonly children?: ReactNode
}

export function AttemptScore({ frame, score, result, hits, tookS, minutes, ended, unseen, next, children }: Props): React.JSX.Element {
  const facts = [
    ...(tookS === undefined ? [] : [{ label: '用时', figure: sayTook(tookS) }]),
    ...(minutes === undefined ? [] : [{ label: '时限', figure: `${minutes} 分钟` }]),
    ...(hits === undefined ? [] : [{ label: '碰红线', figure: `${hits.length} 次` }]),
  ]
  const review = result === undefined ? [] : reviewOf(frame, result)
  return (
    <ScorePanel
      sheet={frame.sheet}
      score={score}
      ended={ended}
      facts={facts}
      unseen={unseen}
      hits={hits ?? []}
      redLines={frame.redLines}
      review={review.map(({ says, scope }) => ({ says, href: links.practiceScope(frame.bank, scope) }))}
      next={next}
    >
      {children}
    </ScorePanel>
  )
}

const sayTook = (seconds: number): string => `${Math.floor(seconds / 60)} 分 ${seconds % 60} 秒`
