/** How long a certificate holds, as far as it was found out. */
import { addMonths, type CivilDate } from '#domain/calendar/civil-date.ts'

/**
 * `noEndKnown`: no rule about an end was found. `years`: so many years from the day of issue, with a review every so many years.
 * `unclear`: the sources differ. `abolished`: none is issued any more. `unknown`: looked for and not found.
 */
export type Validity =
  | { readonly kind: 'noEndKnown' }
  | { readonly kind: 'years'; readonly years: number; readonly reviewEveryYears: number }
  | { readonly kind: 'unclear'; readonly says: string }
  | { readonly kind: 'abolished'; readonly says: string }
  | { readonly kind: 'unknown' }

/** `edge`: the very day on which the years are full; no source says whether it still counts. */
export type ValidityOn = 'runs' | 'edge' | 'ended' | 'notKnown'

/** Whether a certificate issued on `issuedOn` still runs on `on`; a missed review is another question. */
export function validityOn(validity: Validity, issuedOn: CivilDate, on: CivilDate): ValidityOn {
  switch (validity.kind) {
    case 'noEndKnown':
    case 'unclear':
    case 'unknown':
      return 'notKnown'
    case 'abolished':
      return 'ended'
    case 'years': {
      const full = addMonths(issuedOn, validity.years * 12)
      if (on === full) return 'edge'
      return on < full ? 'runs' : 'ended'
    }
  }
}

export function sayValidity(validity: Validity): string {
  switch (validity.kind) {
    case 'noEndKnown':
      return '没查到期限'
    case 'years':
      return `${validity.years} 年，每 ${validity.reviewEveryYears} 年复审一次`
    case 'unclear':
    case 'abolished':
      return validity.says
    case 'unknown':
      return '待核实'
  }
}
