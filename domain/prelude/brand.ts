/** A value that must not be mixed with others of the same shape: `Brand<string, 'PolicyId'>`. Each brand has one maker. */
declare const brand: unique symbol
export type Brand<T, Name extends string> = T & { readonly [brand]: Name }
