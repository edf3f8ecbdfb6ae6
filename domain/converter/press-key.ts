/** The operator panel of a converter: what its keys do, and what its display shows. */
import { type ConverterRun, hasPanel, isRunning } from './converter-run.ts'
import { BACK, pressArrow, pressFn, pressP } from './panel.ts'
import { changeParameter, roundTo, sayParameterRefused, valueIn } from './settings.ts'

export type Key = 'p' | 'up' | 'down' | 'fn' | 'on' | 'off' | 'reverse' | 'jog'
export const panelKeys: readonly Key[] = ['p', 'up', 'down', 'fn', 'on', 'off', 'reverse', 'jog']

/** One key, `times` times over (arrows); keys of running count only where P0700 says so. */
export function pressKey(run: ConverterRun, key: Key, times = 1): ConverterRun {
  if (!hasPanel(run)) return { ...run, said: '面板没亮。先接好电源、通电。' }
  const quiet = { ...run, said: undefined }
  switch (key) {
    case 'p': {
      const { panel, store } = pressP(run.panel, run.settings)
      return store === undefined ? { ...quiet, panel } : setParameter({ ...run, panel }, store.number, store.value)
    }
    case 'up':
    case 'down':
      return pressArrowKey(quiet, key === 'up' ? times : -times)
    case 'fn':
      if (run.panel.mode === 'operating') return { ...quiet, fault: undefined }
      return { ...quiet, panel: pressFn(run.panel) }
    case 'on':
    case 'off':
    case 'reverse':
    case 'jog':
      return valueIn(run.settings, 'P0700') === 1
        ? pressRunKey(quiet, key)
        : { ...run, said: '命令不从面板来（P0700 不是 1），这个键不管用。' }
  }
}

function pressArrowKey(run: ConverterRun, by: number): ConverterRun {
  if (run.panel.mode !== 'operating') return { ...run, panel: pressArrow(run.panel, run.settings, by) }
  if (valueIn(run.settings, 'P1000') !== 1) return { ...run, said: '频率不从面板来（P1000 不是 1），▲▼ 不管用。' }
  const potHz = Math.max(0, Math.min(valueIn(run.settings, 'P1082'), roundTo(run.keys.potHz + by, 2)))
  return { ...run, keys: { ...run.keys, potHz } }
}

function pressRunKey(run: ConverterRun, key: 'on' | 'off' | 'reverse' | 'jog'): ConverterRun {
  const { keys } = run
  switch (key) {
    case 'on':
      return { ...run, keys: { ...keys, isOn: true, isJogging: false } }
    case 'off':
      return { ...run, keys: { ...keys, isOn: false } }
    case 'reverse':
      return { ...run, keys: { ...keys, isReversed: !keys.isReversed } }
    case 'jog':
      return { ...run, keys: { ...keys, isJogging: !keys.isOn && !keys.isJogging } }
  }
}

/** What the display shows. */
export function displayOf(run: ConverterRun): string {
  if (!hasPanel(run)) return ' '
  if (run.fault !== undefined && run.panel.mode === 'operating') return run.fault
  switch (run.panel.mode) {
    case 'operating':
      return Math.abs(run.hz).toFixed(2)
    case 'leafing':
      return run.panel.number === BACK ? BACK : run.panel.number
    case 'editing':
      return String(run.panel.typed)
  }
}

/** Sets a parameter without the keys, as from a list; refused where the panel would refuse it. */
export function setParameter(run: ConverterRun, number: string, value: number): ConverterRun {
  if (!hasPanel(run)) return { ...run, said: '面板没亮，改不了参数。先接好电源、通电。' }
  const changed = changeParameter(run.settings, number, value, isRunning(run))
  if (!changed.ok) return { ...run, said: sayParameterRefused(changed.problem) }
  const wasReset = number === 'P0970' && value === 1
  const potHz = number === 'P1040' || wasReset || number === 'P3900' ? valueIn(changed.value, 'P1040') : run.keys.potHz
  const said = wasReset ? '恢复出厂做完了。' : `${number} 已经是 ${valueIn(changed.value, number)}。`
  return { ...run, settings: changed.value, keys: { ...run.keys, potHz }, said }
}
