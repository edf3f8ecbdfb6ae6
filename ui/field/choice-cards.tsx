/** Answers to choose from, each a whole card to press. The first control carries the field's name as its id. */
import type { ReactNode } from 'react'
import { GroupFrame, type GroupText } from './frame.tsx'

/** One answer; `hint` is the small line under it. */
export type Choice = { readonly value: string; readonly label: ReactNode; readonly hint?: ReactNode }

type RadioProps = GroupText & {
  readonly options: readonly Choice[]
  readonly value?: string | undefined
  /** 不确定: always last, dashed, never an error. */
  readonly unsure?: Choice | undefined
  /** Two columns on a wide screen; for short answers. */
  readonly columns?: 2 | undefined
}

/** One answer of several. */
export function RadioCards({ options, value, unsure, columns, ...text }: RadioProps): React.JSX.Element {
  return (
    <GroupFrame {...text}>
      <div className={columns ? 'opts--2' : undefined}>
        {options.map((choice, index) => (
          <Card key={choice.value} type="radio" name={text.name} index={index} choice={choice} checked={choice.value === value} />
        ))}
      </div>
      {unsure && <Card type="radio" name={text.name} index={options.length} choice={unsure} checked={unsure.value === value} unsure />}
    </GroupFrame>
  )
}

type CheckProps = GroupText & {
  readonly options: readonly Choice[]
  readonly values?: readonly string[]
  readonly columns?: 2 | undefined
}

/** As many answers as are true. */
export function CheckCards({ options, values = [], columns, ...text }: CheckProps): React.JSX.Element {
  return (
    <GroupFrame {...text}>
      <div className={columns ? 'opts--2' : undefined}>
        {options.map((choice, index) => (
          <Card key={choice.value} type="checkbox" name={text.name} index={index} choice={choice} checked={values.includes(choice.value)} />
        ))}
      </div>
    </GroupFrame>
  )
}

type CardProps = {
  readonly type: 'radio' | 'checkbox'
  readonly name: string
  readonly index: number
  readonly choice: Choice
  readonly checked: boolean
  readonly unsure?: boolean
}

function Card({ type, name, index, choice, checked, unsure = false }: CardProps): React.JSX.Element {
  const id = index === 0 ? name : `${name}-${index + 1}`
  return (
    <div className={unsure ? 'opt opt--unsure' : 'opt'}>
      <input type={type} id={id} name={name} value={choice.value} defaultChecked={checked} />
      <label htmlFor={id}>
        <span>{choice.label}</span>
        {choice.hint && <small>{choice.hint}</small>}
      </label>
    </div>
  )
}
