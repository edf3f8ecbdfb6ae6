/** The keys and the display of the basic operator panel: leafing through parameters, changing one digit after another. */
import { findParameter } from './parameter.ts'
import { roundTo, type Settings, valueIn, visibleIn } from './settings.ts'

/** `operating` shows the frequency; `leafing` a number (`r0000` leads back); `editing` a value, `place` is the power of ten of the digit. */
export type Panel =
  | { readonly mode: 'operating' }
  | { readonly mode: 'leafing'; readonly number: string }
  | { readonly mode: 'editing'; readonly number: string; readonly typed: number; readonly place: number }

export const OPERATING: Panel = { mode: 'operating' }
export const BACK = 'r0000'

/** `store`: the value to be taken over by the converter. */
export type PanelStep = { readonly panel: Panel; readonly store?: { readonly number: string; readonly value: number } }

/** P: into the list, into a value, and out of it again. */
export function pressP(panel: Panel, settings: Settings): PanelStep {
  switch (panel.mode) {
    case 'operating':
      return { panel: { mode: 'leafing', number: BACK } }
    case 'leafing':
      if (panel.number === BACK) return { panel: OPERATING }
      return { panel: { mode: 'editing', number: panel.number, typed: valueIn(settings, panel.number), place: 0 } }
    case 'editing':
      return { panel: { mode: 'leafing', number: panel.number }, store: { number: panel.number, value: panel.typed } }
  }
}

/** ▲ (`by` > 0) or ▼; the list goes round, a value stops at its ends. While operating the keys belong to the frequency. */
export function pressArrow(panel: Panel, settings: Settings, by: number): Panel {
  switch (panel.mode) {
    case 'operating':
      return panel
    case 'leafing': {
      const numbers = [BACK, ...visibleIn(settings).map(({ number }) => number)]
      const at = numbers.indexOf(panel.number) + by
      return { mode: 'leafing', number: numbers[((at % numbers.length) + numbers.length) % numbers.length] ?? BACK }
    }
    case 'editing': {
      const parameter = findParameter(panel.number)
      if (parameter === undefined) return panel
      const { least, most, decimals, choices } = parameter
      if (choices !== undefined) return { ...panel, typed: neighbourIn(Object.keys(choices).map(Number), panel.typed, by) }
      const typed = Math.min(most, Math.max(least, roundTo(panel.typed + by * 10 ** panel.place, decimals)))
      return { ...panel, typed }
    }
  }
}

/** Fn: in the list back to r0000; in a value on to the next digit. */
export function pressFn(panel: Panel): Panel {
  if (panel.mode === 'leafing') return { mode: 'leafing', number: BACK }
  if (panel.mode !== 'editing') return panel
  const parameter = findParameter(panel.number)
  if (parameter === undefined) return panel
  const largest = Math.max(0, Math.floor(Math.log10(Math.max(1, parameter.most))))
  return { ...panel, place: panel.place < largest ? panel.place + 1 : -parameter.decimals }
}

function neighbourIn(values: readonly number[], value: number, by: number): number {
  const at = Math.max(0, values.indexOf(value)) + by
  return values[Math.min(values.length - 1, Math.max(0, at))] ?? value
}
