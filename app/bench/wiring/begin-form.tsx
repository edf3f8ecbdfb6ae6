/** Before an attempt: how, and which part. */
import { ModePick } from '#app/bench/attempt/mode-pick.tsx'
import { Button } from '#ui/button/button.tsx'
import { Panel } from '#ui/panel/panel.tsx'
import { Pick } from '#ui/pick/pick.tsx'
import type { WiringAddress } from './address.ts'

export function BeginForm({ at }: { readonly at: WiringAddress }): React.JSX.Element {
  return (
    <form method="get" data-slow="">
      <Panel>
        <ModePick chosen={at.mode} practice="可以检查，碰红线先拦一次" exam="不能检查，碰红线就停" />
        <fieldset className="mt-4">
          <legend>接哪一部分</legend>
          <Pick
            name="part"
            chosen={at.scope}
            choices={[
              { value: 'both', label: '全部', says: '主电路和控制回路' },
              { value: 'control', label: '控制回路', says: '主电路已接好' },
              { value: 'main', label: '主电路', says: '控制回路已接好' },
            ]}
          />
        </fieldset>
        <div className="mt-4">
          <Button kind="go" block name="do" value="begin">
            开始接线
          </Button>
        </div>
      </Panel>
    </form>
  )
}
