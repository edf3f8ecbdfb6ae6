/** What is tidied up at the end, and handing in. */
import { closings } from '#domain/circuit/fault-finding/act.ts'
import { saysClosing } from '#domain/circuit/fault-finding/say-act.ts'
import { Button, ButtonRow } from '#ui/button/button.tsx'
import { CheckBox } from '#ui/check-box/check-box.tsx'
import type { FaultAddress } from './address.ts'
import { KeptState } from './kept-state.tsx'

export function CloseForm({ at }: { readonly at: FaultAddress }): React.JSX.Element {
  return (
    <form method="get" className="mt-2" data-slow="">
      <KeptState at={at} />
      {closings.map((closing) => (
        <CheckBox key={closing} name={closing}>
          {saysClosing[closing]}
        </CheckBox>
      ))}
      <ButtonRow>
        <Button kind="solid" name="do" value="close">
          收工，交卷
        </Button>
      </ButtonRow>
      <p className="hint">交了就算分，不能再改。</p>
    </form>
  )
}
