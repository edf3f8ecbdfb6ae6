/** What ends an attempt here, and what is a red line but cannot happen at this bench. */
import type { RedLineId } from '#domain/bench/red-line.ts'
import { Icon } from '#ui/icon/icon.tsx'
import type { FaultData } from './fault-data.ts'
import '#ui/red-line-list/red-line-list.css'
import './red-line-panel.css'

/** Those for which this bench has no things. */
const NOT_HERE: readonly RedLineId[] = ['ammeterAcross', 'chargedConverter', 'brokenEarth', 'earthLeadOrder']

export function RedLinePanel({ redLines }: Pick<FaultData, 'redLines'>): React.JSX.Element {
  const elsewhere = redLines.filter(({ id }) => NOT_HERE.includes(id))
  return (
    <section className="redline sec" aria-labelledby="red-lines">
      <h2 id="red-lines" className="red-h">
        <Icon name="warn" />
        红线：碰一条，本次终止
      </h2>
      <ul className="mt-3 red-l">
        {redLines
          .filter(({ id }) => !NOT_HERE.includes(id))
          .map(({ id, says, why }) => (
            <li key={id}>
              {says}
              <small>{why}</small>
            </li>
          ))}
      </ul>
      {elsewhere.length > 0 && (
        <p className="s mute mt-3">{`另有 ${elsewhere.length} 条，这张台子上碰不到：${elsewhere.map(({ says }) => says).join('；')}。`}</p>
      )}
    </section>
  )
}
