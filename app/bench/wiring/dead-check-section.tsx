/** Before power: the meter on ohms, one look after the other. */
import { type DeadReading, deadChecksOf, isAsDrawn, readDeadCheck, SHORT_OHMS } from '#domain/circuit/wiring/dead-checks.ts'
import { Button } from '#ui/button/button.tsx'
import { KeptState } from './kept-state.tsx'
import type { WiringView } from './read-wiring.ts'

export function DeadCheckSection({ view: { at, attempt } }: { readonly view: WiringView }): React.JSX.Element {
  const { task, deadReadings } = attempt
  return (
    <form method="get" action="#dead">
      <KeptState at={at} />
      <p className="s mute">电源没送，用电阻挡量。改了线，要重新量。</p>
      <ul className="checks mt-2">
        {deadChecksOf(task.cabinet).map((check, nth) => (
          <li key={check.says}>
            <div>
              {check.says}
              <Readings readings={deadReadings.get(nth)} drawn={at.mode === 'practice' ? readDeadCheck(task.drawn, check) : []} />
            </div>
            <Button small name="do" value={`d_${nth}`}>
              量<span className="sr">{`：${check.says}`}</span>
            </Button>
          </li>
        ))}
      </ul>
    </form>
  )
}

type ReadingsProps = { readonly readings: readonly DeadReading[] | undefined; readonly drawn: readonly DeadReading[] }

/** In practice with what the drawing would give, where it is not the same. */
function Readings({ readings, drawn }: ReadingsProps): React.JSX.Element {
  if (readings === undefined) return <p className="s mute">还没量</p>
  return (
    <>
      {readings.map((reading, nth) => {
        const wanted = drawn[nth]
        const isOff = wanted !== undefined && !isAsDrawn(reading, wanted)
        return (
          <p key={reading.pair.join()} className={isOff ? 's off' : 's'}>
            {sayReading(reading)}
            {isOff && `。图上应是：${sayOhms(wanted)}`}
          </p>
        )
      })}
    </>
  )
}

const sayReading = (reading: DeadReading): string => `${reading.pair.join('–')}：${sayOhms(reading)}`

const sayOhms = ({ ohms }: DeadReading): string => {
  if (ohms === 'open') return '不通'
  return ohms < SHORT_OHMS ? `${ohms} 欧，短路` : `${ohms} 欧`
}
