/** What was read and is not yet known: the checks that its readers share. */
export type Given = Readonly<Record<string, unknown>>

const LONGEST = 80
/** Half a character, or none: no database keeps it as it is. */
const UNKEEPABLE = /[\0\p{Cs}]/u

export const isText = (value: unknown, longest = LONGEST): value is string =>
  typeof value === 'string' && value !== '' && value.length <= longest && !UNKEEPABLE.test(value)

export const isRecord = (value: unknown): value is Given => typeof value === 'object' && value !== null && !Array.isArray(value)
