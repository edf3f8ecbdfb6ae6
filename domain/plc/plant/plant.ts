/** A process that a program controls: it moves on by whole milliseconds, has sensors, obeys actuators, and can come to harm. */

/** A name the program's terminals are wired to, and what it is called on the screen. */
export type Signal = { readonly name: string; readonly says: string }

/** All of a process at one moment, in whole numbers, so that a page can draw it. */
export type PlantState = Readonly<Record<string, number>>

export type Plant<S extends PlantState = PlantState> = {
  readonly name: string
  readonly says: string
  readonly sensors: readonly Signal[]
  readonly actuators: readonly Signal[]
  readonly start: S
  /** The state `ms` later, while the actuators in `driven` have current. */
  after(state: S, driven: ReadonlySet<string>, ms: number): S
  /** The sensors that see something now. */
  seen(state: S): ReadonlySet<string>
  /** What went wrong; undefined while all is well. Once there is harm, it stays. */
  harm(state: S): string | undefined
}

/** A process under way; its kind of state is nobody else's business. */
export type Running = {
  readonly state: PlantState
  readonly sensors: ReadonlySet<string>
  readonly harm: string | undefined
  after(driven: ReadonlySet<string>, ms: number): Running
}

/** The process from `state` on. */
export const running = <S extends PlantState>(plant: Plant<S>, state: S = plant.start): Running => ({
  state,
  sensors: plant.seen(state),
  harm: plant.harm(state),
  after: (driven, ms) => running(plant, plant.after(state, driven, ms)),
})

/** A state that came as plain data, e.g. from a bench, as the state of this process: what is missing stands as at the start. */
export const stateOf = <S extends PlantState>({ start }: Plant<S>, state: PlantState): S => ({ ...start, ...state })

/** How far something with two drives moves: +1, −1, or not at all. */
export const directionOf = (driven: ReadonlySet<string>, plus: string, minus: string): number =>
  (driven.has(plus) ? 1 : 0) - (driven.has(minus) ? 1 : 0)

export const within = (value: number, least: number, most: number): number => Math.min(most, Math.max(least, value))

/** The names whose condition holds. */
export const namesWhere = (conditions: Readonly<Record<string, boolean>>): ReadonlySet<string> =>
  new Set(Object.keys(conditions).filter((name) => conditions[name]))
