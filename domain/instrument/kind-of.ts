/** Exercises with one instrument: it handles and is judged alike, only what is drawn differs. */
import type { NonEmpty } from '#domain/prelude/non-empty.ts'
import type { Random } from '#domain/prelude/random.ts'
import { drawApart } from './draw.ts'
import type { Ask, Bench, InstrumentExercise, InstrumentKind } from './exercise.ts'

/** What every drawing has; an instrument adds what it shows. */
export type DrawnExercise = { readonly says: NonEmpty<string>; readonly asks: NonEmpty<Ask> }

type Instrument<Drawn> = Pick<InstrumentExercise, 'knobs' | 'steps' | 'again'> & {
  show(bench: Bench, drawn: Drawn): ReturnType<InstrumentExercise['show']>
  judge(bench: Bench, drawn: Drawn): ReturnType<InstrumentExercise['judge']>
  /** Where it can hurt somebody. */
  readonly redLine?: InstrumentExercise['redLine']
}

export type DrawKind<Drawn> = (id: string, title: string, draw: (next: Random) => Drawn) => InstrumentKind

export const kindOf =
  <Drawn extends DrawnExercise>({ knobs, steps, again, show, judge, redLine }: Instrument<Drawn>): DrawKind<Drawn> =>
  (id, title, draw) => ({
    id,
    title,
    draw: (seed) => {
      const drawn = drawApart(seed, draw)
      return {
        id,
        title,
        says: drawn.says,
        asks: drawn.asks,
        knobs,
        steps,
        again,
        show: (bench) => show(bench, drawn),
        judge: (bench) => judge(bench, drawn),
        redLine: redLine ?? (() => undefined),
      }
    },
  })
