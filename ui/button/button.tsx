/** Buttons and links that look like one. */
import type { ReactNode } from 'react'
import { Icon, type IconName } from '#ui/icon/icon.tsx'
import './button.css'

/** `go` amber, at most one on a screen · `solid` main · `plain` other · `quiet` text · `danger` deletes. */
export type ButtonKind = 'go' | 'solid' | 'plain' | 'quiet' | 'danger'

type Look = {
  readonly kind?: ButtonKind | undefined
  readonly small?: boolean | undefined
  readonly block?: boolean | undefined
  /** An icon before the words. */
  readonly icon?: IconName | undefined
  /** An icon after them; `arrow` on the way forward. */
  readonly after?: IconName | undefined
  readonly children: ReactNode
}

/** A link that is the next step. */
export function LinkButton({
  href,
  download,
  children,
  ...look
}: Look & { readonly href: string; readonly download?: boolean }): React.JSX.Element {
  return (
    <a className={classOf(look)} href={href} download={download}>
      <Words {...look}>{children}</Words>
    </a>
  )
}

type ButtonProps = Look & {
  readonly type?: 'submit' | 'reset' | 'button'
  readonly name?: string | undefined
  readonly value?: string | undefined
  readonly formAction?: string | undefined
  readonly formNoValidate?: boolean | undefined
  readonly disabled?: boolean | undefined
}

/** Sends its form, unless `type` says otherwise. */
export function Button({
  type = 'submit',
  name,
  value,
  formAction,
  formNoValidate,
  disabled,
  children,
  ...look
}: ButtonProps): React.JSX.Element {
  return (
    <button
      className={classOf(look)}
      type={type}
      name={name}
      value={value}
      formAction={formAction}
      formNoValidate={formNoValidate}
      disabled={disabled}
    >
      <Words {...look}>{children}</Words>
    </button>
  )
}

/** Buttons side by side; with `full` each takes the whole width on a phone. */
export function ButtonRow({ full = false, children }: { readonly full?: boolean; readonly children: ReactNode }): React.JSX.Element {
  return <div className={full ? 'btn-row btn-row--full' : 'btn-row'}>{children}</div>
}

/** A plain link with a full-size target, optionally with an icon before or after. */
export function TapLink({
  href,
  icon,
  after,
  children,
}: Pick<Look, 'icon' | 'after' | 'children'> & { readonly href: string }): React.JSX.Element {
  return (
    <a className="tap" href={href}>
      <Words icon={icon} after={after}>
        {children}
      </Words>
    </a>
  )
}

function Words({ icon, after, children }: Pick<Look, 'icon' | 'after' | 'children'>): React.JSX.Element {
  return (
    <>
      {icon && <Icon name={icon} />}
      <span>{children}</span>
      {after && <Icon name={after} end />}
    </>
  )
}

const classOf = ({ kind = 'plain', small = false, block = false }: Pick<Look, 'kind' | 'small' | 'block'>): string =>
  ['btn', kind !== 'plain' && `btn--${kind}`, small && 'btn--s', block && 'btn--block'].filter(Boolean).join(' ')
