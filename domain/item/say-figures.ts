/** Numbers as electricians write them: so many significant figures, no exponent, no 0.30000000000000004. */

/** Rounded to `figures` significant figures, without zeros at the end: 0.028666 with four is `0.02867`, 800 stays `800`. */
export const sayFigures = (value: number, figures: number): string => plain(roundToFigures(value, figures))

/** As it is, without what binary arithmetic adds behind the twelfth figure. */
export const sayExact = (value: number): string => plain(roundToFigures(value, 12))

/** The nearest number of so many significant figures. */
export const roundToFigures = (value: number, figures: number): number => Number(nudged(value).toPrecision(figures)) + 0

/** One unit in the last of so many significant figures: 0.01 for 92.53 and four. Of zero it is zero. */
export const lastPlaceOf = (value: number, figures: number): number =>
  value === 0 ? 0 : Number(`1e${Math.floor(Math.log10(Math.abs(roundToFigures(value, figures)))) - figures + 1}`)

/** A half that binary arithmetic holds a little too small still rounds up, as it does on paper: 5.0625 is 5.063, and 1.005 is 1.01. */
const nudged = (value: number): number => value * (1 + 4 * Number.EPSILON)

function plain(value: number): string {
  const text = String(value)
  return text.includes('e') ? value.toFixed(20).replace(/\.?0+$/, '') : text
}
