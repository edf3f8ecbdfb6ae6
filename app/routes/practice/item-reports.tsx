/** What became of reports about an item, and the way to another. Before an answer it says only that one is open: a decision may give the key away. */

import { links } from '#app/links.ts'
import type { Instant } from '#domain/calendar/instant.ts'
import { civilDayOf } from '#domain/calendar/instant.ts'
import type { ItemId } from '#domain/item/item.ts'
import { sayOutcome } from '#domain/policy/mistake-report.ts'
import type { ItemStanding } from '#features/reports/item-standing.ts'
import { TapLink } from '#ui/button/button.tsx'
import { Day } from '#ui/day/day.tsx'
import { Note } from '#ui/note/note.tsx'

export function OpenReportNote({ standing }: { readonly standing: ItemStanding }): React.JSX.Element | null {
  if (standing.open === 0) return null
  return (
    <div className="mt-3">
      <Note kind="act">有人报过错，正在核。先按现在的答案练，核完写在这里。</Note>
    </div>
  )
}

type Props = { readonly standing: ItemStanding; readonly bank: string; readonly item: ItemId; readonly seen?: Instant | undefined }

export function ItemReports({ standing: { open, decided }, bank, item, seen }: Props): React.JSX.Element {
  return (
    <div className="mt-4">
      {open > 0 && <Note kind="act">有人报过错，正在核。核完写在这里。</Note>}
      {decided && (
        <div className="mt-3">
          <Note kind={decided.kind === 'corrected' ? 'ok' : 'info'} title="有人报过错，核完了">
            <p>
              <Day on={civilDayOf(decided.decidedAt)} />
              {` ${sayOutcome(decided.kind)}。`}
            </p>
            <p className="lines">{decided.says}</p>
          </Note>
        </div>
      )}
      <TapLink href={links.reportItem(bank, item, { seen })}>这题有错</TapLink>
    </div>
  )
}
