/** Calculations whose formula is known from their stem are worked out again; what is not recognised for certain is left alone. @source exam.md §4.6, §7 */
import type { ImportedItem } from './imported-item.ts'

export type Recomputed = { readonly written: number; readonly computed: number; readonly agrees: boolean; readonly by: string }

/** Undefined where no formula is known, a quantity is missing, or the answer is no number. */
export function recompute(item: ImportedItem): Recomputed | undefined {
  const stem = item.stem.normalize('NFKC').replaceAll(/[\s$_{}]/g, '')
  const written = writtenNumber(item)
  if (written === undefined) return undefined
  for (const { asks, by, compute } of formulas) {
    const computed = asks(stem) ? compute(stem) : undefined
    if (computed !== undefined && Number.isFinite(computed))
      return { written, computed, by, agrees: Math.abs(written - computed) <= Math.abs(computed) * NEAR_ENOUGH }
  }
  return undefined
}

/** Answers are rounded, and constants differ in the third place. */
const NEAR_ENOUGH = 0.015

function writtenNumber({ answer, options }: ImportedItem): number | undefined {
  if (answer?.kind === 'number') return answer.key
  if (answer?.kind !== 'choice' || answer.letters.length !== 1) return undefined
  const text = options.find(({ letter }) => letter === answer.letters[0])?.says.normalize('NFKC') ?? ''
  const number = /^\D{0,6}?([-−]?\d+(?:\.\d+)?)\s*[^\d+*×(]*$/.exec(text.trim())?.[1]
  return number === undefined ? undefined : Number(number.replace('−', '-'))
}

type Known = { readonly by: string; readonly asks: (stem: string) => boolean; readonly compute: (stem: string) => number | undefined }

const cos = (degrees: number): number => Math.cos((degrees * Math.PI) / 180)
const numberAfter = (stem: string, names: string): number | undefined => {
  const found = new RegExp(`(?:${names})(?:=|为|是|:)?(-?\\d+(?:\\.\\d+)?)`).exec(stem)?.[1]
  return found === undefined ? undefined : Number(found)
}

const angle = (stem: string): number | undefined => numberAfter(stem, 'α|a角|控制角|触发角|移相角')
const secondary = (stem: string): number | undefined => numberAfter(stem, 'U2|二次(?:侧)?相电压(?:U2)?|变压器二次(?:侧)?电压(?:U2)?')
const asksMean = (stem: string): boolean => /Ud|平均(?:值|电压)|输出电压/.test(stem) && !/半控|续流|最大|二极管/.test(stem)
const isResistive = (stem: string): boolean => /电阻(?:性)?负载|纯电阻|负载为(?:纯)?电阻/.test(stem) && !/电感|阻感|反电动势/.test(stem)

/** Mean voltage of a controlled rectifier on a resistor: whole waves up to `edge`, broken ones from there on. */
const rectifier = (by: string, named: RegExp, factor: number, edge: number, broken: (u2: number, alpha: number) => number): Known => ({
  by,
  asks: (stem) => named.test(stem) && asksMean(stem) && isResistive(stem),
  compute: (stem) => {
    const [u2, alpha] = [secondary(stem), angle(stem)]
    if (u2 === undefined || alpha === undefined || alpha < 0 || alpha > 180) return undefined
    return alpha <= edge ? factor * u2 * cos(alpha) : broken(u2, alpha)
  },
})

const formulas: readonly Known[] = [
  rectifier('三相半波，电阻负载', /三相半波/, 1.17, 30, (u2, alpha) => (alpha >= 150 ? 0 : 0.675 * u2 * (1 + cos(30 + alpha)))),
  rectifier('三相桥式，电阻负载', /三相(?:全控)?桥/, 2.34, 60, (u2, alpha) => (alpha >= 120 ? 0 : 2.34 * u2 * (1 + cos(60 + alpha)))),
  rectifier('单相桥式，电阻负载', /单相(?:全控)?桥/, 0.9, -1, (u2, alpha) => 0.45 * u2 * (1 + cos(alpha))),
  {
    by: 'n=60f/p',
    asks: (stem) => /同步转速/.test(stem) && !/转差/.test(stem),
    compute: (stem) => {
      const [poles, pairs] = [/(\d+)极(?!对)/.exec(stem)?.[1], numberAfter(stem, '极对数p?|p')]
      const frequency = /(\d+(?:\.\d+)?)Hz/i.exec(stem)?.[1]
      const p = pairs ?? (poles === undefined ? undefined : Number(poles) / 2)
      return p === undefined || frequency === undefined ? undefined : (60 * Number(frequency)) / p
    },
  },
  {
    by: '−Rf/R1',
    asks: (stem) => /反相比例/.test(stem) && /放大倍数|增益/.test(stem),
    compute: (stem) => {
      const [rf, r1] = [/Rf=?(\d+(?:\.\d+)?)(k?)Ω/i.exec(stem), /R1=?(\d+(?:\.\d+)?)(k?)Ω/i.exec(stem)]
      return rf === null || r1 === null || rf[2] !== r1[2] ? undefined : -Number(rf[1]) / Number(r1[1])
    },
  },
]
