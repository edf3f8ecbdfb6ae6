/** How the program did, function point by function point, and what that is worth by the score sheet. */
import { sayStep } from '#domain/plc/task/say-step.ts'
import { Note } from '#ui/note/note.tsx'
import { Section } from '#ui/section/section.tsx'
import type { Checked, PlcView } from './plc-view.ts'

export function PointsPanel({ view, checked }: { readonly view: PlcView; readonly checked: Checked }) {
  const { judgements } = checked
  const passed = judgements.filter(({ kind }) => kind === 'passed').length
  return (
    <Section id="points" title="功能点">
      <Note kind={passed > 0 && passed === judgements.length ? 'ok' : 'act'} role="status">
        {judgements.length === 0 ? '程序还不能运行，功能点一条也没有试。' : `${judgements.length} 个功能点，通过 ${passed} 个。`}
      </Note>
      <ol className="pl-points">
        {judgements.map((judgement) => (
          <li key={judgement.point.id} className={judgement.kind}>
            <p>
              <b>{judgement.kind === 'passed' ? '通过' : '没通过'}</b> {judgement.point.says}
            </p>
            {judgement.kind === 'failed' && (
              <p className="s">
                第 {judgement.step + 1} 步，{(judgement.atMs / 1000).toFixed(2)} 秒：{stepSays(view, judgement.point.steps[judgement.step])}
                {judgement.says}
              </p>
            )}
          </li>
        ))}
      </ol>
    </Section>
  )
}

function stepSays({ task }: PlcView, step: Parameters<typeof sayStep>[1] | undefined): string {
  return step === undefined ? '' : `${sayStep(task, step)}。`
}
