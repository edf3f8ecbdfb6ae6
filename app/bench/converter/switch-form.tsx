/** The switches and the potentiometer at the terminals, and how long one watches. */
import { HiddenFields } from '#app/bench/attempt/hidden-fields.tsx'
import { hasPanel } from '#domain/converter/converter-run.ts'
import { switches } from '#domain/converter/wiring.ts'
import { Button, ButtonRow } from '#ui/button/button.tsx'
import { Note } from '#ui/note/note.tsx'
import { Pick } from '#ui/pick/pick.tsx'
import type { ConverterView } from './converter-view.ts'
import '#ui/field/field.css'

export function SwitchForm({ view: { at, attempt } }: { readonly view: ConverterView }) {
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
