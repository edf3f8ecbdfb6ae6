/** The converter as it stands now: display and keys, supply, switches, and the frequency over time. */

import { HiddenFields } from '#app/bench/attempt/hidden-fields.tsx'
import { busOf, type ConverterRun, commandIn, hasPanel, isSteady, shaftOf } from '#domain/converter/converter-run.ts'
import { displayOf } from '#domain/converter/press-key.ts'
import { valueIn } from '#domain/converter/settings.ts'
import { DataTable } from '#ui/data-table/data-table.tsx'
import { Details } from '#ui/details/details.tsx'
import { FrequencyCurve } from '#ui/frequency-curve/frequency-curve.tsx'
import { OperatorPanel, type PanelKey } from '#ui/operator-panel/operator-panel.tsx'
import { RedLineNote } from '#ui/red-line-note/red-line-note.tsx'
import { Section } from '#ui/section/section.tsx'
import type { ConverterView } from './converter-view.ts'
import { PowerForm } from './power-form.tsx'
import { SwitchForm } from './switch-form.tsx'

const keys: readonly PanelKey[] = [
  { value: 'k,p,1', label: 'P', says: '进、存' },
  { value: 'k,fn,1', label: 'Fn', says: '换位、回 r0000' },
  { value: 'k,up,1', label: '▲', says: '加 1' },
  { value: 'k,down,1', label: '▼', says: '减 1' },
  { value: 'k,up,5', label: '▲▲', says: '加 5' },
  { value: 'k,down,5', label: '▼▼', says: '减 5' },
  { value: 'k,on,1', label: 'I', says: '启动', look: 'go' },
  { value: 'k,off,1', label: 'O', says: '停止', look: 'halt' },
  { value: 'k,reverse,1', label: '⟲', says: '反转' },
  { value: 'k,jog,1', label: '点动', says: '按住、松开' },
]

export function ConverterBench({ view }: { readonly view: ConverterView }) {
  const { at, attempt, data, state } = view
  const { run, stopped } = attempt
  const isLive = state === 'running'
  const most = Math.max(valueIn(run.settings, 'P1082'), 10)
  return (
    <Section id="panel" title="变频器现在">
      {stopped !== undefined && (
        <div className="mt-4">
          <RedLineNote hit={stopped} redLines={data.frame.redLines} level={3} />
        </div>
      )}
      <div className="cols cols--even mt-4">
        <div className="stack">
          <OperatorPanel
            shown={displayOf(run)}
            unit={run.panel.mode === 'operating' && hasPanel(run) && run.fault === undefined ? 'Hz' : undefined}
            keys={isLive ? keys : []}
            hidden={<HiddenFields at={at} />}
          >
            {run.said !== undefined && <p>{run.said}</p>}
            <p>{sayState(run)}</p>
          </OperatorPanel>
          {isLive && <PowerForm view={view} />}
        </div>
        <div className="stack">
          <FrequencyCurve points={run.trace} nowMs={run.nowMs} most={most} />
          {isLive && <SwitchForm view={view} />}
          <Details summary="频率的转折点（表）">
            <DataTable
              caption="输出频率的转折点"
              columns={[{ label: '第几秒' }, { label: '输出频率', right: true }]}
              rows={run.trace.slice(-12).map(({ atMs, hz }, nth) => ({
                key: String(nth),
                head: (atMs / 1000).toFixed(1),
                cells: [`${hz.toFixed(2)} Hz`],
              }))}
            />
          </Details>
        </div>
      </div>
    </Section>
  )
}

function sayState(run: ConverterRun): string {
  const bus = `母线 ${Math.round(busOf(run))} V`
  if (!run.isPowered) return `断路器断开，面板不亮。${run.busOffAtMs === undefined ? '' : '要知道母线有没有电，去量。'}`
  const shaft = shaftOf(run)
  const turns = shaft === undefined ? '电动机缺相，转不了' : shaft === 0 ? '电动机不转' : shaft > 0 ? '电动机正转' : '电动机反转'
  const { hz } = commandIn(run)
  return `${turns}，给定 ${hz.toFixed(2)} Hz${isSteady(run) ? '' : '，还在变'}。${bus}。`
}
