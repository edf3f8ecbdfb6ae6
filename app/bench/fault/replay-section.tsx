/** One step of an attempt again: what was done, what came of it, how the machine stood, with a way to the next. */
import type { Attempt, Step } from '#domain/circuit/fault-finding/attempt-state.ts'
import { sayAct, sayReading, sayStateOf } from '#domain/circuit/fault-finding/say-act.ts'
import { sayLook } from '#domain/circuit/fault-finding/sight.ts'
import { ButtonRow, LinkButton } from '#ui/button/button.tsx'
import { Details } from '#ui/details/details.tsx'
import { Section } from '#ui/section/section.tsx'
import { BenchDrawings } from './bench-drawings.tsx'
import { hrefOf } from './kept-state.tsx'
import type { FaultView } from './read-fault.ts'

export function ReplaySection({ view }: { readonly view: FaultView }): React.JSX.Element | null {
  const { attempt, shown, at } = view
  const step = shown?.steps[shown.steps.length - 1]
  if (attempt === undefined || shown === undefined || step === undefined) return null
  const nth = shown.steps.length
  return (
    <Section id="replay" title={`回放：第 ${nth} 步，共 ${attempt.steps.length} 步`}>
      <p role="status">
        <b>{`${sayClock(step.atS)} ${sayAct(attempt, step.act)}`}</b>
        <span className="seen">{sayOutcome(step)}</span>
        <span className="seen s">{sayStanding(step)}</span>
      </p>
      <ButtonRow>
        {nth > 1 && <LinkButton href={hrefOf(at, { step: nth - 1 })}>上一步</LinkButton>}
        {nth < attempt.steps.length && (
          <LinkButton kind="solid" href={hrefOf(at, { step: nth + 1 })}>
            下一步
          </LinkButton>
        )}
        <LinkButton href={hrefOf(at, { step: undefined })}>回到得分</LinkButton>
      </ButtonRow>
      <div className="mt-4">
        <BenchDrawings view={view} attempt={shown} />
      </div>
      <div className="mt-4">
        <StepList attempt={attempt} view={view} />
      </div>
    </Section>
  )
}

function StepList({ attempt, view: { at } }: { readonly attempt: Attempt; readonly view: FaultView }): React.JSX.Element {
  return (
    <Details summary={`全部 ${attempt.steps.length} 步`} panel>
      <ol className="stack">
        {attempt.steps.map((step, nth) => (
          <li key={hrefOf(at, { step: nth + 1 })}>
            <a href={hrefOf(at, { step: nth + 1 })}>{`${nth + 1}. ${sayClock(step.atS)} ${sayAct(attempt, step.act)}`}</a>
            {sayOutcome(step) !== '' && <span className="seen s">{sayOutcome(step)}</span>}
          </li>
        ))}
      </ol>
    </Details>
  )
}

const sayClock = (s: number): string => `${Math.floor(s / 60)}:${String(s % 60).padStart(2, '0')}`

function sayOutcome({ hit, isBlocked, reading, outcome }: Step): string {
  if (hit !== undefined) return `红线：${hit.did}${isBlocked ? '（拦住了，没做）' : ''}`
  if (reading !== undefined) return `读数 ${sayReading(reading).join(' ')}`
  return outcome === undefined ? '' : `看到：${outcome}`
}

const sayStanding = (step: Step): string =>
  `${sayStateOf(step)}；${Object.entries(step.sight)
    .filter(([, look]) => !['ready', 'whole'].includes(look))
    .map(([device, look]) => sayLook(device, look))
    .join('，')}`
