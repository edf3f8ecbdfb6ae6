/** Before power: the meter on ohms, one look after the other. */
import { type DeadReading, deadChecksOf, isAsDrawn, readDeadCheck, SHORT_OHMS } from '#domain/circuit/wiring/dead-checks.ts'
import { Button } from '#ui/button/button.tsx'
import { DataTable } from '#ui/data-table/data-table.tsx'
import { KeptState } from './kept-state.tsx'
import type { WiringView } from './read-wiring.ts'

export function DeadCheckSection({ view: { at, attempt } }: { readonly view: WiringView }): React.JSX.Element {
  const { task, deadReadings } = attempt
  return (
    <form method="get" action="#dead">
      <KeptState at={at} />
      <p className="s mute">电源没送，用电阻挡量。改了线，要重新量。</p>
      <div className="mt-2">
        <DataTable
          stack
          caption="断电检查"
          columns={[{ label: '怎么量' }, { label: '读数' }, { label: '量' }]}
          rows={deadChecksOf(task.cabinet).map((check, nth) => {
            const readings = deadReadings.get(nth)
            const drawn = at.mode === 'practice' && readings !== undefined ? readDeadCheck(task.drawn, check) : []
            return {
              key: check.says,
              head: check.says,
              cells: [
                readings === undefined
                  ? '还没量'
                  : readings.map((reading, at) => (
                      <p key={reading.pair.join()}>
                        {sayReading(reading)}
                        {drawn[at] !== undefined && !isAsDrawn(reading, drawn[at]) && `；图上应是 ${sayOhms(drawn[at])}`}
                      </p>
                    )),
                <Button key="do" small name="do" value={`d_${nth}`}>
                  量<span className="sr">{`：${check.says}`}</span>
                </Button>,
              ],
            }
          })}
        />
      </div>
    </form>
  )
}

const sayReading = (reading: DeadReading): string => `${reading.pair.join('–')}：${sayOhms(reading)}`

const sayOhms = ({ ohms }: DeadReading): string => {
  if (ohms === 'open') return '不通'
  return ohms < SHORT_OHMS ? `${ohms} 欧，短路` : `${ohms} 欧`
}
