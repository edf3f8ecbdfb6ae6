/** The last of a list; undefined of an empty one. `at(-1)` is missing on the oldest telephones we serve. */
export const lastOf = <T>(list: readonly T[]): T | undefined => list[list.length - 1]
