/** After the end: the fault, the score by its items, what was lost and why. */
import { AgainForm } from '#app/bench/attempt/again-form.tsx'
import { SheetScore } from '#app/bench/attempt/sheet-score.tsx'
import { sayFault } from '#domain/circuit/fault-finding/spot.ts'
import { LinkButton } from '#ui/button/button.tsx'
import { Note } from '#ui/note/note.tsx'
import { Section } from '#ui/section/section.tsx'
import { hrefOf } from './kept-state.tsx'
import type { FaultView } from './read-fault.ts'

export function ScoreSection({ view }: { readonly view: FaultView }): React.JSX.Element | null {
  const { data, score, attempt, known, at } = view
  if (score === undefined || attempt === undefined || known === undefined) return null
  return (
    <Section id="score" title={titleOf(view)}>
      <SheetScore sheet={data.sheet} score={score}>
        <div className="mt-4">
          <Note kind="info" title="这次设的故障">
            <p>{sayFault(data.circuit, known.fault)}</p>
          </Note>
        </div>
      </SheetScore>
      <div className="mt-4">
        <AgainForm task="t1" keeps={{ mode: at.mode }} says="换一个故障，再来一次" others="换一张电路">
          {attempt.steps.length > 0 && <LinkButton href={hrefOf(at, { step: 1 })}>一步一步看回放</LinkButton>}
        </AgainForm>
      </div>
    </Section>
  )
}

function titleOf({ attempt }: FaultView): string {
  switch (attempt?.ending) {
    case 'redLine':
      return '碰了红线，本次终止'
    case 'overtime':
      return '超过 70 分钟，到时终止'
    default:
      return '得分'
  }
}
