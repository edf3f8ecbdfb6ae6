/** How the program did, function point by function point, each with its timing diagram. */
import { Details } from '#ui/details/details.tsx'
import { Note } from '#ui/note/note.tsx'
import { FunctionTrace } from '#ui/plc-run/function-trace.tsx'
import { Section } from '#ui/section/section.tsx'
import type { Checked } from './plc-view.ts'

export function PointsPanel({ checked: { traces } }: { readonly checked: Checked }) {
  const passed = traces.filter(({ judgement }) => judgement.kind === 'passed').length
  return (
    <Section id="points" title="功能点">
      <Note kind={passed > 0 && passed === traces.length ? 'ok' : 'act'} role="status">
        {traces.length === 0 ? '程序还不能运行，功能点一条也没有试。' : `${traces.length} 个功能点，通过 ${passed} 个。`}
      </Note>
      {traces.length > 0 && (
        <ol className="pl-points">
          {traces.map((trace) => {
            const { judgement } = trace
            return (
              <li key={judgement.point.id} className={judgement.kind}>
                <p>
                  <b>{judgement.kind === 'passed' ? '通过' : '没通过'}</b>
                  {judgement.point.says}
                </p>
                {judgement.kind === 'failed' && (
                  <p className="s">
                    第 {judgement.step + 1} 步，{(judgement.atMs / 1000).toFixed(2)} 秒：{judgement.says}
                  </p>
                )}
                <Details summary="看时序图" bare>
                  <FunctionTrace trace={trace} />
                </Details>
              </li>
            )
          })}
        </ol>
      )}
    </Section>
  )
}
