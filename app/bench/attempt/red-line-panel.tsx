/** What ends an exam in this room, and what is a red line of its task but is not judged here. */
import type { RedLineId, ToldRedLine } from '#domain/bench/red-line.ts'
import { Details } from '#ui/details/details.tsx'
import { Icon } from '#ui/icon/icon.tsx'
import '#ui/red-line-list/red-line-list.css'
import './red-line-panel.css'

type Props = {
  readonly redLines: readonly ToldRedLine[]
  /** Those for which the room has no things. */
  readonly notHere: readonly RedLineId[]
}

export function RedLinePanel({ redLines, notHere }: Props): React.JSX.Element {
  const here = redLines.filter(({ id }) => !notHere.includes(id))
  const elsewhere = redLines.filter(({ id }) => notHere.includes(id))
  if (here.length === 0) return <OnlyElsewhere redLines={elsewhere} />
  return (
    <section className="redline sec" aria-labelledby="red-lines">
      <h2 id="red-lines" className="red-h">
        <Icon name="warn" />
        红线：碰一条，考试当场终止
      </h2>
      <ul className="mt-3 red-l">
        {here.map(({ id, says, why }) => (
          <li key={id}>
            {says}
            <small>{why}</small>
          </li>
        ))}
      </ul>
      {elsewhere.length > 0 && (
        <p className="s mute mt-3">{`另有 ${elsewhere.length} 条，这里不判，考场上照样算：${elsewhere.map(({ says }) => says).join('；')}。`}</p>
      )}
    </section>
  )
}

/** Nothing threatens an attempt here, so nothing is framed in red; they are still what a candidate has to know. */
function OnlyElsewhere({ redLines }: { readonly redLines: readonly ToldRedLine[] }): React.JSX.Element {
  return (
    <div className="sec">
      <Details panel summary={`考场的红线 ${redLines.length} 条，这里碰不到`}>
        <div className="prose">
          <ul>
            {redLines.map(({ id, says, why }) => (
              <li key={id}>
                <b>{says}</b>。{why}
              </li>
            ))}
          </ul>
        </div>
      </Details>
    </div>
  )
}
