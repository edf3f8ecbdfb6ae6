/** One point of a change: what it was, an arrow, what it is. The new side is dashed where nobody knows it. */
import { KeepDates } from '#ui/day/keep-dates.tsx'
import './old-new.css'

type Props = {
  /** What it is about: 多少钱. */
  readonly about?: string | undefined
  readonly was: readonly string[]
  readonly now: readonly string[]
  readonly isOpen?: boolean | undefined
  /** How the two sides are called; 原来 and 现在 unless said. */
  readonly labels?: readonly [string, string]
}

/** Several sentences on a side stand below each other. */
export function OldNew({ about, was, now, isOpen = false, labels: [old, fresh] = ['原来', '现在'] }: Props): React.JSX.Element {
  return (
    <>
      {about && <p className="ft-l">{about}</p>}
      <dl className="ft">
        <div className="was">
          <dt>{old}</dt>
          <dd>
            <Lines of={was} />
          </dd>
        </div>
        <div className={isOpen ? 'now unk' : 'now'}>
          <dt>{fresh}</dt>
          <dd>
            <Lines of={now} />
          </dd>
        </div>
      </dl>
    </>
  )
}

function Lines({ of }: { readonly of: readonly string[] }): React.JSX.Element {
  if (of.length === 1) return <KeepDates text={of[0] ?? ''} />
  return (
    <>
      {of.map((line) => (
        <span key={line}>
          <KeepDates text={line} />
        </span>
      ))}
    </>
  )
}
