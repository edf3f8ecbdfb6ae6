/**
 * Many callers, few trips: what is asked while earlier work is under way goes together on the next trip. Alone, a caller waits for
 * nobody; there is one trip at a time, so what came first is done first. (Databases do the same with their log and call it group commit.)
 */
type Waiting<T, R> = { readonly given: T; resolve(result: R): void; reject(error: unknown): void }

/**
 * No more than `most` go together. `work` answers in the order of what it is given. Where a trip fails as a whole, each of it is tried once more alone, so that one bad
 * entry takes nobody along; only what fails alone rejects.
 */
export function gather<T, R>(work: (given: readonly T[]) => Promise<readonly R[]>, most: number): (given: T) => Promise<R> {
  const waiting: Waiting<T, R>[] = []
  let isUnderWay = false

  async function go(): Promise<void> {
    const trip = waiting.splice(0, most)
    isUnderWay = true
    if (!(await taken(trip)) && trip.length > 1) for (const each of trip) await taken([each], true)
    isUnderWay = false
    if (waiting.length > 0) void go()
  }

  /** Whether it went; where it did not, those who wait are told only if it is `final`. */
  async function taken(trip: readonly Waiting<T, R>[], final = trip.length === 1): Promise<boolean> {
    try {
      const results = await work(trip.map(({ given }) => given))
      if (results.length !== trip.length) throw new Error(`${results.length} answers for ${trip.length}`)
      trip.forEach(({ resolve }, nth) => {
        resolve(results[nth] as R)
      })
      return true
    } catch (error) {
      if (final) for (const { reject } of trip) reject(error)
      return false
    }
  }

  return (given) =>
    new Promise((resolve, reject) => {
      waiting.push({ given, resolve, reject })
      if (!isUnderWay) void go()
    })
}
