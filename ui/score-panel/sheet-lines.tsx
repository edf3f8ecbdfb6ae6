/** The lines of a score sheet after the end: of each item how much was got, and what was lost for what. */
import type { ReactNode } from 'react'
import type { Deduction, Score, ScoredItem, SheetItem } from '#domain/bench/score-sheet.ts'
import { Icon, type IconName } from '#ui/icon/icon.tsx'
import { sayPoints } from './say-points.ts'
import '#ui/bench/score-tasks.css'
import './score-panel.css'

/** `unseen`: items that are not marked here. */
type Props = { readonly score: Score; readonly unseen?: readonly SheetItem[] | undefined }

export function SheetLines({ score, unseen = [] }: Props): React.JSX.Element {
  return (
    <ol className="tasks panel panel--flush bleed">
      {score.items.map((scored) => (
        <Line key={scored.item.id} {...lookOf(scored)} title={scored.item.title} points={sayGot(scored)}>
          <Reasons lost={scored.lost} />
        </Line>
      ))}
      {score.beyond.length > 0 && (
        <Line look="none" icon="no" title="表外扣分">
          <Reasons lost={score.beyond} />
        </Line>
      )}
      {unseen.map(({ id, title, points }) => (
        <Line key={id} look="unseen" title={title} points={`${sayPoints(points)} 分`}>
          <p>这里不评</p>
        </Line>
      ))}
    </ol>
  )
}

const sayGot = ({ got, item }: ScoredItem): string => `${sayPoints(got)} / ${sayPoints(item.points)} 分`

type Look = { readonly look: 'ok' | 'part' | 'none' | 'unseen'; readonly icon?: IconName }

function lookOf({ got, item }: ScoredItem): Look {
  if (got >= item.points) return { look: 'ok', icon: 'yes' }
  return got > 0 ? { look: 'part', icon: 'near' } : { look: 'none', icon: 'no' }
}

type LineProps = Look & { readonly title: string; readonly points?: string; readonly children: ReactNode }

function Line({ look, icon, title, points, children }: LineProps): React.JSX.Element {
  return (
    <li className={`task ${look}`}>
      <span className="box" aria-hidden="true">
        {icon && <Icon name={icon} />}
      </span>
      <h3>
        {points && <span className="pt">{points}</span>}
        {title}
      </h3>
      <div className="b">{children}</div>
    </li>
  )
}

function Reasons({ lost }: { readonly lost: readonly Deduction[] }): React.JSX.Element {
  if (lost.length === 0) return <p>没有扣分</p>
  return (
    <ul className="lost">
      {lost.map(({ says, points, atS }) => (
        <li key={`${says} ${atS}`}>
          <span>{says}</span>
          <b>{`−${sayPoints(points)} 分`}</b>
        </li>
      ))}
    </ul>
  )
}
