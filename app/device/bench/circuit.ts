/** The rooms in which a circuit is at work, on the device. */
import { wiringRoom } from '#app/bench/wiring-room.tsx'
import { begin } from './begin.tsx'

begin({ wiring: wiringRoom })
