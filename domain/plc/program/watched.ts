/** What of a program is worth watching while it runs: everything inside the controller that it names. */
import { type Device, type DeviceClass, parseDevice, sayDevice, timerBase } from './device.ts'
import { type Instruction, isConstant, type Program, type Word } from './instruction.ts'
import { printInstruction } from './print-instruction.ts'

/** `setting` as it stands in the program, with its unit: `K50（5 秒）`; absent where nothing is set. */
export type Watched = { readonly device: Device; readonly name: string; readonly setting: string | undefined }

/** T, C, D and F by class and number: they hold a number. */
export const numbersIn = (program: Program): readonly Watched[] => namedIn(program, ['T', 'C', 'D', 'F'])

/** M and S by class and number: they are on or off. Special relays are left out. */
export const relaysIn = (program: Program): readonly Watched[] =>
  namedIn(program, ['M', 'S']).filter(({ device }) => device.of === 'S' || device.no < 8000)

/** The current value in words: a timer in seconds, a timer block in seconds, anything else as it is. */
export function sayCurrent({ device, setting }: Watched, value: number): string {
  if (device.of === 'T') return sayMs(value * timerBase(device.no))
  return device.of === 'F' && setting?.includes('秒') ? sayMs(value) : String(value)
}

function namedIn(program: Program, classes: readonly DeviceClass[]): readonly Watched[] {
  const settings = new Map(program.flatMap(({ instruction }) => settingOf(instruction)))
  const names = new Set(program.flatMap(({ instruction }) => printInstruction(instruction).match(/\b[TCDFMS]\d+\b/g) ?? []))
  return [...names]
    .flatMap((name) => {
      const device = parseDevice(name)
      return device.ok && classes.includes(device.value.of) ? [{ device: device.value, name, setting: settings.get(name) }] : []
    })
    .sort((a, b) => classes.indexOf(a.device.of) - classes.indexOf(b.device.of) || a.device.no - b.device.no)
}

function settingOf(instruction: Instruction): readonly (readonly [string, string])[] {
  if (instruction.kind === 'act' && (instruction.act.kind === 'time' || instruction.act.kind === 'count')) {
    const { kind, device, preset } = instruction.act
    const seconds = kind === 'time' && isConstant(preset) ? `（${sayMs(preset.constant * timerBase(device.no))}）` : ''
    return [[sayDevice(device), `${sayWord(preset)}${seconds}`]]
  }
  if (instruction.kind !== 'block') return []
  const { block } = instruction
  if (block.kind === 'timer') return [[sayDevice(block.instance), `K${block.presetMs}（${sayMs(block.presetMs)}）`]]
  return block.kind === 'counter' ? [[sayDevice(block.instance), `K${block.preset}`]] : []
}

const sayWord = (word: Word): string => (isConstant(word) ? `K${word.constant}` : sayDevice(word))
const sayMs = (ms: number): string => `${ms / 1000} 秒`
