/** What a command at the terminal comes to. */

/** 0: all is well · 1: something is to be mended · 2: the command is wrong. */
export type Ran = { readonly code: 0 | 1 | 2; readonly lines: readonly string[] }

export const refuse = (...lines: readonly string[]): Ran => ({ code: 1, lines })

/** Undefined where arguments cannot be read. */
export function tryParse<T>(parse: () => T): T | undefined {
  try {
    return parse()
  } catch {
    return undefined
  }
}
