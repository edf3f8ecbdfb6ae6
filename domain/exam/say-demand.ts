/** Why no paper could be made, in Chinese: the demands that cannot hold together. */
import { sayItemKind } from '#domain/item/say-kind.ts'
import { type Standard, scopesOf } from '#domain/item/standard.ts'
import type { AssemblyProblem, Demand } from './assemble-paper.ts'
import { LATELY, MOST_EXPOSED, type OverExposed } from './exposure.ts'

export function sayAssemblyProblem(problem: AssemblyProblem, standard: Standard): string {
  if (problem.kind === 'gaveUp') return '配卷用的时间太长，停了。再按一次，或者换一种卷型。'
  if (problem.kind === 'unexplained') return `题库配不出这张卷，时间到了还没查清缺哪几样。${OTHERWISE}`
  return `题库配不出这张卷，这几条合不到一起：${sayAll(problem.conflict, standard)}。${OTHERWISE}`
}

/** Why some of its items were in too many papers lately. */
export function sayOverExposed({ items, conflict }: OverExposed, standard: Standard): string {
  const limit = `${Math.round(MOST_EXPOSED * 100)}%`
  const says = `这张卷有 ${items} 道题出得多：最近 ${LATELY} 份卷里，每题最多该进 ${limit}。`
  return `${says}${conflict.length === 0 ? '题库不够换。' : `题库不够换，缺在：${sayAll(conflict, standard)}。`}`
}

const sayAll = (conflict: readonly Demand[], standard: Standard): string =>
  [...new Set(conflict.map((demand) => sayDemand(demand, standard)))].join('；')

const OTHERWISE = '换一种卷型，或者允许出做过的题。'

/** Without its stop, so that several can stand in one sentence. */
function sayDemand(demand: Demand, standard: Standard): string {
  switch (demand.kind) {
    case 'itemKind':
      return `${sayItemKind(demand.of)}要 ${demand.count} 题`
    case 'scope': {
      const name = scopesOf(standard).find(({ code }) => code === demand.scope)?.name ?? demand.scope
      return `“${name}”要 ${demand.least === demand.most ? demand.least : `${demand.least} 到 ${demand.most}`} 分`
    }
    case 'difficulty':
      return `平均难度要在 ${demand.least} 到 ${demand.most} 之间`
    case 'enemies':
      return '会互相泄露答案的题不能同卷'
  }
}
