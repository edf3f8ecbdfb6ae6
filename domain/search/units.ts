/** What a query asks for, word by word, and the other words that will do for each. */
import { runsOf } from './atoms.ts'
import { equalsOf, type Synonyms, widerOf } from './synonyms.ts'

/** `said` as typed, or the same number written otherwise · `equal` means the same · `wider` comes with it, at less weight. */
export type Way = { readonly word: string; readonly by: 'said' | 'equal' | 'wider' }
/** One word of a query. The first way is the word itself. */
export type Unit = {
  readonly said: string
  readonly ways: readonly Way[]
  /** Its shorter words, for texts that have only some. */
  readonly parts: readonly string[]
  /**
   * Whether a text must have it. A lone character (钱, 领, 考) only helps to rank, since what is meant is said in too many ways; so does
   * a filler that editors gave a meaning (哪里 → 办理渠道).
   */
  readonly isRequired: boolean
}

/** The units that a text must have: all that are required, or where none is, all. */
export function requiredOf(units: readonly Unit[]): readonly Unit[] {
  const required = units.filter((unit) => unit.isRequired)
  return required.length > 0 ? required : units
}

/** Cuts a folded text into words. */
type Cut = { words(text: string): readonly string[]; all(text: string): readonly string[] }

/** Words more than these are not asked for: a question has fewer, and each costs. The rarest would be best, the first are plainer. */
const MOST_UNITS = 8

/** The units of a folded query. What is only said around a question is left out, unless nothing else is there. */
export function unitsOf(folded: string, synonyms: Synonyms, cut: Cut): readonly Unit[] {
  const words = runsOf(folded).flatMap((run) => joinNumbers(cut.words(run.map(({ text }) => text).join(''))))
  const isFiller = (word: string): boolean => synonyms.fillers.includes(word)
  const meant = words.filter((word) => !isFiller(word) || widerOf(synonyms, word).length > 0)
  return [...new Set(meant.length > 0 ? meant : words)].slice(0, MOST_UNITS).map((said) => ({
    said,
    ways: waysOf(said, synonyms),
    parts: [...new Set(cut.all(said))].filter((part) => part !== said && [...part].length > 1 && !isFiller(part)),
    isRequired: !isFiller(said) && !/^\p{Script=Han}$/u.test(said),
  }))
}

function waysOf(said: string, synonyms: Synonyms): readonly Way[] {
  const same = [said, ...otherNumerals(said)]
  const equal = [...new Set(same.flatMap((word) => equalsOf(synonyms, word)))]
  const wider = [...new Set([...same, ...equal].flatMap((word) => widerOf(synonyms, word)))]
  const ways: readonly Way[] = [
    ...same.map((word) => ({ word, by: 'said' as const })),
    ...equal.map((word) => ({ word, by: 'equal' as const })),
    ...wider.map((word) => ({ word, by: 'wider' as const })),
  ]
  return ways.filter(({ word }, nth) => ways.findIndex((other) => other.word === word) === nth)
}

const measure = /^(号|元|块|块钱|年|月|个月|天|次|岁|级|人|分|类|条|个)$/

/** 57 and 号, cut apart, are one thing. */
function joinNumbers(words: readonly string[]): readonly string[] {
  const joined: string[] = []
  for (const word of words) {
    const before = joined.at(-1)
    if (before !== undefined && /^\d+$/.test(before) && measure.test(word)) joined[joined.length - 1] = before + word
    else if (before !== undefined && /^\d+个$/.test(before) && word === '月') joined[joined.length - 1] = before + word
    else joined.push(word)
  }
  return joined
}

const digits = '零一二三四五六七八九'

/** 十年 is written 10年, 50块 is 50元, 2026年 also 2026-02. Levels are never counted in digits: 三级 stays. */
function otherNumerals(word: string): readonly string[] {
  const money = /^(\d+)(块|块钱)$/.exec(word)
  if (money) return [`${money[1]}元`]
  const [, chinese = '', unit = ''] = /^([一二两三四五六七八九十]{1,3})(年|次|岁|个月|月|天)$/.exec(word) ?? []
  const value = numeralOf(chinese.replace('两', '二'))
  if (value !== undefined) return [`${value}${unit}`]
  const year = /^((?:19|20)\d\d)年$/.exec(word)
  return year?.[1] === undefined ? [] : [year[1]]
}

/** 三 3 · 十 10 · 十二 12 · 三十 30 · 三十六 36. */
function numeralOf(chinese: string): number | undefined {
  const [, tens, ones] = /^([一二三四五六七八九]?十)?([一二三四五六七八九])?$/.exec(chinese) ?? []
  if (tens === undefined && ones === undefined) return undefined
  return (
    (tens === undefined ? 0 : (tens === '十' ? 1 : digits.indexOf(tens.charAt(0))) * 10) + (ones === undefined ? 0 : digits.indexOf(ones))
  )
}
