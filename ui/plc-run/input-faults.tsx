/** Faults the examiner may put in: a sensor that always or never acts, a wire that is broken. */
import { useState } from 'react'
import { sayDevice } from '#domain/plc/program/device.ts'
import type { Bench } from '#domain/plc/task/bench.ts'
import type { TaskInput } from '#domain/plc/task/plc-task.ts'

type Fault = 'sound' | 'on' | 'off' | 'cut'
const faults: readonly { readonly fault: Fault; readonly says: string; readonly onlySensor: boolean }[] = [
  { fault: 'sound', says: '正常', onlySensor: false },
  { fault: 'on', says: '一直动作', onlySensor: true },
  { fault: 'off', says: '一直不动作', onlySensor: true },
  { fault: 'cut', says: '断线', onlySensor: false },
]

type Props = { readonly inputs: readonly TaskInput[]; readonly act: (does: (bench: Bench) => void) => void }

/** Made anew (by its key) with each bench, so that it begins sound as the bench does. */
export function InputFaults({ inputs, act }: Props): React.JSX.Element {
  const [chosen, setChosen] = useState<Readonly<Record<string, Fault>>>({})
  const choose = (name: string, fault: Fault): void => {
    setChosen({ ...chosen, [name]: fault })
    act((bench) => put(bench, name, fault))
  }
  return (
    <ul className="plcrun-faults">
      {inputs.map(({ name, says, device, from }) => (
        <li key={name}>
          <label>
            <span>
              <b>{sayDevice(device)}</b> {says}
            </span>
            <select value={chosen[name] ?? 'sound'} onChange={(event) => choose(name, toFault(event.currentTarget.value))}>
              {faults
                .filter(({ onlySensor }) => from === 'sensor' || !onlySensor)
                .map(({ fault, says: word }) => (
                  <option key={fault} value={fault}>
                    {word}
                  </option>
                ))}
            </select>
          </label>
        </li>
      ))}
    </ul>
  )
}

const toFault = (value: string): Fault => faults.find(({ fault }) => fault === value)?.fault ?? 'sound'

function put(bench: Bench, name: string, fault: Fault): void {
  bench.mendWire(name)
  bench.force(name)
  if (fault === 'cut') bench.cutWire(name)
  else if (fault !== 'sound') bench.force(name, fault === 'on')
}
