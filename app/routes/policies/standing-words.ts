/** What a standing means for the reader, in a title and a sentence. */
import { sayRoughDate } from '#domain/calendar/rough-date.ts'
import type { Standing } from '#domain/policy/standing.ts'

export function sayStanding(standing: Standing): { readonly title: string; readonly text: string } {
  switch (standing.kind) {
    case 'inForce':
      return { title: '这一天有效', text: `按“${standing.version.title}”办，从 ${sayRoughDate(standing.version.from)}起。` }
    case 'unsettled': {
      const [newest, ...others] = standing.candidates
      if (newest.state === 'notEstablished')
        return {
          title: `${sayRoughDate(newest.from)}以后怎么规定，没查到`,
          text: `${newest.title}。再往前查到的是：${others.map(({ title }) => title).join('；') || '没有'}。`,
        }
      if (others.length === 0)
        return { title: '这一天还有没有效，要核实', text: `查到“${newest.title}”，但没查到它哪天开始或哪天为止的准日子。` }
      return { title: '这一天按哪一版，要核实', text: `可能是：${standing.candidates.map(({ title }) => title).join('；')}。` }
    }
    case 'notYet':
      return { title: '这一天还没有这项规定', text: `${sayRoughDate(standing.opensOn)}起才有。` }
    case 'gap':
      return {
        title: '这一天是空档',
        text: `上一版到 ${sayRoughDate(standing.lapsedOn)}为止，下一版 ${sayRoughDate(standing.resumesOn)}起。中间没查到有效的规定，以经办机构答复为准。`,
      }
    case 'lapsed':
      return { title: '已经到期', text: `到 ${sayRoughDate(standing.lapsedOn)}为止，之后没查到新的规定。` }
  }
}
