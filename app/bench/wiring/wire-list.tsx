/** The wires that are in, each to be taken out; and help for learners. */
import { Button, ButtonRow } from '#ui/button/button.tsx'
import { DataTable } from '#ui/data-table/data-table.tsx'
import { Details } from '#ui/details/details.tsx'
import { KeptState } from './kept-state.tsx'
import type { WiringView } from './read-wiring.ts'
import { codeOf } from './terminal-code.ts'

export function WireList({ view: { at, attempt } }: { readonly view: WiringView }): React.JSX.Element {
  const { joints, task } = attempt
  const say = (nth: number): string => task.cabinet.terminals[nth]?.id ?? ''
  return (
    <form method="get" action="#wires" id="wires" data-slow="">
      <KeptState at={at} />
      <Details summary={`接好的线：${joints.length} 根`} bare>
        <DataTable
          caption="接好的线"
          columns={[{ label: '线号' }, { label: '从' }, { label: '到' }, { label: '拆' }]}
          rows={joints.map(({ a, b, number }) => ({
            key: `${a}-${b}`,
            head: number ?? '无',
            cells: [
              say(a),
              say(b),
              <Button key="out" small name="do" value={`u_${codeOf(a)}${codeOf(b)}`}>
                拆下<span className="sr">{` ${say(a)} 到 ${say(b)}`}</span>
              </Button>,
            ],
          }))}
        />
      </Details>
      {at.mode === 'practice' && (
        <ButtonRow>
          <Button name="do" value="x" formAction="#look">
            检查一下
          </Button>
          {task.scope !== 'main' && (
            <Button small name="do" value="h_c">
              帮我接好控制回路
            </Button>
          )}
          {task.scope !== 'control' && (
            <Button small name="do" value="h_m">
              帮我接好主电路
            </Button>
          )}
        </ButtonRow>
      )}
    </form>
  )
}
