/** A timing diagram as tables. */
import { sayMs } from '#domain/plc/task/say-step.ts'
import type { Trace, TraceMark, TraceRow } from '#domain/plc/task/trace-task.ts'
import { DataTable } from '#ui/data-table/data-table.tsx'

/** What was done and looked for, step by step, and how it went. */
export function StepTable({ trace: { judgement, marks } }: { readonly trace: Trace }): React.JSX.Element {
  const early = judgement.kind === 'failed' && marks.length === 0
  return (
    <DataTable
      caption="一步一步怎么判的"
      stack
      columns={[{ label: '时刻' }, { label: '内容' }, { label: '结果' }]}
      rows={[
        ...(early ? [{ key: 'early', head: sayMs(judgement.atMs), cells: ['刚开机', judgement.says], tone: 'bad' as const }] : []),
        ...marks.map(({ step, says, fromMs, toMs, kind, isMet }) => ({
          key: String(step),
          head: sayMs(kind === 'until' ? toMs : fromMs),
          cells: [says, sayResult(kind, isMet, judgement.kind === 'failed' ? judgement.says : '')],
          tone: isMet ? undefined : ('bad' as const),
        })),
      ]}
    />
  )
}

function sayResult(kind: TraceMark['kind'], isMet: boolean, complaint: string): string {
  if (!isMet) return `不对：${complaint}`
  return kind === 'expect' || kind === 'until' ? '对' : '做了'
}

/** When each signal changed. */
export function ChangeTable({ rows }: { readonly rows: readonly TraceRow[] }): React.JSX.Element {
  return (
    <DataTable
      caption="每个信号什么时候变"
      stack
      columns={[{ label: '信号' }, { label: '变化' }]}
      rows={rows.map(({ signal, device, says, changes }) => ({
        key: signal,
        head: `${device} ${says}`,
        cells: [changes.map(({ atMs, isOn }) => `${sayMs(atMs)}${isOn ? '通' : '断'}`).join('，')],
      }))}
    />
  )
}
