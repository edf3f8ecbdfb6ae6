/** The five verdicts, each by word, shape and colour at once. */
import { Icon, type IconName } from '#ui/icon/icon.tsx'
import './status-tag.css'

/** In the order of a result page: all met · to be confirmed by the office · something still missing · an answer missing · not eligible. */
export type Verdict = 'yes' | 'near' | 'check' | 'unk' | 'no'

const words: Readonly<Record<Verdict, string>> = { yes: '可以领', near: '还差一点', check: '需经办核实', unk: '资料不足', no: '不能领' }

type Props = {
  readonly state: Verdict
  /** Another word for the same state, e.g. 在用, 没查到, 已到期. */
  readonly word?: React.ReactNode
  readonly small?: boolean | undefined
  /** Another shape, e.g. `old` for what has lapsed. */
  readonly icon?: IconName | undefined
}

/** A verdict as a tag. */
export function StatusTag({ state, word, small = false, icon }: Props): React.JSX.Element {
  return (
    <span className={small ? `st st--${state} st--s` : `st st--${state}`}>
      <Icon name={icon ?? state} />
      <span>{word ?? words[state]}</span>
    </span>
  )
}
