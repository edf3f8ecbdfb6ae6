/**
 * 安全红线: what ends an attempt at once, whatever was done well. Each is found by looking at the log of an attempt.
 * @source exam dossier §3.3, in its order
 */
export const redLineIds = [
  'untestedTouch',
  'liveResistance',
  'ammeterAcross',
  'unapprovedPower',
  'forcedRepower',
  'bridgedLoad',
  'chargedConverter',
  'brokenEarth',
  'defeatedInterlock',
  'earthLeadOrder',
  'majorHarm',
] as const
export type RedLineId = (typeof redLineIds)[number]

/** `why`: what would have happened to the person or the equipment. */
export type RedLine = { readonly id: RedLineId; readonly says: string; readonly why: string }

/** With what to do rather. */
export type ToldRedLine = RedLine & { readonly instead: string }

/** A red line was crossed: `did` says by what, `atS` when, in seconds since the attempt began. */
export type RedLineHit = { readonly id: RedLineId; readonly did: string; readonly atS: number }
