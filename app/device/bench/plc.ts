/** The ladder room on the device. */
import { plcRoom } from '#app/bench/plc-room.tsx'
import { begin } from './begin.tsx'

begin({ plc: plcRoom })
