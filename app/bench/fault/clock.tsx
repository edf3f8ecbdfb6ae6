/** Until when one has, on the clock of the wall; with scripts also how long that is. */
import { useEffect, useState } from 'react'
import { ALLOWED_S } from '#domain/circuit/fault-finding/attempt.ts'
import '#ui/as-of/as-of.css'
import '#ui/day/day.css'
import { Icon } from '#ui/icon/icon.tsx'
import type { FaultAddress } from './address.ts'

export function Clock({ at }: { readonly at: FaultAddress }): React.JSX.Element {
  const endS = (at.begunS ?? 0) + ALLOWED_S
  const [nowS, setNowS] = useState<number | undefined>(undefined)
  useEffect(() => {
    const tick = () => setNowS(Math.trunc(Date.now() / 1000))
    tick()
    const timer = setInterval(tick, 1000)
    return () => clearInterval(timer)
  }, [])
  return (
    <p className="asof mt-2">
      <span className="due">
        <Icon name="clock" />
        {nowS === undefined ? `做到 ${timeOfDay(endS)}` : sayLeft(endS - nowS)}
      </span>
      <span>{at.mode === 'exam' ? '考试：碰红线当场终止' : '练习：碰红线先拦一次'}</span>
    </p>
  )
}

/** In China all clocks are eight hours ahead. */
const timeOfDay = (s: number): string => new Date((s + 8 * 3600) * 1000).toISOString().slice(11, 16)

function sayLeft(leftS: number): string {
  const s = Math.abs(leftS)
  const clock = `${Math.floor(s / 60)}:${String(s % 60).padStart(2, '0')}`
  return leftS >= 0 ? `还剩 ${clock}` : `超时 ${clock}`
}
