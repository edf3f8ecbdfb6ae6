/** What stands in the parameters, and what happens when one is changed. */
import { fail, ok, type Result } from '#domain/prelude/result.ts'
import { findParameter, type Parameter, parameters } from './parameter.ts'

/** By number; every parameter has a value. */
export type Settings = Readonly<Record<string, number>>

export const factorySettings: Settings = Object.fromEntries(parameters.map(({ number, factory }) => [number, factory]))

/** The value of a parameter that is there; any other number is a mistake of ours and throws. */
export function valueIn(settings: Settings, number: string): number {
  const value = settings[number]
  if (value === undefined) throw new Error(`no parameter ${number}`)
  return value
}

export type ParameterRefused =
  | { readonly kind: 'unknown'; readonly number: string }
  | { readonly kind: 'hidden'; readonly parameter: Parameter }
  | { readonly kind: 'outside'; readonly parameter: Parameter }
  | { readonly kind: 'notPlayed'; readonly parameter: Parameter }
  | { readonly kind: 'running'; readonly parameter: Parameter }
  | { readonly kind: 'needsQuick'; readonly parameter: Parameter }
  | { readonly kind: 'needsReset' }

/**
 * Changes one parameter as the panel does. P0970 = 1 takes everything back to factory, P3900 ends quick commissioning, and a new source of
 * commands puts the functions of the inputs back.
 */
export function changeParameter(settings: Settings, number: string, value: number, isRunning: boolean): Result<Settings, ParameterRefused> {
  const parameter = findParameter(number)
  if (parameter === undefined) return fail({ kind: 'unknown', number })
  const refused = refusalOf(settings, parameter, value, isRunning)
  if (refused !== undefined) return fail(refused)
  return ok(withEffect(settings, number, roundTo(value, parameter.decimals)))
}

function refusalOf(settings: Settings, parameter: Parameter, value: number, isRunning: boolean): ParameterRefused | undefined {
  const { number, level, changes, least, most, choices } = parameter
  const isQuick = settings['P0010'] === 1
  if (level > valueIn(settings, 'P0003')) return { kind: 'hidden', parameter }
  if (!(value >= least && value <= most)) return { kind: 'outside', parameter }
  if (choices !== undefined && choices[value] === undefined) return { kind: 'notPlayed', parameter }
  if (isRunning && changes !== 'any') return { kind: 'running', parameter }
  if (number === 'P0970' && value === 1 && settings['P0010'] !== 30) return { kind: 'needsReset' }
  if ((changes === 'quick' || (number === 'P3900' && value !== 0)) && !isQuick) return { kind: 'needsQuick', parameter }
  return undefined
}

/** Kept when quick commissioning ends with everything else back at factory. */
const quickNumbers = ['P0003', 'P0700', 'P1000', 'P1080', 'P1082', 'P1120', 'P1121']
const inputNumbers = ['P0701', 'P0702', 'P0703']

function withEffect(settings: Settings, number: string, value: number): Settings {
  if (number === 'P0970' && value === 1) return factorySettings
  if (number === 'P3900' && value === 1) return { ...factorySettings, ...keptOf(settings), P0010: 0 }
  if (number === 'P3900' && value === 3) return { ...settings, P0010: 0 }
  if (number === 'P0700' && value !== settings['P0700']) return { ...settings, ...factoryOf(inputNumbers), P0700: value }
  return { ...settings, [number]: value }
}

const keptOf = (settings: Settings): Settings =>
  Object.fromEntries(
    parameters
      .filter(({ number, group }) => group === 'motor' || quickNumbers.includes(number))
      .map(({ number }) => [number, valueIn(settings, number)]),
  )
const factoryOf = (numbers: readonly string[]): Settings =>
  Object.fromEntries(numbers.map((number) => [number, valueIn(factorySettings, number)]))

/** Those the panel leafs through at the level of P0003. */
export const visibleIn = (settings: Settings): readonly Parameter[] => parameters.filter(({ level }) => level <= valueIn(settings, 'P0003'))

export function sayParameterRefused(refused: ParameterRefused): string {
  switch (refused.kind) {
    case 'unknown':
      return `这里没有 ${refused.number}。`
    case 'hidden':
      return `${refused.parameter.number} 现在看不到。先把 P0003 设成 2。`
    case 'outside':
      return `${refused.parameter.number} 只能从 ${refused.parameter.least} 到 ${refused.parameter.most}。`
    case 'notPlayed':
      return `${refused.parameter.number} 在这里只做了 ${Object.keys(refused.parameter.choices ?? {}).join('、')}。`
    case 'running':
      return `正在运行，不能改 ${refused.parameter.number}。先停下来。`
    case 'needsQuick':
      return `改 ${refused.parameter.number} 之前，先把 P0010 设成 1。`
    case 'needsReset':
      return '恢复出厂要先把 P0010 设成 30，再把 P0970 设成 1。'
  }
}

export const roundTo = (value: number, decimals: number): number => Number(value.toFixed(decimals))
