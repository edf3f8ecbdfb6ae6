/** The acts at the converter, and how they stand in the log of an attempt. */

import { findParameter } from './parameter.ts'
import { type Key, panelKeys } from './press-key.ts'
import { isTerminal, isWireEnd, type SwitchId, switches, type Terminal, type WireEnd } from './wiring.ts'

export type Act =
  | { readonly kind: 'test' }
  | { readonly kind: 'ask' }
  | { readonly kind: 'connect'; readonly terminal: Terminal; readonly end: WireEnd | '0V' | undefined }
  | { readonly kind: 'power'; readonly isOn: boolean }
  | { readonly kind: 'flip'; readonly which: SwitchId; readonly isClosed: boolean }
  | { readonly kind: 'turn'; readonly percent: number }
  | { readonly kind: 'key'; readonly key: Key; readonly times: number }
  | { readonly kind: 'set'; readonly number: string; readonly value: number }
  | { readonly kind: 'wait'; readonly seconds: number }
  | { readonly kind: 'handIn' }

/** Nothing waits longer in one act. */
const LONGEST_WAIT = 900
/** The minus of AIN+ and AIN− is written so: neither sign may stand in every address as it is. */
const spelled = { 'AIN+': 'AINP', 'AIN-': 'AINN' } as const
const OPEN = 'none'

export function wordsOf(act: Act): readonly string[] {
  switch (act.kind) {
    case 'test':
    case 'ask':
    case 'handIn':
      return [act.kind]
    case 'connect':
      return ['c', spelled[act.terminal as keyof typeof spelled] ?? act.terminal, act.end ?? OPEN]
    case 'power':
      return ['q', act.isOn ? '1' : '0']
    case 'flip':
      return ['s', act.which, act.isClosed ? '1' : '0']
    case 'turn':
      return ['r', String(act.percent)]
    case 'key':
      return ['k', act.key, String(act.times)]
    case 'set':
      return ['p', act.number, String(act.value)]
    case 'wait':
      return ['w', String(act.seconds)]
  }
}

/** Undefined where the words are no act. */
export function parseAct([kind, one = '', other = '']: readonly string[]): Act | undefined {
  switch (kind) {
    case 'test':
    case 'ask':
    case 'handIn':
      return { kind }
    case 'c':
      return parseConnect(one, other)
    case 'q':
      return one === '1' || one === '0' ? { kind: 'power', isOn: one === '1' } : undefined
    case 's': {
      const which = switches.find((each) => each === one)
      return which === undefined ? undefined : { kind: 'flip', which, isClosed: other === '1' }
    }
    case 'r': {
      const percent = numberOf(one)
      return percent === undefined || percent < 0 || percent > 100 ? undefined : { kind: 'turn', percent }
    }
    case 'k': {
      const key = panelKeys.find((each) => each === one)
      const times = numberOf(other)
      return key === undefined || times === undefined || times < 1 || times > 50
        ? undefined
        : { kind: 'key', key, times: Math.trunc(times) }
    }
    case 'p': {
      const value = numberOf(other)
      return findParameter(one) === undefined || value === undefined ? undefined : { kind: 'set', number: one, value }
    }
    case 'w': {
      const seconds = numberOf(one)
      return seconds === undefined || seconds <= 0 || seconds > LONGEST_WAIT ? undefined : { kind: 'wait', seconds }
    }
    default:
      return undefined
  }
}

function parseConnect(one: string, other: string): Act | undefined {
  const terminal = one === spelled['AIN+'] ? 'AIN+' : one === spelled['AIN-'] ? 'AIN-' : one
  if (!isTerminal(terminal)) return undefined
  if (other === OPEN) return { kind: 'connect', terminal, end: undefined }
  return isWireEnd(other) || other === '0V' ? { kind: 'connect', terminal, end: other } : undefined
}

/** A plain decimal number; nothing else that JavaScript would take for one. */
export const numberOf = (text: string): number | undefined => (/^-?\d{1,6}(\.\d{1,3})?$/.test(text) ? Number(text) : undefined)
