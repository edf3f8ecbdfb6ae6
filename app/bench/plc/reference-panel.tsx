/** A program that does it all, for comparison: after an attempt, never before. */
import { HiddenFields } from '#app/bench/attempt/hidden-fields.tsx'
import { toLadder } from '#domain/plc/ladder/to-ladder.ts'
import { sayDevice } from '#domain/plc/program/device.ts'
import { parseProgram } from '#domain/plc/program/parse-program.ts'
import { Button, ButtonRow } from '#ui/button/button.tsx'
import { Details } from '#ui/details/details.tsx'
import { Ladder } from '#ui/ladder/ladder.tsx'
import { Section } from '#ui/section/section.tsx'
import type { PlcView } from './plc-view.ts'

export function ReferencePanel({ view }: { readonly view: PlcView }) {
  if (view.reference !== undefined) return <Reference view={view} text={view.reference} />
  if (view.mode === 'exam' || view.isOld) return null
  if (!view.hasTried) return <p className="s mute mt-4">自己检查过一次以后，可以看参考程序。</p>
  return (
    <form method="post" className="mt-4">
      <HiddenFields at={view.at} />
      <ButtonRow>
        <Button name="do" value="reference">
          看参考程序
        </Button>
      </ButtonRow>
    </form>
  )
}

function Reference({ view: { data, mode }, text }: { readonly view: PlcView; readonly text: string }) {
  const program = parseProgram(text)
  const ladder = program.ok ? toLadder(program.value) : program
  const names = new Map([...data.task.inputs, ...data.task.outputs].map(({ device, says }) => [sayDevice(device), says]))
  return (
    <Section id="reference" title="参考程序">
      <p className="s">
        这是一种写法，不是唯一的写法。功能点都过，你的写法也对。
        {mode === 'exam' && '它用的是练习时给的端子，和你分配的可能不一样。'}
      </p>
      {ladder.ok && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
        <section className="scroll-x ld-sheet" tabIndex={0} aria-label="参考程序的梯形图">
          <Ladder ladder={ladder.value} nameOf={(device) => names.get(sayDevice(device))} />
        </section>
      )}
      <Details summary="看它的指令表" bare>
        <pre className="mono s pl-list">{text}</pre>
      </Details>
    </Section>
  )
}
