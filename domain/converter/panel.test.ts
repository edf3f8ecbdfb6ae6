import { expect, test } from 'vitest'
import { settingsWith, wired } from './converter.fixture.ts'
import { type ConverterRun, passTime, setPower, startRun } from './converter-run.ts'
import { displayOf, type Key, pressKey } from './press-key.ts'
import { factorySettings } from './settings.ts'

const powered = (set: readonly (readonly [string, number])[] = []): ConverterRun =>
  setPower({ ...startRun(settingsWith(set)), wiring: wired }, true)
const press = (run: ConverterRun, ...keys: readonly (Key | readonly [Key, number])[]): ConverterRun =>
  keys.reduce<ConverterRun>((each, key) => (typeof key === 'string' ? pressKey(each, key) : pressKey(each, key[0], key[1])), run)

test('a value is changed digit by digit and taken over with P', () => {
  const list = press(powered(), 'p')
  expect([displayOf(powered()), displayOf(list)]).toEqual(['0.00', 'r0000'])
  const at = press(list, 'up', 'up', 'p')
  expect(displayOf(press(list, 'up', 'up'))).toBe('P0010')
  const quick = press(at, 'up', 'p')
  expect(quick.settings['P0010']).toBe(1)
  const voltage = press(quick, 'up', 'up', 'p')
  expect(displayOf(voltage)).toBe('400')
  expect(press(voltage, 'fn', 'down', 'down', 'p').settings['P0304']).toBe(380)
})

test('parameters above the access level are not in the list, and the list goes round', () => {
  const numbers = (run: ConverterRun): readonly string[] =>
    Array.from({ length: 60 }, (_, nth) => displayOf(press(run, 'p', ['up', nth + 1])))
  expect(numbers(powered())).not.toContain('P1001')
  expect(numbers(powered([['P0003', 2]]))).toContain('P1001')
  expect(displayOf(press(powered(), 'p', 'down'))).toBe('P3900')
})

test('motor data only in quick commissioning; nothing while it runs', () => {
  const refused = press(powered(), 'p', ['up', 4], 'p', 'up', 'p')
  expect([refused.settings['P0304'], refused.said]).toEqual([400, '改 P0304 之前，先把 P0010 设成 1。'])
})

test('the keys of running count only where P0700 is 1, the arrows only where P1000 is 1', () => {
  expect(press(powered(), 'on').said).toContain('P0700 不是 1')
  const byPanel = powered([
    ['P0700', 1],
    ['P1000', 1],
  ])
  const fast = passTime(press(byPanel, 'on', ['up', 20]), 60_000)
  expect([fast.hz, passTime(press(fast, 'reverse'), 60_000).hz, passTime(press(fast, 'off'), 60_000).hz]).toEqual([25, -25, 0])
  expect(passTime(press(byPanel, 'jog'), 60_000).hz).toBe(5)
})

test('a new source of commands puts the inputs back', () => {
  const set = settingsWith([
    ['P0003', 2],
    ['P0701', 17],
    ['P0700', 1],
  ])
  expect(set['P0701']).toBe(factorySettings['P0701'])
})

test('without power the panel is dark', () => {
  const dark = press(startRun(factorySettings), 'p')
  expect([displayOf(dark), dark.said]).toEqual([' ', '面板没亮。先接好电源、通电。'])
})
