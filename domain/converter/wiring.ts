/** What is connected to the terminals of the converter, and what that means. */

/** Terminals of the converter. `0V` is the minus of the 10 V supply, `24V` the plus of the inputs' own. */
export const terminals = ['L1', 'L2', 'L3', 'PE', 'U', 'V', 'W', 'PEM', '24V', 'DIN1', 'DIN2', 'DIN3', '10V', 'AIN+', 'AIN-', '0V'] as const
export type Terminal = (typeof terminals)[number]

/** The other ends of wires: supply `Q…`, motor `M…`, the common and the three poles of the switches, the three pins of the potentiometer. */
export const ends = ['QL1', 'QL2', 'QL3', 'QN', 'QPE', 'MU', 'MV', 'MW', 'MPE', 'SC', 'S1', 'S2', 'S3', 'R1', 'R2', 'R3'] as const
export type WireEnd = (typeof ends)[number]

/** One wire a terminal at most. `0V` from AIN− is the bridge on the converter itself. */
export type Wiring = Readonly<Partial<Record<Terminal, WireEnd | '0V'>>>

export const switches = ['S1', 'S2', 'S3'] as const
export type SwitchId = (typeof switches)[number]
export type Switches = Readonly<Record<SwitchId, boolean>>

export type Supply = 'three' | 'phaseMissing' | 'none'
/** `reversed`: two of the three are swapped. */
export type MotorLine = 'forward' | 'reversed' | 'phaseMissing'

const phases = ['QL1', 'QL2', 'QL3'] as const

/** In whatever order the phases come, the rectifier does not mind. */
export function supplyOf(wiring: Wiring): Supply {
  const come = new Set([wiring.L1, wiring.L2, wiring.L3].filter((end) => phases.some((phase) => phase === end)))
  return come.size === 3 ? 'three' : come.size === 0 ? 'none' : 'phaseMissing'
}

export function motorLineOf({ U, V, W }: Wiring): MotorLine {
  const order = [U, V, W].join()
  if (['MU,MV,MW', 'MV,MW,MU', 'MW,MU,MV'].includes(order)) return 'forward'
  return ['MV,MU,MW', 'MU,MW,MV', 'MW,MV,MU'].includes(order) ? 'reversed' : 'phaseMissing'
}

/** Both the converter and the motor are on PE. N does not count. */
export const isEarthed = ({ PE, PEM }: Wiring): boolean => PE === 'QPE' && PEM === 'MPE'

/** What is destroyed when the supply is switched on, as a sentence; undefined: nothing. */
export function harmOf(wiring: Wiring): string | undefined {
  const isSupply = (end: string | undefined): boolean => end?.startsWith('Q') === true && end !== 'QPE'
  if ([wiring.U, wiring.V, wiring.W].some(isSupply)) return '电源接到了输出端 U、V、W 上，逆变模块烧了。'
  if (terminals.slice(8).some((terminal) => isSupply(wiring[terminal]))) return '电源接到了控制端子上，控制板烧了。'
  if ([wiring.PE, wiring.PEM].some((end) => isSupply(end) && end !== 'QN')) return '相线接到了接地端上，机壳带电，电源跳闸。'
  return undefined
}

/** Which inputs are on: a closed switch brings the 24 V of its common. */
export function inputsOf(wiring: Wiring, closed: Switches): readonly [boolean, boolean, boolean] {
  const hasCommon = wiring['24V'] === 'SC'
  const isOn = (terminal: 'DIN1' | 'DIN2' | 'DIN3'): boolean => {
    const end = wiring[terminal]
    return hasCommon && (end === 'SC' || (end !== undefined && end in closed && closed[end as SwitchId]))
  }
  return [isOn('DIN1'), isOn('DIN2'), isOn('DIN3')]
}

/** Volts between AIN+ and AIN−, with the potentiometer at `turn` (0 to 1 from pin 3 to pin 1). Without its return it reads nothing. */
export function analogOf(wiring: Wiring, turn: number): number {
  if (wiring['AIN-'] !== '0V') return 0
  const pin = wiring['AIN+']
  const ofPin = { R1: 1, R2: turn, R3: 0 } as const
  if (pin !== 'R1' && pin !== 'R2' && pin !== 'R3') return 0
  const share = ofPin[pin]
  if (wiring['10V'] === 'R1' && wiring['0V'] === 'R3') return 10 * share
  if (wiring['10V'] === 'R3' && wiring['0V'] === 'R1') return 10 * (1 - share)
  return 0
}

export const isTerminal = (word: string): word is Terminal => terminals.some((each) => each === word)
export const isWireEnd = (word: string): word is WireEnd => ends.some((each) => each === word)
