/** The ladder room (T3, T4): a program for a controller is written, tried on its plant and judged by function points. */
import type { PlcData } from './plc/plc-data.ts'
import { type PlcView, readPlc, resultOfPlc } from './plc/plc-view.ts'
import { ShowPlc } from './plc/show-plc.tsx'
import { takeAct } from './plc/take-act.ts'
import type { Room } from './room.ts'

export const plcRoom: Room<PlcData, PlcView> = { take: takeAct, read: readPlc, Show: ShowPlc, resultOf: resultOfPlc }
