/** Marks by function of the standard: as bars, and the same figures as a table. */
import { sayMarks } from '#domain/item/score/marks.ts'
import type { FunctionTally } from '#features/exams/function-tallies.ts'
import { DataTable } from '#ui/data-table/data-table.tsx'
import { Details } from '#ui/details/details.tsx'
import { ScoreBars } from '#ui/score-bars/score-bars.tsx'
import { saySpent } from './say-time.ts'

/** `line`: the share of marks that passes. */
export function FunctionScores({ functions, line }: { readonly functions: readonly FunctionTally[]; readonly line: number }) {
  const rated = functions.map((each) => ({ ...each, share: each.most === 0 ? 0 : each.marks / each.most }))
  const percent = (share: number): string => `${Math.round(share * 100)}%`
  return (
    <>
      <ScoreBars
        line={line}
        bars={rated.map(({ workFunction, marks, most, share }) => ({
          key: workFunction.code,
          label: workFunction.name,
          figure: `${sayMarks(marks)}/${sayMarks(most)}`,
          share,
        }))}
      />
      <p className="s mute mt-3">{`竖线是 ${percent(line)}。斜纹是没到这条线。`}</p>
      <div className="mt-3">
        <Details summary="看成表格" bare>
          <DataTable
            caption="各块得分、比重和用时"
            columns={[
              { label: '职业功能' },
              { label: '得分', right: true },
              { label: '满分', right: true },
              { label: '得分率', right: true },
              { label: '默认比重', right: true },
              { label: '大约用时', right: true },
            ]}
            rows={rated.map(({ workFunction, marks, most, share, weight, spentMs }) => ({
              key: workFunction.code,
              head: workFunction.name,
              cells: [sayMarks(marks), sayMarks(most), percent(share), `${weight}%`, saySpent(spentMs)],
              tone: share < line ? 'warn' : undefined,
            }))}
          />
        </Details>
      </div>
    </>
  )
}
