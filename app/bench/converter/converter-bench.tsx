/** The converter as it stands now: display and keys, supply, switches, and the frequency over time. */
import { busOf, type ConverterRun, commandIn, displayOf, hasPanel, isSteady, shaftOf } from '#domain/converter/converter-run.ts'
import { valueIn } from '#domain/converter/settings.ts'
import { switches } from '#domain/converter/wiring.ts'
import '#ui/field/field.css'
import { HiddenFields } from '#app/bench/attempt/hidden-fields.tsx'
import { Button, ButtonRow } from '#ui/button/button.tsx'
import { DataTable } from '#ui/data-table/data-table.tsx'
import { Details } from '#ui/details/details.tsx'
import { FrequencyCurve } from '#ui/frequency-curve/frequency-curve.tsx'
import { Note } from '#ui/note/note.tsx'
import { OperatorPanel, type PanelKey } from '#ui/operator-panel/operator-panel.tsx'
import { Pick } from '#ui/pick/pick.tsx'
import { RedLineNote } from '#ui/red-line-note/red-line-note.tsx'
import { Section } from '#ui/section/section.tsx'
import type { ConverterView } from './converter-view.ts'

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

function PowerForm({ view: { at, attempt } }: { readonly view: ConverterView }) {
  const { isPowered } = attempt.run
  return (
    <form className="panel" action="#now">
      <HiddenFields at={at} />
      <p className="s mute">断路器{isPowered ? '合着' : '断开'}。</p>
      <ButtonRow>
        <Button small name="do" value="test">
          验电、量母线
        </Button>
        {isPowered ? (
          <Button small kind="danger" name="do" value="q,0">
            拉闸停电
          </Button>
        ) : (
          <>
            <Button small name="do" value="ask">
              报告，请求通电
            </Button>
            <Button small kind="solid" name="do" value="q,1">
              合闸
            </Button>
          </>
        )}
        <Button small name="do" value="w,300">
          等 5 分钟
        </Button>
      </ButtonRow>
    </form>
  )
}

function SwitchForm({ view: { at, attempt } }: { readonly view: ConverterView }) {
  const { run } = attempt
  return (
    <form className="panel stack" action="#now" key={JSON.stringify(run.turn)}>
      <HiddenFields at={at} />
      <ButtonRow>
        {switches.map((each) => (
          <Button
            key={each}
            small
            kind={run.switches[each] ? 'solid' : 'plain'}
            name="do"
            value={`s,${each},${run.switches[each] ? '0' : '1'}`}
          >
            {`${each} ${run.switches[each] ? '合着，断开' : '断着，合上'}`}
          </Button>
        ))}
      </ButtonRow>
      <div className="in-row">
        <label htmlFor="pot">电位器</label>
        <input className="in in--y" id="pot" name="pot" inputMode="numeric" maxLength={3} defaultValue={Math.round(run.turn * 100)} />
        <span>%</span>
        <Button small name="do" value="pot">
          转到这里
        </Button>
      </div>
      <fieldset>
        <legend className="s">扳了以后看多久</legend>
        <Pick
          name="watch"
          chosen="5"
          choices={[
            { value: '5', label: '5 秒' },
            { value: '20', label: '20 秒' },
          ]}
        />
      </fieldset>
      <ButtonRow>
        <Button small name="do" value="w,1">
          过 1 秒
        </Button>
        <Button small name="do" value="w,10">
          过 10 秒
        </Button>
      </ButtonRow>
      {!hasPanel(run) && <Note>变频器没电，扳开关没有用。</Note>}
    </form>
  )
}
