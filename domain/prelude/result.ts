/** What a user, a file or time can spoil comes back as a value; only bugs and dead disks throw. */
export type Ok<T> = { readonly ok: true; readonly value: T }
export type Fail<P> = { readonly ok: false; readonly problem: P }
export type Result<T, P> = Ok<T> | Fail<P>

export const ok = <T>(value: T): Ok<T> => ({ ok: true, value })
export const fail = <P>(problem: P): Fail<P> => ({ ok: false, problem })
