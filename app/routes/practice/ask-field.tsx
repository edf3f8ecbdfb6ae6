/** The control of one question, as its kind wants to be answered. Without a script, and with nothing to drag. */
import type { ShownAsk, ShownText } from '#features/practice/show-item.ts'
import { AnswerChoices, TrueFalse } from '#ui/answer-choices/answer-choices.tsx'
import { AnswerMatch } from '#ui/answer-match/answer-match.tsx'
import { AnswerNumber } from '#ui/answer-number/answer-number.tsx'
import { AnswerOrder } from '#ui/answer-order/answer-order.tsx'
import { Cloze } from '#ui/cloze/cloze.tsx'
import { Hotspot } from '#ui/hotspot/hotspot.tsx'
import { RichText } from '#ui/rich-text/rich-text.tsx'
import { letterAt } from './kind-words.ts'

type Props = {
  readonly name: string
  readonly ask: ShownAsk
  readonly stem: ShownText
  readonly given: readonly string[]
  /** How things stand that are put in order. */
  readonly order?: { readonly places: readonly number[]; readonly moved?: number } | undefined
}

export function AskField({ name, ask, stem, given, order }: Props): React.JSX.Element {
  const { form } = ask
  switch (form.kind) {
    case 'single':
    case 'multiple':
      return (
        <AnswerChoices
          type={form.kind === 'single' ? 'radio' : 'checkbox'}
          name={name}
          chosen={given}
          choices={form.options.map((option, nth) => ({ value: String(nth), letter: letterAt(nth), says: <RichText {...option} /> }))}
        />
      )
    case 'trueFalse':
      return <TrueFalse name={name} chosen={given[0]} />
    case 'blank':
      return <Cloze name={name} parts={stem.parts} written={given} />
    case 'number':
      return (
        <>
          {(form.fields ?? [{ unit: form.unit, asks: undefined }]).map((field, nth) => (
            <AnswerNumber key={field.asks ?? name} id={nth === 0 ? name : `${name}-${nth}`} name={name} {...field} written={given[nth]} />
          ))}
          {form.fields && <p className="s mute mt-3">每步分开给分。空着的步没有分。</p>}
        </>
      )
    case 'order':
      return (
        <AnswerOrder
          name={name}
          moved={order?.moved === undefined ? undefined : String(order.moved)}
          entries={(order?.places ?? form.options.map((_, nth) => nth)).flatMap((place) => {
            const option = form.options[place]
            return option === undefined ? [] : [{ value: String(place), says: <RichText {...option} />, label: option.plain }]
          })}
        />
      )
    case 'match':
      return (
        <AnswerMatch
          name={name}
          chosen={given}
          lefts={form.lefts.map((left) => <RichText key={left.plain} {...left} />)}
          rights={form.rights.map(({ plain }, nth) => ({ value: String(nth), label: plain }))}
        />
      )
    case 'hotspot':
      return (
        <Hotspot
          name={name}
          svg={ask.figure?.svg ?? ''}
          says={ask.figure?.says ?? ''}
          viewBox={ask.figure?.viewBox ?? '0 0 1 1'}
          chosen={given[0]}
          spots={form.areas.map(({ nth, ...area }) => ({ ...area, value: String(nth), letter: letterAt(nth) }))}
        />
      )
  }
}
