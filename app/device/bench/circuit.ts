/** The rooms in which a circuit is at work, on the device. */
import { faultRoom } from '#app/bench/fault-room.tsx'
import { wiringRoom } from '#app/bench/wiring-room.tsx'
import { begin } from './begin.tsx'

begin({ fault: faultRoom, wiring: wiringRoom })
