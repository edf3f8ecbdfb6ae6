/** The figures of how well was foretold: one score with its range, a diagram, and the same as a table. */
import type { Calibration } from '#domain/ability/calibration.ts'
import { DataTable } from '#ui/data-table/data-table.tsx'
import { ReliabilityDiagram } from '#ui/reliability-diagram/reliability-diagram.tsx'

type Props = { readonly count: number; readonly calibration: Calibration }

export function Reliability({ count, calibration: { brier, brierRange, baseline, bins } }: Props): React.JSX.Element {
  return (
    <>
      <p>
        <b>{`布赖尔分 ${figure(brier)}。`}</b>
        {`共 ${count} 次，误差范围 ${figure(brierRange.low)} 到 ${figure(brierRange.high)}。`}
        {brierRange.high < baseline && `每次都说同一个数，最好是 ${figure(baseline)}：我们说的有用。`}
        {brierRange.low > baseline && `每次都说同一个数，还有 ${figure(baseline)}：我们说的还不如这样，先别信。`}
        {brierRange.low <= baseline && baseline <= brierRange.high && `每次都说同一个数，最好是 ${figure(baseline)}：还分不出高下。`}
      </p>
      <ReliabilityDiagram
        across="说的可能"
        up="真过线的"
        says={`可靠图：${bins.map(({ said, cameTrue }) => `说 ${percent(said)}，真过线 ${percent(cameTrue)}`).join('；')}`}
        points={bins.map(({ said, cameTrue, range, count: times }) => ({ said, cameTrue, ...range, count: times }))}
      />
      <p className="s mute mt-3">虚线是正好说准。点越大次数越多，竖条是误差范围：次数少，竖条就长。</p>
      <div className="mt-3">
        <DataTable
          caption="说的可能和真过线的"
          showCaption
          columns={[
            { label: '说的' },
            { label: '平均说', right: true },
            { label: '真过线', right: true },
            { label: '误差范围', right: true },
            { label: '次数', right: true },
          ]}
          rows={bins.map(({ from, until, said, cameTrue, range, count: times }) => ({
            key: String(from),
            head: `${percent(from)}–${percent(until)}`,
            cells: [percent(said), percent(cameTrue), `${percent(range.low)}–${percent(range.high)}`, String(times)],
          }))}
        />
      </div>
    </>
  )
}

const figure = (score: number): string => score.toFixed(3)
const percent = (share: number): string => `${Math.round(share * 100)}%`
