/** The bar above a paper: the time that was left when the page was made, and how much is kept. */
import { Icon } from '#ui/icon/icon.tsx'
import './exam-bar.css'

type Props = { readonly clock: string; readonly saved: string; readonly sheetHref: string }

export function ExamBar({ clock, saved, sheetHref }: Props): React.JSX.Element {
  return (
    <section className="exam-top" aria-label="时间和进度">
      <div className="wrap">
        <span className="clock">{clock}</span>
        <span className="saved">
          <Icon name="save" />
          <span>{saved}</span>
        </span>
        <a className="tap" href={sheetHref}>
          答题卡
        </a>
      </div>
    </section>
  )
}
