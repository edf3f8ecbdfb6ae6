/** 答题卡: every place of a paper as a numbered cell that leads to it; shape and words tell what colour tells. */
import './answer-sheet.css'

export type SheetCell = { readonly at: number; readonly href: string; readonly isAnswered: boolean; readonly isFlagged: boolean }

export function AnswerSheet({ cells }: { readonly cells: readonly SheetCell[] }): React.JSX.Element {
  return (
    <ol className="sheet">
      {cells.map(({ at, href, isAnswered, isFlagged }) => (
        <li key={at}>
          <a
            href={href}
            className={`${isAnswered ? 'done' : 'miss'}${isFlagged ? ' flag' : ''}`}
            aria-label={`第 ${at} 题，${isAnswered ? '已答' : '未答'}${isFlagged ? '，标记' : ''}`}
          >
            {at}
          </a>
        </li>
      ))}
    </ol>
  )
}

export function SheetLegend(): React.JSX.Element {
  return (
    <p className="legend">
      <span>
        <i className="done" />
        已答
      </span>
      <span>
        <i className="miss" />
        未答
      </span>
      <span>
        <i className="flag" />
        标记
      </span>
    </p>
  )
}

/** The heading of one section of the sheet. */
export function SheetPart({ title, aside }: { readonly title: string; readonly aside: string }): React.JSX.Element {
  return (
    <div className="part">
      <h3>{title}</h3>
      <span>{aside}</span>
    </div>
  )
}
