/** The timing diagram of a function point as it was judged, with what had to be seen; below it the same as tables. */
import { sayMs } from '#domain/plc/task/say-step.ts'
import type { Trace, TraceMark, TraceRow } from '#domain/plc/task/trace-task.ts'
import { LEFT, ticksOf, WIDTH, xOf } from './time-scale.ts'
import { ChangeTable, StepTable } from './trace-tables.tsx'
import './trace.css'

const TOP = 22
const ROW = 50
/** Within a row: where the line is when on, when off. */
const [HIGH, LOW] = [24, 42]

export function FunctionTrace({ trace }: { readonly trace: Trace }): React.JSX.Element {
  const { judgement, endMs, rows, marks } = trace
  const shown = rows.filter(({ signal, changes }) => changes.length > 1 || marks.some(({ signals }) => signals.includes(signal)))
  const paperMs = Math.max(endMs, ...marks.map(({ isMet, dueMs }) => (isMet ? 0 : (dueMs?.[1] ?? 0))))
  const height = TOP + shown.length * ROW + 8
  return (
    <figure className="trace">
      <svg viewBox={`0 0 350 ${height}`} role="img" aria-label={sayTrace(trace)}>
        {ticksOf(paperMs).map((ms) => (
          <g key={ms}>
            <path className="grid" d={`M${xOf(ms, paperMs)} ${TOP}V${height}`} />
            <text
              className="tick"
              x={xOf(ms, paperMs)}
              y="14"
              textAnchor={ms === 0 ? 'start' : xOf(ms, paperMs) > LEFT + WIDTH - 16 ? 'end' : 'middle'}
            >
              {ms === 0 ? '0 秒' : ms / 1000}
            </text>
          </g>
        ))}
        {shown.map((row, nth) => (
          <Row
            key={row.signal}
            row={row}
            y={TOP + nth * ROW}
            endMs={endMs}
            paperMs={paperMs}
            marks={marks.filter(({ signals }) => signals.includes(row.signal)).map((mark) => seenOf(mark, row.signal))}
          />
        ))}
        {judgement.kind === 'failed' && <path className="fail" d={`M${xOf(judgement.atMs, paperMs)} ${TOP}V${height}`} />}
      </svg>
      <figcaption>
        {shown.length < rows.length ? '没变过、也没人看的信号不画。' : ''}
        色带是该来的时间：绿边来得对，红边没来对。✓、✗ 是看的那一刻。
      </figcaption>
      <details>
        <summary className="bare">一步一步怎么判的</summary>
        <StepTable trace={trace} />
      </details>
      <details>
        <summary className="bare">每个信号什么时候变</summary>
        <ChangeTable rows={shown} />
      </details>
    </figure>
  )
}

/** A mark as it looks on the row of one of its signals: what was right about it stays right. */
const seenOf = (mark: TraceMark, signal: string): TraceMark => ({ ...mark, isMet: !mark.missing.includes(signal) })

/** `paperMs` is how much time the paper shows. */
type RowProps = {
  readonly row: TraceRow
  readonly y: number
  readonly endMs: number
  readonly paperMs: number
  readonly marks: readonly TraceMark[]
}

/** One signal: its name, its line, and what had to be seen of it. */
function Row({ row, y, endMs, paperMs, marks }: RowProps): React.JSX.Element {
  return (
    <g>
      {marks.map((mark) => (
        <Window key={mark.step} mark={mark} y={y} paperMs={paperMs} />
      ))}
      <text x={LEFT} y={y + 15}>
        <tspan className="dev">{row.device}</tspan> {row.says}
      </text>
      <path className={`line ${row.kind}`} d={lineOf(row, y, endMs, paperMs)} />
      {marks.map((mark) => (
        <Look key={mark.step} mark={mark} y={y} paperMs={paperMs} />
      ))}
    </g>
  )
}

/** When it had to come. */
function Window({ mark: { kind, dueMs, isMet }, y, paperMs }: { readonly mark: TraceMark; readonly y: number; readonly paperMs: number }) {
  if (kind !== 'until' || dueMs === undefined) return null
  const [from, to] = [xOf(dueMs[0], paperMs), xOf(dueMs[1], paperMs)]
  return <rect className={isMet ? 'due ok' : 'due bad'} x={from} y={y + HIGH - 4} width={Math.max(3, to - from)} height={LOW - HIGH + 8} />
}

/** Where it was looked at. */
function Look({ mark: { kind, toMs, isMet }, y, paperMs }: { readonly mark: TraceMark; readonly y: number; readonly paperMs: number }) {
  if (kind !== 'until' && kind !== 'expect') return null
  const x = Math.min(Math.max(xOf(toMs, paperMs), LEFT + 5), LEFT + WIDTH - 5)
  return (
    <path className={isMet ? 'look ok' : 'look bad'} d={isMet ? `M${x - 5} ${y + 33}l4 4 7-9` : `M${x - 5} ${y + 28}l10 10m0-10l-10 10`} />
  )
}

const lineOf = ({ changes }: TraceRow, y: number, endMs: number, paperMs: number): string =>
  `${changes
    .map(({ atMs, isOn }, nth) => {
      const level = y + (isOn ? HIGH : LOW)
      return nth === 0 ? `M${LEFT} ${level}` : `H${xOf(atMs, paperMs)}V${level}`
    })
    .join('')}H${xOf(endMs, paperMs)}`

/** Whether it passed, where it failed and why. */
function sayTrace({ judgement, endMs }: Trace): string {
  const { point } = judgement
  if (judgement.kind === 'passed') return `${point.says}时序图，共 ${sayMs(endMs)}，通过。`
  return `${point.says}时序图，到 ${sayMs(judgement.atMs)}没通过：${judgement.says}`
}
