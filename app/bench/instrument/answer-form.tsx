/** What is read and judged is written down, and the attempt handed in. */
import type { Ask } from '#domain/instrument/exercise.ts'
import '#ui/field/field.css'
import { HiddenFields } from '#app/bench/attempt/hidden-fields.tsx'
import { Button } from '#ui/button/button.tsx'
import { Section } from '#ui/section/section.tsx'
import type { InstrumentView } from './instrument-view.ts'
import '#app/bench/attempt/pairs.css'

export function AnswerForm({ view: { at, exercise } }: { readonly view: InstrumentView }) {
  return (
    <Section id="answers" title="写下来，交卷">
      <form className="panel" action="#now">
        <HiddenFields at={at} />
        {exercise.asks.map((ask) => (
          <div key={ask.id} className="pair">
            <label htmlFor={`a-${ask.id}`}>
              {ask.says}
              {ask.kind === 'amount' && ask.unit !== '' && `（${ask.unit.trim()}）`}
            </label>
            <AnswerField ask={ask} />
          </div>
        ))}
        <p className="s mute mt-2">写数字就行，例如 12.5。交了就打分，不能再改。</p>
        <div className="mt-4">
          <Button kind="solid" name="do" value="handIn">
            做完了，交卷
          </Button>
        </div>
      </form>
    </Section>
  )
}

function AnswerField({ ask }: { readonly ask: Ask }) {
  const name = `a-${ask.id}`
  if (ask.kind === 'amount') return <input className="in" id={name} name={name} inputMode="decimal" maxLength={12} autoComplete="off" />
  return (
    <select className="in" id={name} name={name} defaultValue="">
      <option value="">还没定</option>
      {ask.options.map(({ value, says }) => (
        <option key={value} value={value}>
          {says}
        </option>
      ))}
    </select>
  )
}
