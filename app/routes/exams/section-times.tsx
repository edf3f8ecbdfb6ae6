/** Where the time went, section by section, against what a section is worth. */
import type { ExamResult, Tally } from '#domain/exam/exam-result.ts'
import type { OpenForm } from '#domain/exam/form.ts'
import { sayItemKind } from '#domain/item/say-kind.ts'
import { DataTable } from '#ui/data-table/data-table.tsx'
import { Panel } from '#ui/panel/panel.tsx'
import { Section } from '#ui/section/section.tsx'
import { saySpent } from './say-time.ts'

export function SectionTimes({ form, result }: { readonly form: OpenForm; readonly result: ExamResult }): React.JSX.Element {
  const rows = form.content.sections.flatMap((section, nth) => {
    const tally = result.sections[nth]
    return tally === undefined ? [] : [{ ...section, ...tally }]
  })
  const share = (part: number, whole: number): string => (whole === 0 ? '—' : `${Math.round((100 * part) / whole)}%`)
  return (
    <Section id="time" title="时间用在哪">
      <Panel bleed>
        <DataTable
          caption="每种题用的时间"
          stack
          columns={[
            { label: '题型' },
            { label: '大约用时', right: true },
            { label: '平均一题', right: true },
            { label: '占时间 / 占分', right: true },
          ]}
          rows={rows.map(({ itemKind, count, spentMs, most }, nth) => ({
            key: `${nth}`,
            head: `${sayItemKind(itemKind)} ${count} 题`,
            cells: [
              saySpent(spentMs),
              `${Math.round(spentMs / count / 1000)} 秒`,
              `${share(spentMs, result.spentMs)} / ${share(most, result.most)}`,
            ],
          }))}
        />
        <p className="s mute mt-3">{sayCostly(rows, result)}按两次存答案之间的时间算。最后一次存完到交卷，不算在哪一题上。</p>
      </Panel>
    </Section>
  )
}

/** The section that takes more of the time than it gives of the marks, by a fifth of the paper or more. */
function sayCostly(rows: readonly (Tally & { readonly itemKind: Parameters<typeof sayItemKind>[0] })[], all: Tally): string {
  if (all.spentMs === 0) return ''
  const over = rows.map((row) => ({ row, by: row.spentMs / all.spentMs - row.most / all.most })).toSorted((a, b) => b.by - a.by)[0]
  if (over === undefined || over.by < 0.2) return ''
  return `${sayItemKind(over.row.itemKind)}用的时间比它值的分多，拿不准就先标记，往后做。`
}
