/** One paper closes one or several contacts: closed where what it proves is met, dashed where that is not known. */
import type { ReactNode } from 'react'
import { Contact } from '#ui/icon/icon.tsx'
import './proof-list.css'

export type ProofItem = { readonly id: string; readonly title: ReactNode; readonly state: 'yes' | 'unk'; readonly children: ReactNode }

export function ProofList({ proofs }: { readonly proofs: readonly ProofItem[] }): React.JSX.Element {
  return (
    <ol className="proof panel panel--flush bleed">
      {proofs.map(({ id, title, state, children }) => (
        <li key={id} className={`says is-${state}`}>
          <Contact state={state} lying />
          <div>
            <h3>{title}</h3>
            {children}
          </div>
        </li>
      ))}
    </ol>
  )
}
