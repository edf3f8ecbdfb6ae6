/** What a motor is given: from the sources on its terminals alone. */
import type { CompiledMotor } from './compile-circuit.ts'
import { DC_MINUS, DC_PLUS, sourceAt, type Tracks } from './phase-tracks.ts'

/** `direction` 1 is forward (phases in order on U, V, W), −1 reverse. */
export type Drive =
  | { readonly kind: 'off' }
  | { readonly kind: 'full'; readonly joined: 'inside' | 'star' | 'delta' | 'doubleStar'; readonly direction: 1 | -1; readonly rpm: number }
  | { readonly kind: 'phaseLost' }
  | { readonly kind: 'direct' }

export const OFF: Drive = { kind: 'off' }
const LOST: Drive = { kind: 'phaseLost' }

/**
 * `phases` are the names of all phases by supply, each in order.
 * @source exam dossier K067 (order of phases), K072 (direct current brakes), K074 (Δ/YY turns the other way), K075 (a lost phase)
 */
export function driveOf(compiled: CompiledMotor, tracks: Tracks, phases: readonly (readonly string[])[]): Drive {
  const at = (name: string): string | undefined => {
    const node = compiled.terminals.get(name)
    return node === undefined ? undefined : sourceAt(tracks, node)
  }
  const names = [...compiled.terminals.keys()].map(at)
  if (names.includes(DC_PLUS) && names.includes(DC_MINUS)) return { kind: 'direct' }
  const { motor } = compiled
  switch (motor.winding) {
    case 'three':
      return fullOr(turnOf([at('U'), at('V'), at('W')], phases), 'inside', motor.rpm) ?? partial(names)
    case 'six':
      return driveOfSix(compiled, tracks, at, phases)
    case 'twoSpeed': {
      const corners = turnOf([at('U1'), at('V1'), at('W1')], phases)
      const middles = turnOf([at('U2'), at('V2'), at('W2')], phases)
      const star = isOnePiece(compiled, tracks, ['U1', 'V1', 'W1']) && at('U1') === undefined
      const apart = names.slice().filter((name) => name !== undefined).length === 3
      if (corners !== undefined && apart) return { kind: 'full', joined: 'delta', direction: corners, rpm: motor.slowRpm ?? motor.rpm }
      if (middles !== undefined && star) return { kind: 'full', joined: 'doubleStar', direction: middles === 1 ? -1 : 1, rpm: motor.rpm }
      return partial(names)
    }
  }
}

function driveOfSix(
  compiled: CompiledMotor,
  tracks: Tracks,
  at: (name: string) => string | undefined,
  phases: readonly (readonly string[])[],
): Drive {
  const direction = turnOf([at('U1'), at('V1'), at('W1')], phases)
  const across = compiled.windings.filter(({ a, b }) => {
    const [one, other] = [sourceAt(tracks, a), sourceAt(tracks, b)]
    return one !== undefined && other !== undefined && one !== other
  })
  if (across.length === 3) return fullOr(direction, 'delta', compiled.motor.rpm) ?? LOST
  if (across.length > 0) return LOST
  if (isOnePiece(compiled, tracks, ['U2', 'V2', 'W2']) && direction !== undefined && at('U2') === undefined)
    return { kind: 'full', joined: 'star', direction, rpm: compiled.motor.rpm }
  return meetsTwo(compiled, tracks) ? LOST : OFF
}

/** Whether some loose piece joins windings that come from different phases. */
function meetsTwo({ windings }: CompiledMotor, tracks: Tracks): boolean {
  const met = new Map<number, Set<string>>()
  for (const { a, b } of windings)
    for (const [loose, other] of [
      [a, b],
      [b, a],
    ] as const) {
      const name = sourceAt(tracks, other)
      if (sourceAt(tracks, loose) !== undefined || name === undefined) continue
      const piece = tracks.pieceOf[loose] as number
      met.set(piece, (met.get(piece) ?? new Set()).add(name))
    }
  return [...met.values()].some((names) => names.size > 1)
}

const partial = (names: readonly (string | undefined)[]): Drive =>
  new Set(names.filter((name) => name !== undefined)).size > 1 ? LOST : OFF

const fullOr = (direction: 1 | -1 | undefined, joined: 'inside' | 'delta', rpm: number): Drive | undefined =>
  direction === undefined ? undefined : { kind: 'full', joined, direction, rpm }

const isOnePiece = ({ terminals }: CompiledMotor, { pieceOf }: Tracks, names: readonly string[]): boolean =>
  new Set(names.map((name) => pieceOf[terminals.get(name) ?? 0])).size === 1

/** 1 where three phases of one supply come in order, −1 against it, undefined where they are not three. */
function turnOf(names: readonly (string | undefined)[], phases: readonly (readonly string[])[]): 1 | -1 | undefined {
  for (const three of phases) {
    const [u = -1, v = -1, w = -1] = names.map((name) => (name === undefined ? -1 : three.indexOf(name)))
    if (u < 0 || v < 0 || w < 0 || new Set([u, v, w]).size < 3) continue
    return (u + 1) % 3 === v ? 1 : -1
  }
  return undefined
}
