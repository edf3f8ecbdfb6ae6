/** What is wrong with an item, and what an editor can do about it: one sentence a flag, in Chinese. */
import { bounds, type Flag, LEAST_OBSERVED } from './appraise-item.ts'

const percent = (share: number): string => `${Math.round(share * 100)}%`

/** Options by their letters in the bank: editors know them by these. */
export function sayFlag(flag: Flag): string {
  switch (flag.kind) {
    case 'negative':
      return '区分度是负的：会的人反而答错。先查答案对不对。'
    case 'betterDistractor':
      return `选 ${flag.options.join('、')} 的人，其余的题比答对的人还好。查它是不是也对。`
    case 'tooHard':
      return `太难：答对的不到 ${percent(bounds.hard)}。查题干说没说清。`
    case 'tooEasy':
      return `太容易：答对的有 ${percent(bounds.easy)} 以上，分不出高低。`
    case 'deadDistractor':
      return `干扰项 ${flag.options.join('、')} 没什么人选（不到 ${percent(bounds.dead)}）。换一个更像的。`
    case 'overExposed':
      return `出得太多：超过 ${percent(bounds.exposed)} 的卷都有它。给这个知识点加题。`
    case 'tooFew':
      return `不足以判断：算数的作答不到 ${LEAST_OBSERVED} 次。`
  }
}
