/** A number with its unit as people write it: `10.53kW`, `１．５×10³ Ω`, `1,380`, `-15`. */

export type Quantity = { readonly is: number; readonly unit: string }

const QUANTITY = /^[=≈约]*([-+]?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d+)?)(?:(?:[×*x·]10\^?|e)([-+]?\d+))?(.*)$/i

/** Nothing where there is no number at the front. Longer texts than any answer needs are not read. */
export function readQuantity(text: string): Quantity | undefined {
  if (text.length > 60) return undefined
  const [, digits = '', power = '0', unit = ''] = QUANTITY.exec(plainQuantity(text)) ?? []
  if (!/\d/.test(digits) || /^[,.\d]/.test(unit)) return undefined
  const is = Number(`${digits.replace(/,/g, '')}e${power}`)
  return Number.isFinite(is) ? { is, unit: plainUnit(unit) } : undefined
}

/** Words for units, as far as electricians write them out. */
const written: Readonly<Record<string, string>> = {
  伏: 'V',
  千伏: 'kV',
  毫伏: 'mV',
  安: 'A',
  千安: 'kA',
  毫安: 'mA',
  瓦: 'W',
  千瓦: 'kW',
  千乏: 'kvar',
  欧: 'Ω',
  千欧: 'kΩ',
  兆欧: 'MΩ',
  赫: 'Hz',
  微法: 'μF',
  秒: 's',
  毫秒: 'ms',
  度: '°',
  摄氏度: '°C',
  '转/分': 'r/min',
  牛·米: 'N·m',
}

/** One spelling for each unit: 欧 and the sign for ohms are the same, and so are both signs for micro. */
function plainUnit(unit: string): string {
  const plain = plainQuantity(unit).replace(/[*⋅•‧]/g, '·')
  const word = plain.length > 1 ? plain.replace(/[特培姆]$|(赫)兹$|(法)拉$/, '$1$2') : plain
  return Object.entries(written).find(([name]) => name === word)?.[1] ?? plain
}

/** Case counts only where it tells milli from mega: KW is kW, but mΩ is not MΩ. */
export function isSameUnit(one: string, other: string): boolean {
  const [a, b] = [plainUnit(one), plainUnit(other)]
  return a === b || (a.toLowerCase() === b.toLowerCase() && (a[0] ?? '').toLowerCase() !== 'm')
}

/** Powers written small become `^n` before NFKC, which would make 10³ into 103. NFKC also makes µ into μ and Ω (ohm) into Ω. */
const plainQuantity = (text: string): string =>
  text
    .replace(/[⁺⁻⁰¹²³⁴-⁹]+/g, (small) => `^${small.normalize('NFKC')}`)
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/[‐-―−﹣]/g, '-')
