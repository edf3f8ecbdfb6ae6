/** Run, stop, one scan, how fast, power off and on, from the beginning. */
import type { RunningBench } from './use-bench.ts'

const speeds = [
  { speed: 1, says: '原速' },
  { speed: 4, says: '4 倍' },
] as const

export function RunBar({ bench, isRunning, speed, run, setSpeed, scan, begin, act }: RunningBench): React.JSX.Element {
  return (
    <div className="plcrun-bar">
      <button type="button" className="btn btn--solid" aria-pressed={isRunning} onClick={() => run(!isRunning)}>
        {isRunning ? '暂停' : '运行'}
      </button>
      <button type="button" className="btn" disabled={isRunning} onClick={scan}>
        走一圈
      </button>
      {speeds.map(({ speed: each, says }) => (
        <button
          key={each}
          type="button"
          className={each === speed ? 'btn on' : 'btn'}
          aria-pressed={each === speed}
          onClick={() => setSpeed(each)}
        >
          {says}
        </button>
      ))}
      <button type="button" className="btn" onClick={() => act((each) => each.restart())}>
        断电再来电
      </button>
      <button type="button" className="btn" onClick={begin}>
        从头再来
      </button>
      <p className="plcrun-clock">{`${(bench.nowMs / 1000).toFixed(2)} 秒，${isRunning ? '在运行' : '停着'}`}</p>
    </div>
  )
}
