/** Right or wrong, in a word, and the one line that helps. */
import type { ReactNode } from 'react'
import { Icon } from '#ui/icon/icon.tsx'
import './verdict.css'

type Props = { readonly isRight: boolean; readonly title: ReactNode; readonly children?: ReactNode }

export function Verdict({ isRight, title, children }: Props): React.JSX.Element {
  return (
    <div className={isRight ? 'vd vd--right' : 'vd vd--wrong'} role="status">
      <Icon name={isRight ? 'yes' : 'x'} />
      <p className="vd-t">{title}</p>
      {children && <p>{children}</p>}
    </div>
  )
}
