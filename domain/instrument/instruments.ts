/** All exercises with measuring instruments, from the most usual on. */
import { bridges } from './bridge.ts'
import { clamps } from './clamps.ts'
import { earthTesters } from './earth-tester.ts'
import type { InstrumentKind } from './exercise.ts'
import { meggers } from './meggers.ts'
import { scopeSignals } from './scope-signals.ts'

export const instruments: readonly InstrumentKind[] = [...meggers, ...clamps, ...scopeSignals, ...bridges, ...earthTesters]

/** Raised when an exercise changes, so that attempts from before open read-only. */
export const INSTRUMENTS_VERSION = 1

export const findInstrument = (id: string): InstrumentKind | undefined => instruments.find((each) => each.id === id)
