/** What could not be done with what was asked, and what is shown instead. */
import type { ChoiceProblem } from './choose-pair.ts'

export function sayChoiceProblem(problem: ChoiceProblem): string {
  switch (problem.kind) {
    case 'noSuchPolicy':
      return `没有编号为“${problem.given}”的政策。下面可以另选一项。`
    case 'noSuchVersion':
      return `没有版本“${problem.given}”。下面换了最近的两版来比，也可以另选。`
    case 'differentBenefits':
      return `“${problem.a.policy.title}”和“${problem.b.policy.title}”不是一件事，比不出意思。请选同一件事的两版。`
    case 'sameVersion':
      return '甲和乙是同一版，没有不同。'
    case 'onlyOne':
      return `“${problem.policy.title}”只查到一版，没有可比的。请另选一项。`
  }
}
