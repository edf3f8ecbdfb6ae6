/** The last few values that were worked out, by what they were worked out from. Only for pure values: it never asks whether one still holds. */

export type Memory<T> = { recall(key: string, make: () => T): T }

/** Keeps `most`; the one longest not asked for goes first. */
export function makeMemory<T>(most: number): Memory<T> {
  const kept = new Map<string, { readonly made: T }>()
  return {
    recall: (key, make) => {
      const entry = kept.get(key) ?? { made: make() }
      kept.delete(key)
      kept.set(key, entry)
      const [oldest] = kept.keys()
      if (kept.size > most && oldest !== undefined) kept.delete(oldest)
      return entry.made
    },
  }
}
