/** A task of the bench in words: how far it can be practised here, how long it takes, what it is worth. */
import type { BenchTask, Reach, Span, TaskLimit } from '#domain/bench/bench-task.ts'
import { ConfidenceMark } from '#ui/confidence/confidence.tsx'
import { StatusTag } from '#ui/status-tag/status-tag.tsx'

const reachWords = {
  whole: { state: 'yes', word: '能在这里做' },
  part: { state: 'near', word: '只能做一部分' },
  none: { state: 'no', word: '只能照着练' },
} as const satisfies Record<Reach['here'], unknown>

export const sayReach = (here: Reach['here']): string => reachWords[here].word

export const ReachTag = ({ here }: Pick<Reach, 'here'>): React.JSX.Element => (
  <StatusTag {...reachWords[here]} icon={here === 'none' ? 'book' : undefined} />
)

const saySpan = ({ least, most }: Span, unit: string): string => (least === most ? `${least} ${unit}` : `${least}–${most} ${unit}`)

/** 60 分钟，20 分 */
export const sayLimit = ({ minutes, points }: TaskLimit): string =>
  [...(minutes ? [saySpan(minutes, '分钟')] : []), ...(points ? [saySpan(points, '分')] : [])].join('，')

/** The first source that is named, in a line; what no source says is said to be unknown. */
export function LimitLine({ limits: [first] }: Pick<BenchTask, 'limits'>): React.JSX.Element {
  if (first === undefined) return <>时间、分值待核实</>
  const lacks = [...(first.minutes ? [] : ['时间']), ...(first.points ? [] : ['分值'])]
  return (
    <>
      {`${first.of}：${sayLimit(first)} `}
      {first.confidence !== 'ours' && <ConfidenceMark level={first.confidence} />}
      {lacks.length > 0 && `，${lacks.join('、')}待核实`}
    </>
  )
}
