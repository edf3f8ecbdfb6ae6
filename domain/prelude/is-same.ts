/** Whether two plain values say the same, however they were built. A part that is undefined counts as absent. */
export function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false
  if (Array.isArray(one) !== Array.isArray(other)) return false
  const [a, b] = [partsOf(one), partsOf(other)]
  return a.size === b.size && [...a].every(([key, value]) => b.has(key) && isSame(value, b.get(key)))
}

const partsOf = (value: object): ReadonlyMap<string, unknown> => new Map(Object.entries(value).filter(([, part]) => part !== undefined))
