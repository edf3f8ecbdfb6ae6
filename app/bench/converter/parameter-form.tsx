/** The parameters as a list, for those without patience for the panel: the same rules, the same refusals. */

import { HiddenFields } from '#app/bench/attempt/hidden-fields.tsx'
import { hasPanel } from '#domain/converter/converter-run.ts'
import { type Parameter, type ParameterGroup, parameterGroups } from '#domain/converter/parameter.ts'
import { valueIn, visibleIn } from '#domain/converter/settings.ts'
import { Button } from '#ui/button/button.tsx'
import { Note } from '#ui/note/note.tsx'
import { Section } from '#ui/section/section.tsx'
import type { ConverterView } from './converter-view.ts'
import '#ui/field/field.css'
import '#app/bench/attempt/pairs.css'

const groupWords: Readonly<Record<ParameterGroup, string>> = {
  access: '访问、复位、快速调试',
  motor: '电动机',
  command: '命令',
  setpoint: '频率',
  analog: '模拟量',
  ramp: '加减速和限幅',
}

export function ParameterForm({ view: { at, attempt } }: { readonly view: ConverterView }) {
  const { run, refusals } = attempt
  const visible = visibleIn(run.settings)
  return (
    <Section id="parameters" title="参数表">
      <p className="s mute">和面板上一样，有的要先设 P0003=2 才看得到，有的要 P0010=1 才能改。一次填几个，按编号的先后设进去。</p>
      {refusals.length > 0 && (
        <Note kind="bad" title="没设进去的" level={3}>
          <ul>
            {refusals.map((says) => (
              <li key={says}>{says}</li>
            ))}
          </ul>
        </Note>
      )}
      {hasPanel(run) ? (
        <form className="panel stack" action="#parameters" key={JSON.stringify(run.settings)}>
          <HiddenFields at={at} />
          <div className="cols cols--even">
            {parameterGroups.map((group) => {
              const members = visible.filter((each) => each.group === group)
              return (
                members.length > 0 && (
                  <fieldset key={group}>
                    <legend>{groupWords[group]}</legend>
                    {members.map((parameter) => (
                      <ParameterField key={parameter.number} parameter={parameter} value={valueIn(run.settings, parameter.number)} />
                    ))}
                  </fieldset>
                )
              )
            })}
          </div>
          <Button kind="solid" name="do" value="parameters">
            设进去
          </Button>
        </form>
      ) : (
        <Note>变频器没电，设不了参数。先接好电源，报告，合闸。</Note>
      )}
    </Section>
  )
}

function ParameterField({ parameter, value }: { readonly parameter: Parameter; readonly value: number }) {
  const { number, says, unit, choices } = parameter
  return (
    <div className="pair">
      <label htmlFor={number}>
        <b>{number}</b>
        {says}
        {unit !== '' && `，${unit}`}
      </label>
      {choices === undefined ? (
        <input className="in" id={number} name={number} inputMode="decimal" maxLength={9} autoComplete="off" defaultValue={value} />
      ) : (
        <select className="in" id={number} name={number} defaultValue={String(value)}>
          {Object.entries(choices).map(([choice, word]) => (
            <option key={choice} value={choice}>
              {`${choice} ${word}`}
            </option>
          ))}
        </select>
      )}
    </div>
  )
}
