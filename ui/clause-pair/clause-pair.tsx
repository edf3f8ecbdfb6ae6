/** Plain words on the left, the clause they stand for on the right. */
import type { ReactNode } from 'react'
import './clause-pair.css'

/** One clause in both tongues. */
export type ClausePairItem = {
  readonly id: string
  readonly title: ReactNode
  readonly plain: ReactNode
  readonly clause: ReactNode
  /** 条款原文, 条款要点（转述） … */
  readonly label: string
  /** `<Cite>` and `<ConfidenceMark>` */
  readonly source?: ReactNode
  /** What must be seen with it, over the whole width: a conflict. */
  readonly below?: ReactNode
}

/** Several, inside one sheet. */
export function ClausePairs({ pairs }: { readonly pairs: readonly ClausePairItem[] }): React.JSX.Element {
  return (
    <div className="panel panel--flush bleed">
      {pairs.map(({ id, title, plain, clause, label, source, below }) => (
        <div key={id} className="pair" id={id}>
          <div>
            <h3>{title}</h3>
            <div className="mt-1">{plain}</div>
          </div>
          <div>
            <p className="xs mute mb-2">{label}</p>
            <blockquote className="clause">{clause}</blockquote>
            {source && <div className="row mt-2">{source}</div>}
          </div>
          {below}
        </div>
      ))}
    </div>
  )
}
