/** Why no paper could be made, in Chinese: the demands that cannot hold together. */
import { sayItemKind } from '#domain/item/say-kind.ts'
import { type Standard, scopesOf } from '#domain/item/standard.ts'
import type { AssemblyProblem, Demand } from './assemble-paper.ts'

export function sayAssemblyProblem(problem: AssemblyProblem, standard: Standard): string {
  if (problem.kind === 'gaveUp') return '配卷用的时间太长，停了。再按一次，或者换一种卷型。'
  const demands = new Set(problem.conflict.map((demand) => sayDemand(demand, standard)))
  return `题库配不出这张卷，这几条合不到一起：${[...demands].join('；')}。换一种卷型，或者允许出做过的题。`
}

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
