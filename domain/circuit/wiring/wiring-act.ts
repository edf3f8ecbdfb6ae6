/** What a person does in a wiring task, and how it stands in a log: `w_0a1b_4` is a wire numbered 4 between terminals 10 and 47. */
import type { DeviceId, PartId } from '#domain/circuit/circuit.ts'
import type { Section } from './cabinet.ts'
import { type PowerStage, powerStages } from './power-stage.ts'

export type WiringAct =
  | { readonly kind: 'join'; readonly a: number; readonly b: number; readonly number?: string | undefined }
  | { readonly kind: 'number'; readonly a: number; readonly b: number; readonly number: string }
  | { readonly kind: 'part'; readonly a: number; readonly b: number }
  /** The rest of a section is joined as drawn; for learners. */
  | { readonly kind: 'complete'; readonly section: Section }
  | { readonly kind: 'deadCheck'; readonly nth: number }
  /** Asks the examiner. */
  | { readonly kind: 'ask'; readonly stage: PowerStage }
  | { readonly kind: 'power'; readonly isOn: boolean }
  /** Tests that it is dead, before hands touch it. */
  | { readonly kind: 'testDead' }
  | { readonly kind: 'press' | 'release' | 'click' | 'trip' | 'reset'; readonly device: DeviceId }
  | { readonly kind: 'wait'; readonly s: number }
  | { readonly kind: 'mend'; readonly part: PartId }
  /** Looks whether all is right; in practice only. */
  | { readonly kind: 'look' }
  | { readonly kind: 'handIn' }

const onDevice = { p: 'press', r: 'release', c: 'click', t: 'trip', s: 'reset' } as const
const stageLetters = { c: 'control', m: 'main', f: 'motor' } as const satisfies Record<string, PowerStage>
const LONGEST_NUMBER = 6
const LONGEST_WAIT_S = 60

/** `words` of a log; undefined where they are no act. Whether the things named are there is not asked here. */
export function readWiringAct(words: readonly string[]): WiringAct | undefined {
  const [letter = '', first = '', second] = words
  switch (letter) {
    case 'w':
    case 'u':
    case 'n':
      return readJointAct(letter, first, second)
    case 'h':
      return first === 'c' || first === 'm' ? { kind: 'complete', section: first === 'c' ? 'control' : 'main' } : undefined
    case 'd':
      return /^\d{1,2}$/.test(first) ? { kind: 'deadCheck', nth: Number(first) } : undefined
    case 'a':
      return first in stageLetters ? { kind: 'ask', stage: stageLetters[first as keyof typeof stageLetters] } : undefined
    case 'e':
      return first === '0' || first === '1' ? { kind: 'power', isOn: first === '1' } : undefined
    case 'k':
      return /^\d{1,2}$/.test(first) ? { kind: 'wait', s: Math.min(LONGEST_WAIT_S, Number(first)) } : undefined
    case 'p':
    case 'r':
    case 'c':
    case 't':
    case 's':
      return first === '' ? undefined : { kind: onDevice[letter], device: first }
    case 'm':
      return first === '' ? undefined : { kind: 'mend', part: first }
    case 'v':
      return { kind: 'testDead' }
    case 'x':
      return { kind: 'look' }
    case 'q':
      return { kind: 'handIn' }
  }
  return undefined
}

function readJointAct(letter: 'w' | 'u' | 'n', ends: string, number: string | undefined): WiringAct | undefined {
  if (!/^[0-9a-z]{4}$/.test(ends)) return undefined
  const [one, other] = [Number.parseInt(ends.slice(0, 2), 36), Number.parseInt(ends.slice(2), 36)]
  if (one === other || (number !== undefined && !isWireNumber(number))) return undefined
  const [a, b] = [Math.min(one, other), Math.max(one, other)]
  if (letter === 'u') return { kind: 'part', a, b }
  if (letter === 'n') return number === undefined ? undefined : { kind: 'number', a, b, number }
  return { kind: 'join', a, b, number }
}

/** Letters and digits, as they stand on a sleeve. */
export const isWireNumber = (text: string): boolean => text.length <= LONGEST_NUMBER && /^[A-Za-z0-9]+$/.test(text)

export function wordsOf(act: WiringAct): readonly string[] {
  switch (act.kind) {
    case 'join':
      return act.number === undefined ? ['w', endsOf(act)] : ['w', endsOf(act), act.number]
    case 'number':
      return ['n', endsOf(act), act.number]
    case 'part':
      return ['u', endsOf(act)]
    case 'complete':
      return ['h', act.section === 'control' ? 'c' : 'm']
    case 'deadCheck':
      return ['d', String(act.nth)]
    case 'ask':
      return ['a', 'cmf'[powerStages.indexOf(act.stage)] ?? 'c']
    case 'power':
      return ['e', act.isOn ? '1' : '0']
    case 'testDead':
      return ['v']
    case 'press':
      return ['p', act.device]
    case 'release':
      return ['r', act.device]
    case 'click':
      return ['c', act.device]
    case 'trip':
      return ['t', act.device]
    case 'reset':
      return ['s', act.device]
    case 'wait':
      return ['k', String(act.s)]
    case 'mend':
      return ['m', act.part]
    case 'look':
      return ['x']
    case 'handIn':
      return ['q']
  }
}

/** Two terminals in two characters each; there are fewer than 1296. */
const endsOf = ({ a, b }: { readonly a: number; readonly b: number }): string =>
  [a, b].map((nth) => nth.toString(36).padStart(2, '0')).join('')
