/** `/bench-drive.js`: the frequency converter and the measuring instruments. */
import { converterRoom } from '#app/bench/converter-room.tsx'
import { instrumentRoom } from '#app/bench/instrument-room.tsx'
import { begin } from './begin.tsx'

begin({ converter: converterRoom, instrument: instrumentRoom })
