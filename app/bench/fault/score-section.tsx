/** After the end: the fault, the score by its items, what was lost and why. */
import { AgainForm } from '#app/bench/attempt/again-form.tsx'
import { AttemptScore } from '#app/bench/attempt/attempt-score.tsx'
import { sayFault } from '#domain/circuit/fault-finding/spot.ts'
import { LinkButton } from '#ui/button/button.tsx'
import { Note } from '#ui/note/note.tsx'
import { hrefOf } from './kept-state.tsx'
import { type FaultView, faultResult, hitsIn } from './read-fault.ts'

export function ScoreSection({ view }: { readonly view: FaultView }): React.JSX.Element | null {
  const { data, score, attempt, known, at } = view
  if (score === undefined || attempt === undefined || known === undefined) return null
  return (
    <AttemptScore
      frame={data.frame}
      score={score}
      result={faultResult(view)}
      hits={hitsIn(attempt)}
      tookS={attempt.ending === 'overtime' ? undefined : attempt.steps[attempt.steps.length - 1]?.atS}
      minutes={data.frame.sheet.minutes}
      ended={attempt.ending === 'overtime' ? '超过 70 分钟，到时终止' : undefined}
      next={
        <AgainForm task="t1" keeps={{ mode: at.mode }} says="换一个故障，再来一次" others="换一张电路">
          {attempt.steps.length > 0 && <LinkButton href={hrefOf(at, { step: 1 })}>一步一步看回放</LinkButton>}
        </AgainForm>
      }
    >
      <div className="mt-4">
        <Note kind="info" title="这次设的故障" level={3}>
          <p>{sayFault(data.circuit, known.fault)}</p>
        </Note>
      </div>
    </AttemptScore>
  )
}
