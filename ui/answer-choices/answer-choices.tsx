/** Options of an item, each a whole card to press: a ring for one, a square for several. After the answer the same cards carry marks. */
import type { ReactNode } from 'react'
import { Icon } from '#ui/icon/icon.tsx'
import './answer-choices.css'

export type AnswerChoice = { readonly value: string; readonly letter: string; readonly says: ReactNode }

type FieldProps = {
  readonly type: 'radio' | 'checkbox'
  readonly name: string
  readonly choices: readonly AnswerChoice[]
  readonly chosen?: readonly string[]
  /** Gives each control the id `name-value`, so that something else may point at it. */
  readonly withIds?: boolean
}

/** To be answered; stands in a fieldset whose legend is the stem. */
export function AnswerChoices({ type, name, choices, chosen = [], withIds = false }: FieldProps): React.JSX.Element {
  return (
    <div className="mt-4">
      {choices.map(({ value, letter, says }) => (
        <label key={value} className="ans">
          <input
            type={type}
            id={withIds ? `${name}-${value}` : undefined}
            name={name}
            value={value}
            defaultChecked={chosen.includes(value)}
          />
          <span className={type === 'checkbox' ? 'k k--sq' : 'k'} aria-hidden="true">
            {letter}
          </span>
          <span>{says}</span>
        </label>
      ))}
    </div>
  )
}

/** 判断: two large cards. */
export function TrueFalse({ name, chosen }: { readonly name: string; readonly chosen?: string | undefined }): React.JSX.Element {
  return (
    <div className="tf mt-4">
      {(['right', 'wrong'] as const).map((value) => (
        <label key={value} className="ans">
          <input type="radio" name={name} value={value} defaultChecked={chosen === value} />
          <span className="k" aria-hidden="true">
            <Icon name={value === 'right' ? 'yes' : 'x'} />
          </span>
          <span>{value === 'right' ? '对' : '错'}</span>
        </label>
      ))}
    </div>
  )
}

/** `right`: belongs to the key · `wrong`: chosen and does not · `missed`: belongs to the key and was not chosen. */
export type Mark = 'right' | 'wrong' | 'missed'

type MarkedProps = {
  readonly choices: readonly (AnswerChoice & { readonly mark?: Mark | undefined; readonly chosen: boolean })[]
  readonly isSeveral?: boolean
}

/** Answered: what was chosen and what is right, in words as well as in colour. */
export function MarkedChoices({ choices, isSeveral = false }: MarkedProps): React.JSX.Element {
  return (
    <ul className="mt-4">
      {choices.map(({ value, letter, says, mark, chosen }) => (
        <li key={value} className={mark === undefined ? 'ans' : `ans ans--${mark === 'wrong' ? 'wrong' : 'right'}`}>
          <span className={isSeveral ? 'k k--sq' : 'k'} aria-hidden="true">
            {letter}
          </span>
          <span>{says}</span>
          {sayMark(mark, chosen) && <span className="tag">{sayMark(mark, chosen)}</span>}
        </li>
      ))}
    </ul>
  )
}

function sayMark(mark: Mark | undefined, chosen: boolean): string | undefined {
  if (mark === 'wrong') return '你选的，错'
  if (mark === 'missed') return '正确，你没选'
  if (mark === 'right') return chosen ? '你选的，对' : '正确'
  return undefined
}
