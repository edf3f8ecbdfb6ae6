/** How the number of a certificate is made up: its fields one after another, each with what may stand in it. */
import type { Conflict } from '#domain/policy/policy.ts'
import type { NonEmpty } from '#domain/prelude/non-empty.ts'
import type { Confidence, Support } from '#domain/source/source.ts'

export const signKinds = ['letter', 'digit', 'digitOrX'] as const
/** What one position may hold: a capital letter, a digit, or a digit with an X allowed at the end. */
export type SignKind = (typeof signKinds)[number]

export const fieldRoles = ['plain', 'province', 'year', 'level', 'personal'] as const
/**
 * What a field is read as. `province`: its first two digits are a province of GB/T 2260. `year`: the last two digits of a year.
 * `level`: 5 to 1. `personal`: never shown again and never taken apart. `plain`: only what the scheme lists about it.
 */
export type FieldRole = (typeof fieldRoles)[number]

export type NumberField = {
  readonly id: string
  readonly name: string
  readonly length: number
  readonly signs: SignKind
  readonly role: FieldRole
  readonly meaning: string
  readonly assignedBy?: string | undefined
  /** What is known to stand there. `isClosed`: nothing else may. */
  readonly values: readonly { readonly text: string; readonly says: string }[]
  readonly isClosed: boolean
  /** What every other text means, where that is known. */
  readonly otherwise?: string | undefined
  /** First of the hundred years that two digits can mean; only for `year`. */
  readonly yearsFrom?: number | undefined
  /** Said only where it is another than that of the whole scheme. */
  readonly confidence?: Confidence | undefined
}

export type NumberScheme = Support & {
  readonly id: string
  readonly name: string
  /** Id of the kind of certificate that carries such numbers; undefined where that is not settled. */
  readonly certificate?: string | undefined
  /** `manual`: seen too weakly to read by; such a number goes to an office, and is neither trusted nor rejected. */
  readonly use: 'read' | 'manual'
  readonly fields: NonEmpty<NumberField>
  /** As the source prints one, some digits hidden. */
  readonly published?: string | undefined
  /** Made up for showing; it follows the scheme. */
  readonly example?: string | undefined
  readonly notes: readonly string[]
  readonly conflicts: readonly Conflict[]
}

export const lengthOf = ({ fields }: Pick<NumberScheme, 'fields'>): number => fields.reduce((sum, { length }) => sum + length, 0)

/** The scheme as a regular expression, so that it is written down only once: `^[YS]\d{4}…$`. */
export const patternOf = ({ fields }: Pick<NumberScheme, 'fields'>): string => `^${fields.map(fieldPattern).join('')}$`

function fieldPattern({ length, signs, values, isClosed }: NumberField): string {
  const texts = values.map(({ text }) => text)
  if (isClosed && texts.length > 0) return length > 1 ? `(?:${texts.join('|')})` : texts.length > 1 ? `[${classOf(texts)}]` : texts.join('')
  const times = length > 1 ? `{${length}}` : ''
  switch (signs) {
    case 'letter':
      return `[A-Z]${times}`
    case 'digit':
      return `\\d${times}`
    case 'digitOrX':
      return `\\d{${length - 1}}[\\dX]`
  }
}

/** `12345` as `1-5`; anything else letter by letter, as listed. */
function classOf(texts: readonly string[]): string {
  const sorted = texts.toSorted()
  const [first = '', last = ''] = [sorted[0], sorted.at(-1)]
  const isRun = /^\d$/.test(first) && Number(last) - Number(first) === sorted.length - 1 && sorted.length > 2
  return isRun ? `${first}-${last}` : texts.join('')
}
