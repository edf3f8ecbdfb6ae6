/** Free text that came from content or an answer, with its days and sums kept on one line. */
import { Fragment } from 'react'

const kept = /(\d{4}-\d{2}(?:-\d{2})?|\d[\d,.–]* 元)/

/** `2025-11-18` inside a sentence is not broken after its hyphens, nor `2000 元` before its unit. */
export function KeepDates({ text }: { readonly text: string }): React.JSX.Element {
  if (!kept.test(text)) return <>{text}</>
  return (
    <>
      {text.split(kept).map((piece, index) =>
        index % 2 === 1 ? (
          <span key={String(index)} className="nb">
            {piece}
          </span>
        ) : (
          <Fragment key={String(index)}>{piece}</Fragment>
        ),
      )}
    </>
  )
}
