/** What each knowledge point is worth in a paper of 100 marks. */
import type { PointId } from '#domain/item/item.ts'
import { type Importance, type KnowledgePoint, type Standard, scopesOf } from '#domain/item/standard.ts'

/** How much a core point counts against a general and an auxiliary one: our own measure; the standard only orders them. */
const SHARES: Readonly<Record<Importance, number>> = { X: 3, Y: 2, Z: 1 }

/** The theory weight of a scope, shared among its points by their importance; the shares of a scope add up to its weight. */
export function marksOfPoints(standard: Standard, points: readonly KnowledgePoint[]): ReadonlyMap<PointId, number> {
  const weights = new Map(scopesOf(standard).map(({ code, theoryWeight }) => [code, theoryWeight]))
  const shares = new Map<string, number>()
  for (const { scope, importance } of points) shares.set(scope, (shares.get(scope) ?? 0) + SHARES[importance])
  return new Map(
    points.map(({ id, scope, importance }) => [id, ((weights.get(scope) ?? 0) * SHARES[importance]) / (shares.get(scope) ?? 1)]),
  )
}
