/** What every field has in common: label above, hint below it, the problem at the spot, all joined by `aria-describedby`. */
import type { ReactNode } from 'react'
import { Icon } from '#ui/icon/icon.tsx'
import './field.css'

/** Every field says its name (also the id of its first control, so that the error summary can link to it). */
export type FieldText = {
  readonly name: string
  readonly label: ReactNode
  readonly hint?: ReactNode
  /** What is wrong with it and what to write instead; a sentence. */
  readonly problem?: string | undefined
}

/** The ids that describe a field's control, for `aria-describedby`. */
export const describedBy = ({ name, hint, problem }: FieldText): string | undefined =>
  [hint ? `${name}-hint` : '', problem ? `${name}-err` : ''].filter(Boolean).join(' ') || undefined

/** Hint and problem, in the order they are read. */
function Guidance({ name, hint, problem }: Omit<FieldText, 'label'>): React.JSX.Element {
  return (
    <>
      {hint && (
        <p className="hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
      {problem && (
        <p className="err" id={`${name}-err`}>
          <Icon name="warn" />
          <span>{problem}</span>
        </p>
      )}
    </>
  )
}

/** A field with one control. */
export function Frame({ children, ...text }: FieldText & { readonly children: ReactNode }): React.JSX.Element {
  return (
    <div className={text.problem ? 'field field--bad' : 'field'}>
      <label htmlFor={text.name}>{text.label}</label>
      <Guidance {...text} />
      {children}
    </div>
  )
}

/** How a group of controls is named: `asHeading` makes its label the page's h1 (one question a page), `kicker` says where one is. */
export type GroupText = FieldText & { readonly asHeading?: boolean | undefined; readonly kicker?: ReactNode }

/** A field with several controls under one legend. */
export function GroupFrame({ children, ...text }: GroupText & { readonly children: ReactNode }): React.JSX.Element {
  const { label, problem, asHeading, kicker } = text
  return (
    <div className={problem ? 'field field--bad' : 'field'}>
      <fieldset aria-describedby={describedBy(text)}>
        <legend>
          {kicker && <span className="kicker">{kicker}</span>}
          {asHeading ? <h1>{label}</h1> : label}
        </legend>
        <Guidance {...text} />
        {children}
      </fieldset>
    </div>
  )
}
