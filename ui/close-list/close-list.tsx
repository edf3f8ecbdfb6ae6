/** What is not known, why it matters, and how to close it. */
import { Fragment } from 'react'
import './close-list.css'

export type OpenPoint = { readonly id: string; readonly question: string; readonly matters: string; readonly howToClose: string }

export function CloseList({ points }: { readonly points: readonly OpenPoint[] }): React.JSX.Element {
  return (
    <ol className="close panel panel--flush bleed">
      {points.map(({ id, question, matters, howToClose }) => (
        <li key={id} id={id}>
          <h3>{question}</h3>
          <p className="why">关系到：{matters}</p>
          <p className="how">
            <b>怎么补上</b>
            <WithPhones text={howToClose} />
          </p>
        </li>
      ))}
    </ol>
  )
}

const phone = /(\d{3,4}-\d{5,8}|\b12\d{3}\b)/

/** Numbers in a sentence can be rung: 打 023-12333. */
function WithPhones({ text }: { readonly text: string }): React.JSX.Element {
  return (
    <>
      {text.split(phone).map((piece, nth) =>
        nth % 2 === 1 ? (
          <a key={String(nth)} className="nb" href={`tel:${piece.replaceAll('-', '')}`}>
            {piece}
          </a>
        ) : (
          <Fragment key={String(nth)}>{piece}</Fragment>
        ),
      )}
    </>
  )
}
