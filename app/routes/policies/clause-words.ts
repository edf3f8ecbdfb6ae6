/** How a clause of one version stands today, in a word and a sentence. */
import { sayRoughDate } from '#domain/calendar/rough-date.ts'
import type { ClauseStanding } from '#domain/policy/clause-history.ts'
import type { Verdict } from '#ui/status-tag/status-tag.tsx'
import { sayStanding } from './standing-words.ts'

export type ClauseLook = { readonly state: Verdict; readonly word: string; readonly text: string }

/** `on` is the day it speaks of, as shown. */
export function sayClauseStanding(standing: ClauseStanding, on: string): ClauseLook {
  switch (standing.kind) {
    case 'governs':
      return { state: 'yes', word: '在用', text: `${on} 这一天，就按这一版的这一条办。` }
    case 'repeated':
      return {
        state: 'yes',
        word: '还在用',
        text: `${on} 这一天按“${standing.by.version.title}”办，这一条没变。`,
      }
    case 'changed':
      return {
        state: 'no',
        word: '改过了',
        text: `${on} 这一天按“${standing.by.version.title}”办，这一条改成了：${standing.by.clause.plainly}`,
      }
    case 'dropped':
      return { state: 'no', word: '没有了', text: `${on} 这一天按“${standing.by.title}”办，里面没有这一条。` }
    case 'unsettled': {
      const [newest] = standing.candidates
      return standing.says.length === 0
        ? { state: 'unk', word: '没查到', text: `${sayRoughDate(newest.from)}以后，这一条还算不算，没查到。先打电话问。` }
        : {
            state: 'check',
            word: '要核实',
            text: `${on} 这一天按哪一版，要核实。可能的几版里写着：${[...new Set(standing.says.map(({ clause }) => clause.plainly.replace(/。$/, '')))].join('；')}。`,
          }
    }
    case 'idle': {
      const { title, text } = sayStanding(standing.standing)
      return { state: 'no', word: '现在没有', text: `${title}。${text}` }
    }
  }
}
