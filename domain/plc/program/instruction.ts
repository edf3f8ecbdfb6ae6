/** The instructions our controller knows: a subset of FX, and the standard blocks of IEC 61131-3 as elements of a rung. */
import type { Device } from './device.ts'

export type ContactMode = 'open' | 'closed' | 'rising' | 'falling'
export type Relation = '=' | '<>' | '>' | '>=' | '<' | '<='
/** A number, or what holds one: D, the current value of T and C, the elapsed time or count of a block. */
export type Word = { readonly constant: number } | Device

export type Contact = { readonly kind: 'contact'; readonly mode: ContactMode; readonly device: Device }
export type Compare = { readonly kind: 'compare'; readonly relation: Relation; readonly left: Word; readonly right: Word }
/** What can stand anywhere in the condition of a rung. */
export type Test = Contact | Compare

export type TimerKind = 'TON' | 'TOF' | 'TP'
/** A block takes the power that reaches it and passes on its output Q. */
export type Block =
  | { readonly kind: 'timer'; readonly type: TimerKind; readonly instance: Device; readonly presetMs: number }
  | { readonly kind: 'counter'; readonly type: 'CTU' | 'CTD'; readonly instance: Device; readonly preset: number; readonly other: Device }
  | { readonly kind: 'edge'; readonly type: 'R_TRIG' | 'F_TRIG'; readonly instance: Device }
  | { readonly kind: 'bistable'; readonly type: 'SR' | 'RS'; readonly instance: Device; readonly other: Device }

/** What a rung does when power reaches its end. */
export type Act =
  | { readonly kind: 'out' | 'set' | 'reset' | 'rise' | 'fall'; readonly device: Device }
  | { readonly kind: 'time' | 'count'; readonly device: Device; readonly preset: Word }
  | { readonly kind: 'master'; readonly level: number; readonly device: Device }
  | { readonly kind: 'move'; readonly isPulsed: boolean; readonly source: Word; readonly target: Device }
  | { readonly kind: 'add'; readonly isPulsed: boolean; readonly by: 1 | -1; readonly target: Device }
  | { readonly kind: 'jump'; readonly label: number }

/** What stands on the bus itself, without a condition. */
export type Mark =
  | { readonly kind: 'masterEnd'; readonly level: number }
  | { readonly kind: 'step'; readonly device: Device }
  | { readonly kind: 'label'; readonly label: number }
  | { readonly kind: 'stepEnd' | 'end' }

export type Place = 'LD' | 'AND' | 'OR'
export type StackOperation = 'ANB' | 'ORB' | 'MPS' | 'MRD' | 'MPP'

export type Instruction =
  | { readonly kind: 'test'; readonly place: Place; readonly test: Test }
  | { readonly kind: 'stack'; readonly operation: StackOperation }
  | { readonly kind: 'invert' }
  | { readonly kind: 'block'; readonly block: Block }
  | { readonly kind: 'act'; readonly act: Act }
  | { readonly kind: 'mark'; readonly mark: Mark }

/** An instruction and the line of the text it stands on, counted from 1; `remark` is what people wrote beside or above it. */
export type Line = { readonly line: number; readonly instruction: Instruction; readonly remark?: string }
export type Program = readonly Line[]

/** What is wrong, where, and what to do about it. */
export type ProgramProblem = { readonly line: number; readonly says: string }

export const isConstant = (word: Word): word is { readonly constant: number } => 'constant' in word
