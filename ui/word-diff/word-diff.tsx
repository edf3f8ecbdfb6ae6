/** Two texts side by side, what went crossed out on the left, what came underlined on the right. */
import type { ReactNode } from 'react'
import { type Piece, sideOf } from '#domain/wording/word-diff.ts'
import './word-diff.css'

/** One matter. `label` is short: 甲 2022. */
export type DiffItem = {
  readonly key: string
  readonly title: ReactNode
  /** What became of it: `<ChangeTag>` or a `<StatusTag>`. */
  readonly tag?: ReactNode
  readonly sides: readonly [DiffSide, DiffSide]
}
export type DiffSide = { readonly label: string; readonly text: ReactNode; readonly source?: ReactNode }

export function DiffList({ items }: { readonly items: readonly DiffItem[] }): React.JSX.Element {
  return (
    <ol className="ab panel panel--flush bleed">
      {items.map(({ key, title, tag, sides }) => (
        <li key={key}>
          <h3>
            {title}
            {tag && <span>{tag}</span>}
          </h3>
          <div className="ab-g">
            {sides.map(({ label, text, source }) => (
              <div key={label}>
                <b>{label}</b>
                <div>
                  <p>{text}</p>
                  {source}
                </div>
              </div>
            ))}
          </div>
        </li>
      ))}
    </ol>
  )
}

/** What one side says, with what only it says marked. */
export function MarkedWords({ pieces, side }: { readonly pieces: readonly Piece[]; readonly side: 'before' | 'after' }): React.JSX.Element {
  const look = pieces.some(({ kind }) => kind === 'same') ? undefined : 'all'
  return (
    <>
      {sideOf(pieces, side).map(({ kind, text }, nth) => {
        if (kind === 'same') return text
        const Mark = kind === 'gone' ? 'del' : 'ins'
        return (
          <Mark key={String(nth)} className={look}>
            {text}
          </Mark>
        )
      })}
    </>
  )
}

/** 改了 · 新增 · 没有了, in a word. */
export function ChangeTag({ children }: { readonly children: ReactNode }): React.JSX.Element {
  return <span className="tag-chg">{children}</span>
}
