/** Asks whether time should be added. Nobody has to prove anything. */
import { Panel } from '#ui/panel/panel.tsx'
import { Pick } from '#ui/pick/pick.tsx'
import { Section } from '#ui/section/section.tsx'
import { extensionChoices } from './form-words.tsx'

/** `minutes`: of the paper, nothing added. `chosen`: as it was sent. */
type Props = { readonly minutes: number; readonly chosen: string }

export function MoreTime({ minutes, chosen }: Props): React.JSX.Element {
  return (
    <Section id="more-time" title="要不要加时间">
      <Panel bleed>
        <fieldset>
          <legend className="sr">加时间</legend>
          <p className="s mute">看字慢、手不方便、用读屏都可以加，不用证明。报告里写明加了多少。真考加不加，问考点。</p>
          <div className="mt-3">
            <Pick name="extension" choices={extensionChoices(minutes)} chosen={chosen} />
          </div>
        </fieldset>
      </Panel>
    </Section>
  )
}
