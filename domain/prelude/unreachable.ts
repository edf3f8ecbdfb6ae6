/** Ends a `switch` whose kinds are all handled; a new kind makes the call a compile error. */
export function unreachable(kind: never): never {
  throw new Error(`unhandled kind: ${JSON.stringify(kind)}`)
}
