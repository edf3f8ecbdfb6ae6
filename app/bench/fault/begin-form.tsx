/** Before an attempt: practice or exam; a trainer may set the fault. */
import { ModePick } from '#app/bench/attempt/mode-pick.tsx'
import { sayFault } from '#domain/circuit/fault-finding/spot.ts'
import { Button } from '#ui/button/button.tsx'
import { Details } from '#ui/details/details.tsx'
import { Select } from '#ui/field/select.tsx'
import { Panel } from '#ui/panel/panel.tsx'
import type { FaultView } from './read-fault.ts'

export function BeginForm({ view: { data, at } }: { readonly view: FaultView }): React.JSX.Element {
  const { book, circuit } = data
  return (
    <>
      <form method="get" data-slow="">
        <Panel>
          <ModePick chosen={at.mode} practice="碰红线先拦一次，可以问下一步" exam="碰红线当场终止，没有提示" />
          <div className="mt-4">
            <Button kind="go" block name="do" value="begin">
              {`从 ${book.presets.length} 个故障里抽一个，开始`}
            </Button>
          </div>
        </Panel>
      </form>
      <div className="mt-5">
        <Details summary="我来出题：指定故障" panel>
          <form method="get" data-slow="">
            <input type="hidden" name="mode" value={at.mode} />
            <Select
              name="fault"
              label="设哪个故障"
              hint="选好开始，把网址发给学员。网址里只有号，看不出是什么。"
              options={book.presets.map((nth) => ({
                value: String(nth),
                label: book.faults[nth] === undefined ? '' : sayFault(circuit, book.faults[nth].fault),
              }))}
            />
            <Button name="do" value="begin">
              就用这个故障开始
            </Button>
          </form>
        </Details>
      </div>
    </>
  )
}
