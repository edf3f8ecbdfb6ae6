/** Money, a range of money, and what nobody could find out. */
import type { ReactNode } from 'react'
import { type Fen, sayFen, sayFenSpan } from '#domain/money/fen.ts'
import './amount.css'

/** `fen`: whole 分. Money never stands without its payee and its clause beside it. */
export function Amount({ fen }: { readonly fen: Fen }): React.JSX.Element {
  return <span className="nb">{sayFen(fen)}</span>
}

/** From `low` to `high`, both in 分 and both inclusive. */
export function AmountSpan({ low, high }: { readonly low: Fen; readonly high: Fen }): React.JSX.Element {
  return <span className="nb">{sayFenSpan(low, high)}</span>
}

/** A value we do not have: 待核实, dashed; `children` may say it more exactly (没查到). Never a blank, a zero or a guess. */
export function Unknown({ children = '待核实' }: { readonly children?: ReactNode }): React.JSX.Element {
  return <span className="unk-cell">{children}</span>
}
