/** All terminals in one form: each says where its wire goes. */

import { HiddenFields } from '#app/bench/attempt/hidden-fields.tsx'
import { ends, type Terminal, terminals, type WireEnd } from '#domain/converter/wiring.ts'
import { Button } from '#ui/button/button.tsx'
import { Section } from '#ui/section/section.tsx'
import type { ConverterView } from './converter-view.ts'
import '#ui/field/field.css'
import '#app/bench/attempt/pairs.css'

const terminalWords: Readonly<Record<Terminal, string>> = {
  L1: 'L1 电源进线',
  L2: 'L2 电源进线',
  L3: 'L3 电源进线',
  PE: 'PE 电源侧接地',
  U: 'U 输出',
  V: 'V 输出',
  W: 'W 输出',
  PEM: 'PE 电动机侧接地',
  '24V': '+24 V（端子 8）',
  DIN1: 'DIN1 数字输入 1（端子 5）',
  DIN2: 'DIN2 数字输入 2（端子 6）',
  DIN3: 'DIN3 数字输入 3（端子 7）',
  '10V': '+10 V（端子 1）',
  'AIN+': 'AIN+ 模拟输入（端子 3）',
  'AIN-': 'AIN− 模拟输入（端子 4）',
  '0V': '0 V（端子 2）',
}

const endWords: Readonly<Record<WireEnd, string>> = {
  QL1: '断路器出线 L1',
  QL2: '断路器出线 L2',
  QL3: '断路器出线 L3',
  QN: '零线 N',
  QPE: '接地排 PE',
  MU: '电动机 U1',
  MV: '电动机 V1',
  MW: '电动机 W1',
  MPE: '电动机外壳 PE',
  SC: '开关的公共端',
  S1: '开关 S1',
  S2: '开关 S2',
  S3: '开关 S3',
  R1: '电位器 1 脚（顺时针到头）',
  R2: '电位器 2 脚（滑动端）',
  R3: '电位器 3 脚',
}

/** Power terminals come first. */
const POWER = 8
const groups = [
  { title: '主电路', of: terminals.slice(0, POWER) },
  { title: '控制端子', of: terminals.slice(POWER) },
] as const

export function WiringForm({ view: { at, attempt } }: { readonly view: ConverterView }) {
  const { wiring } = attempt.run
  return (
    <Section id="wires" title="接线">
      <p className="s mute">动接线以前先停电，等放电，再验电、量母线。改了线要重新报告。</p>
      <form className="panel" action="#now" key={JSON.stringify(wiring)}>
        <HiddenFields at={at} />
        <div className="cols cols--even">
          {groups.map(({ title, of }) => (
            <fieldset key={title}>
              <legend>{title}</legend>
              {of.map((terminal) => (
                <div key={terminal} className="pair">
                  <label htmlFor={`w-${terminal}`}>{terminalWords[terminal]}</label>
                  <select className="in" id={`w-${terminal}`} name={`w-${terminal}`} defaultValue={wiring[terminal] ?? 'none'}>
                    <option value="none">不接</option>
                    {ends.map((end) => (
                      <option key={end} value={end}>
                        {endWords[end]}
                      </option>
                    ))}
                    {terminal === 'AIN-' && <option value="0V">短接到 0 V（端子 2）</option>}
                  </select>
                </div>
              ))}
            </fieldset>
          ))}
        </div>
        <div className="mt-4">
          <Button kind="solid" name="do" value="wires">
            照这样接
          </Button>
        </div>
      </form>
    </Section>
  )
}
