/** Why a fact may be believed: its mark, and behind it what kind of source, which one, since when checked. Opens without a script. */
import { Fragment } from 'react'
import type { CivilDate } from '#domain/calendar/civil-date.ts'
import { type Confidence, sayConfidence } from '#domain/source/source.ts'
import { ConfidenceMark, lookOf, sayReason } from './confidence.tsx'

/** `nth` is the source's number in the list of the page, for print. */
export type SupportSource = { readonly href: string; readonly shows: string; readonly nth?: number | undefined }

export type Support = {
  readonly level: Confidence
  readonly sources: readonly SupportSource[]
  /** The day an editor last looked. */
  readonly checkedOn?: CivilDate | undefined
  /** Taken over from an older or higher version, which is our reading. */
  readonly inherited?: { readonly href: string; readonly title: string } | undefined
}

/** `flat`: printed pages cannot be opened, so the mark stands with the numbers of its sources. */
export function SupportMark({ support, flat = false }: { readonly support: Support; readonly flat?: boolean }): React.JSX.Element {
  const { level, sources, checkedOn, inherited } = support
  if (flat) return <FlatMark support={support} />
  return (
    <details className="cf-d">
      <summary>
        <span className={lookOf(level)}>{sayConfidence(level)}</span>
        {inherited && <span className="xs">，沿用</span>}
      </summary>
      <p className="cf-why">
        {sayReason(level)}。{sources.length > 0 && '看过的：'}
        {sources.map(({ href, shows }, nth) => (
          <Fragment key={shows}>
            {nth > 0 && '；'}
            <a href={href}>{shows}</a>
          </Fragment>
        ))}
        {sources.length > 0 && '。'}
        {inherited && (
          <>
            沿用“<a href={inherited.href}>{inherited.title}</a>”，新文件没另写，算不算数是编辑判断。
          </>
        )}
        {checkedOn && <span className="nb">{checkedOn} 核对。</span>}
      </p>
    </details>
  )
}

function FlatMark({ support: { level, sources, inherited } }: { readonly support: Support }): React.JSX.Element {
  const numbers = sources.flatMap(({ nth }) => nth ?? [])
  const words = [numbers.length > 0 && `出处 ${numbers.join('、')}`, inherited && '沿用，编辑判断'].filter(Boolean).join('；')
  return (
    <span className="cf-f">
      <ConfidenceMark level={level} />
      {words && <span className="xs mute"> {words}</span>}
    </span>
  )
}
