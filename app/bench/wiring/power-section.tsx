/** Power in stages: ask, switch on, try, switch off, test. */
import { type Device, hasCoil } from '#domain/circuit/circuit.ts'
import type { CircuitRun } from '#domain/circuit/circuit-run.ts'
import { powerStages } from '#domain/circuit/wiring/power-stage.ts'
import { sayDrive, stageWords } from '#domain/circuit/wiring/say-step.ts'
import { handsOf, mainSwitchesOf, thermalsOf } from '#domain/circuit/wiring/try-outs.ts'
import { Button, ButtonRow } from '#ui/button/button.tsx'
import { KeptState } from './kept-state.tsx'
import type { WiringView } from './read-wiring.ts'

export function PowerSection({ view: { at, attempt } }: { readonly view: WiringView }): React.JSX.Element {
  const { live, agreed, isDead, blown } = attempt
  return (
    <form method="get" action="#power">
      <KeptState at={at} />
      <p role="status">
        <b>
          {live ? `有电：${stageWords[live.stage]}` : isDead ? '没电，已验电' : '停了电，还没验电'}
          {!live && agreed && `；考评员同意送电：${stageWords[agreed]}`}
        </b>
      </p>
      <p className="hint">先试控制回路，再试主电路，最后带电动机。每一步都先问考评员。</p>
      <div className="acts acts--asks">
        {powerStages.map((stage, nth) => (
          <Button key={stage} small name="do" value={`a_${'cmf'[nth]}`}>
            {`请求送电：${stageWords[stage]}`}
          </Button>
        ))}
      </div>
      <div className="mt-3">
        <ButtonRow>
          <Button kind="solid" name="do" value="e_1">
            送电
          </Button>
          <Button name="do" value="e_0">
            停电
          </Button>
          <Button name="do" value="v">
            验电
          </Button>
        </ButtonRow>
      </div>
      {blown.size > 0 && (
        <ButtonRow>
          {[...blown].map((part) => (
            <Button key={part} small name="do" value={`m_${part}`}>
              {`换熔体 ${part}`}
            </Button>
          ))}
        </ButtonRow>
      )}
      {live && <Trial run={live.run} />}
    </form>
  )
}

function Trial({ run }: { readonly run: CircuitRun }): React.JSX.Element {
  const { circuit } = run
  const isSwitch = (id: string): boolean => circuit.devices.some((device) => device.id === id && device.kind === 'switch')
  const switches = [...mainSwitchesOf(circuit), ...handsOf(circuit).filter(isSwitch)].filter((id) => id !== 'XT')
  const hands = handsOf(circuit).filter((id) => !isSwitch(id))
  return (
    <>
      <h3 className="mt-4">看到的</h3>
      <ul className="seen mt-2">
        {circuit.devices.flatMap((device) => {
          const shows = sightOf(run, device)
          return shows === undefined ? [] : [<li key={device.id} className={shows.tone}>{`${device.id} ${shows.says}`}</li>]
        })}
      </ul>
      <h3 className="mt-4">操作</h3>
      <div className="acts mt-2">
        {switches.map((id) => (
          <Act key={id} value={`${run.isIn(id) ? 'r' : 'p'}_${id}`} says={run.isIn(id) ? `断开 ${id}` : `合上 ${id}`} />
        ))}
        {hands.map((id) => (
          <Act key={`c${id}`} value={`c_${id}`} says={`按一下 ${id}`} />
        ))}
        {hands.map((id) => (
          <Act key={`p${id}`} value={`${run.isIn(id) ? 'r' : 'p'}_${id}`} says={run.isIn(id) ? `松开 ${id}` : `按住 ${id}`} />
        ))}
        {thermalsOf(circuit).map((id) => (
          <Act key={id} value={`${run.isIn(id) ? 's' : 't'}_${id}`} says={run.isIn(id) ? `${id} 复位` : `让 ${id} 动作`} />
        ))}
        <Act value="k_1" says="等 1 秒" />
        <Act value="k_10" says="等 10 秒" />
      </div>
    </>
  )
}

const Act = ({ value, says }: { readonly value: string; readonly says: string }): React.JSX.Element => (
  <Button small name="do" value={value}>
    {says}
  </Button>
)

/** What shows at a glance; undefined for what is only pressed. */
function sightOf(run: CircuitRun, device: Device): { readonly says: string; readonly tone?: 'on' | 'bad' } | undefined {
  if (hasCoil(device)) return run.isIn(device.id) ? { says: '吸合', tone: 'on' } : { says: '放开' }
  switch (device.kind) {
    case 'motor': {
      const drive = run.driveOf(device.id)
      const rpm = Math.round(Math.abs(run.speedOf(device.id)))
      const says = `${sayDrive(drive)}，${rpm} 转/分`
      return drive.kind === 'phaseLost' ? { says, tone: 'bad' } : drive.kind === 'off' ? { says } : { says, tone: 'on' }
    }
    case 'thermal':
      return run.isIn(device.id) ? { says: '已动作', tone: 'bad' } : { says: '没动作' }
    case 'fuse': {
      const isBlown = run.circuit.parts.some((part) => part.device === device.id && (run.isBlown(part.id) || part.held === 'open'))
      return isBlown ? { says: '烧断', tone: 'bad' } : { says: '完好' }
    }
    case 'switch':
      return device.id === 'XT' ? undefined : run.isIn(device.id) ? { says: '合上', tone: 'on' } : { says: '断开' }
    case 'lamp':
    case 'load': {
      const amps = Math.max(0, ...run.circuit.parts.filter((part) => part.device === device.id).map((part) => run.ampsThrough(part.id)))
      return amps > WORKS_AMPS ? { says: '有电流', tone: 'on' } : { says: '没电流' }
    }
    case 'button':
    case 'limit':
    case 'speedSwitch':
    case 'resistor':
    case 'transformer':
    case 'rectifier':
      return undefined
  }
}

/** Less is the leak of open contacts. */
const WORKS_AMPS = 0.05
