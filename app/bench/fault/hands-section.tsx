/** What is done at the machine: checks, supply, tester, buttons, time. */
import { checks } from '#domain/circuit/fault-finding/act.ts'
import { type Attempt, isLive } from '#domain/circuit/fault-finding/attempt-state.ts'
import { type Hand, handKind, handsOf } from '#domain/circuit/fault-finding/hand.ts'
import { sayState, saysCheck } from '#domain/circuit/fault-finding/say-act.ts'
import { sayLook } from '#domain/circuit/fault-finding/sight.ts'
import { saySupply } from '#domain/circuit/fault-finding/trial.ts'
import { asOptions, ShortList } from '#ui/bench/short-list.tsx'
import { Button, ButtonRow } from '#ui/button/button.tsx'
import { Details } from '#ui/details/details.tsx'
import { KeptState } from './kept-state.tsx'
import type { FaultView } from './read-fault.ts'

type Props = { readonly view: FaultView; readonly attempt: Attempt }

export function HandsSection({ view: { at }, attempt }: Props): React.JSX.Element {
  const { circuit, steps } = attempt
  const hands = handsOf(circuit).filter((hand) => handKind(circuit, hand) !== 'supply')
  const isChecked = (check: string): boolean => steps.some(({ act }) => act.kind === 'check' && act.check === check)
  const unchecked = checks.filter((check) => !isChecked(check))
  return (
    <section aria-labelledby="hands">
      <h2 id="hands" className="term fs-l">
        操作
      </h2>
      <p className="mt-2" role="status">
        <b>{sayState(attempt)}</b>
        <span className="seen s">{saySeen(attempt)}</span>
      </p>
      <form method="get" className="mt-3" data-slow="">
        <KeptState at={at} />
        <ButtonRow>
          {unchecked.map((check) => (
            <Do key={check} act={check} says={saysCheck[check]} />
          ))}
          {!attempt.isApproved && <Do act="ask" says="请示考评员：可以通电吗" />}
          {circuit.supplies.map(({ id }) => (
            <Do
              key={id}
              act={`${attempt.run.isOn(id) ? 'off' : 'on'}_${id}`}
              says={`${attempt.run.isOn(id) ? '断开' : '合上'}${saySupply(circuit, id)}`}
            />
          ))}
          {!attempt.isVerified && <Do act="verify" says="验电" />}
        </ButtonRow>
        <ButtonRow>
          {hands
            .filter((hand) => handKind(circuit, hand) !== 'limit')
            .flatMap((hand) => actsOf(attempt, hand).map((each) => <Do key={each.act} {...each} />))}
        </ButtonRow>
        <LimitSwitches attempt={attempt} hands={hands} />
      </form>
      <form method="get" className="row mt-3">
        <KeptState at={at} />
        <label htmlFor="s">等几秒</label>
        <ShortList small id="s" name="s" chosen="5" options={asOptions([1, 2, 5, 10, 20, 40, 60])} />
        <Button small name="do" value="wait">
          等
        </Button>
      </form>
    </section>
  )
}

/** Pressed by hand only where one wants to. */
function LimitSwitches({ attempt, hands }: { readonly attempt: Attempt; readonly hands: readonly Hand[] }): React.JSX.Element | null {
  const limits = hands.filter((hand) => handKind(attempt.circuit, hand) === 'limit')
  if (limits.length === 0) return null
  return (
    <Details summary="用手碰行程开关" bare>
      <ButtonRow>{limits.flatMap((hand) => actsOf(attempt, hand).map((each) => <Do key={each.act} {...each} />))}</ButtonRow>
    </Details>
  )
}

const Do = ({ act, says }: { readonly act: string; readonly says: string }): React.JSX.Element => (
  <Button small name="do" value={act}>
    {says}
  </Button>
)

function actsOf({ circuit, held, run }: Attempt, hand: Hand): readonly { readonly act: string; readonly says: string }[] {
  switch (handKind(circuit, hand)) {
    case 'button':
    case 'limit':
      if (held.has(hand)) return [{ act: `release_${hand}`, says: `松开 ${hand}` }]
      return [
        { act: `tap_${hand}`, says: `按一下 ${hand}` },
        { act: `press_${hand}`, says: `按住 ${hand}` },
      ]
    case 'switch':
      return [run.isIn(hand) ? { act: `release_${hand}`, says: `断开 ${hand}` } : { act: `press_${hand}`, says: `合上 ${hand}` }]
    case 'thermal':
      return [run.isIn(hand) ? { act: `reset_${hand}`, says: `复位 ${hand}` } : { act: `trip_${hand}`, says: `让 ${hand} 动作` }]
    default:
      return []
  }
}

/** What stands otherwise than at rest; at rest it says so. */
function saySeen(attempt: Attempt): string {
  const last = attempt.steps[attempt.steps.length - 1]
  if (last === undefined) return '还没动过'
  const rest = new Set(['out', 'ready', 'whole', 'stands', 'dark'])
  const moved = Object.entries(last.sight).filter(([, look]) => !rest.has(look))
  if (moved.length === 0) return isLive(attempt) ? '看着：都没动' : ''
  return `看着：${moved.map(([device, look]) => sayLook(device, look)).join('，')}`
}
