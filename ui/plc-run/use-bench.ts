/** A bench that runs in the time of the page: paused, scan by scan, or at its own speed. */
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Watch } from '#domain/plc/edit/power.ts'
import type { Program } from '#domain/plc/program/instruction.ts'
import { Bench } from '#domain/plc/task/bench.ts'
import type { PlcTask } from '#domain/plc/task/plc-task.ts'
import { scansDue } from './pace.ts'
import { scanTimes } from './scan-times.ts'

/** So many ms lie between two pictures at least: old phones need the rest for themselves. */
const PICTURE_MS = 33

export type BenchTask = Pick<PlcTask, 'title' | 'inputs' | 'outputs' | 'plant'>

export type RunningBench = {
  readonly bench: Bench
  /** Counts the beginnings, whatever made the bench begin. */
  readonly round: number
  readonly isRunning: boolean
  readonly speed: number
  /** Buttons that the operator holds. */
  readonly pressed: ReadonlySet<string>
  readonly run: (isRunning: boolean) => void
  readonly setSpeed: (speed: number) => void
  /** One scan, also while it is paused. */
  readonly scan: () => void
  /** Everything from the beginning: process, program, buttons. */
  readonly begin: () => void
  /** Anything done to the bench, then shown. */
  readonly act: (does: (bench: Bench) => void) => void
  readonly press: (button: string) => void
  /** A button that was let go before a scan saw it is let go after that scan. */
  readonly release: (button: string) => void
}

/** Told after each picture what the controller holds; the same watch may be kept, it always asks that bench. Undefined before its first scan. */
export type OnScan = (watch: Watch | undefined) => void

/** A bench of its own for each program; `task` and `program` may be new objects with the same content. */
export function useBench(task: BenchTask, program: Program, onScan?: OnScan): RunningBench {
  const key = JSON.stringify([task.title, task.plant, program])
  const [, setPicture] = useState(0)
  const [isRunning, run] = useState(false)
  const [speed, setSpeed] = useState(1)
  const kept = useRef<Kept | undefined>(undefined)
  if (kept.current?.key !== key) kept.current = keep(key, task, program, kept.current)
  const { bench, round, pressed, unseen } = kept.current

  const told = useRef(onScan)
  told.current = onScan
  useEffect(() => told.current?.(watchOf(bench)), [bench])
  const show = useCallback(() => {
    const now = kept.current?.bench
    if (now !== undefined) told.current?.(watchOf(now))
    setPicture((picture) => picture + 1)
  }, [])
  const scan = useCallback(() => {
    if (kept.current !== undefined && !scanTimes(kept.current, 1)) run(false)
    show()
  }, [show])

  useEffect(() => {
    if (!isRunning) return
    let frame = requestAnimationFrame(begin)
    let [last, lastPicture, restMs] = [0, 0, 0]
    function begin(at: number): void {
      last = at
      frame = requestAnimationFrame(step)
    }
    function step(at: number): void {
      const due = scansDue(at - last, speed, restMs)
      last = at
      restMs = due.restMs
      if (kept.current !== undefined && !scanTimes(kept.current, due.scans)) run(false)
      if (at - lastPicture >= PICTURE_MS) {
        lastPicture = at
        show()
      }
      frame = requestAnimationFrame(step)
    }
    return () => cancelAnimationFrame(frame)
  }, [isRunning, speed, show])

  const act = (does: (bench: Bench) => void): void => {
    does(bench)
    show()
  }
  return {
    bench,
    round,
    isRunning,
    speed,
    pressed,
    run,
    setSpeed,
    scan,
    act,
    begin() {
      run(false)
      kept.current = keep(key, task, program, kept.current)
      show()
    },
    press(button) {
      pressed.add(button)
      unseen.set(button, false)
      act(() => bench.press(button))
    },
    release(button) {
      pressed.delete(button)
      if (unseen.has(button)) unseen.set(button, true)
      else bench.release(button)
      show()
    },
  }
}

const watchOf = (bench: Bench): Watch | undefined =>
  bench.nowMs === 0 ? undefined : { isOn: (device) => bench.shows(device), numberIn: (device) => bench.numberIn(device) }

/** `unseen` buttons were pressed since the last scan; true where they were let go already. */
type Kept = {
  readonly key: string
  readonly round: number
  readonly bench: Bench
  readonly pressed: Set<string>
  readonly unseen: Map<string, boolean>
}

const keep = (key: string, task: BenchTask, program: Program, before: Kept | undefined): Kept => ({
  key,
  round: (before?.round ?? 0) + 1,
  bench: new Bench(task, program),
  pressed: new Set(),
  unseen: new Map(),
})
