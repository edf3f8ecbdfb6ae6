/** Whether the dictionary of facts holds together. */
import { circlesIn, inputsOf, nothingOf } from '#domain/rules/derive.ts'
import { applicationDate, type FactDefinition, type FactDictionary } from '#domain/rules/fact.ts'
import { checkFact, type Known } from './known.ts'

/** More fields than this are not overlooked on a phone. */
const MOST_ON_A_PAGE = 4

/** The dictionary must hold the day of filing, which the engine itself supplies; derived facts rest on facts and lists that exist. */
export function checkDictionary({ dictionary, catalogues }: Known): readonly string[] {
  const filing = dictionary.get(applicationDate)?.type.kind === 'date' ? [] : [`事实字典里要有日期“${applicationDate}”`]
  const circles = circlesIn(dictionary).map((circle) => `事实互相推出，绕成了圈：${circle.join(' → ')}`)
  const broken = [...dictionary.values()].flatMap(({ id, derivation }) => {
    if (derivation === undefined) return []
    const inputs = inputsOf(derivation).filter((input) => !dictionary.has(input))
    const list = derivation.kind === 'catalogue' && !catalogues.has(derivation.catalogue) ? [`没有目录“${derivation.catalogue}”`] : []
    return [...inputs.map((input) => `没有事实“${input}”`), ...list].map((says) => `${id}：${says}`)
  })
  const premises = [...dictionary.values()].flatMap(({ id, askedUnless }) =>
    askedUnless === undefined
      ? []
      : checkFact(askedUnless.fact, ['choice', 'region'], { dictionary }, askedUnless.is).map((says) => `${id}：${says}`),
  )
  const screened = [...dictionary.values()].flatMap((fact) => checkScreening(fact, dictionary).map((says) => `${fact.id}：${says}`))
  const grouped = [...Map.groupBy(dictionary.values(), ({ group }) => group)].flatMap(([group, facts]) =>
    group === undefined || (facts.length >= 2 && facts.length <= MOST_ON_A_PAGE)
      ? []
      : [`一页“${group}”要有 2 到 ${MOST_ON_A_PAGE} 个问题`],
  )
  const counted = [...dictionary.values()].flatMap((fact) => checkClaimReading(fact, dictionary).map((says) => `${fact.id}：${says}`))
  return [...filing, ...circles, ...broken, ...premises, ...screened, ...grouped, ...counted]
}

/** The screening question is itself asked, without one before it; what it screens can be nothing at all. */
function checkScreening({ type, derivation, screenedBy }: FactDefinition, dictionary: FactDictionary): readonly string[] {
  if (screenedBy === undefined) return []
  const first = dictionary.get(screenedBy.fact)
  const isAskedItself = first === undefined || (first.derivation === undefined && first.screenedBy === undefined)
  const hasNothing = nothingOf(type) !== undefined && (!('least' in type) || type.least === 0)
  return [
    ...checkFact(screenedBy.fact, ['set'], { dictionary }, screenedBy.options),
    ...(isAskedItself ? [] : [`“${screenedBy.fact}”自己要是直接问的，不能再推出来`]),
    ...(hasNothing && derivation === undefined ? [] : ['先问一句才问的，要是“是不是”、从 0 起的数，或者多选']),
  ]
}

/** A fact read from past claims has the type of what is read: a number, or a set with the options that are named. */
function checkClaimReading({ id, type, fromClaims }: FactDefinition, dictionary: FactDictionary): readonly string[] {
  if (fromClaims === undefined) return []
  const list = checkFact(fromClaims.claims, ['claims'], { dictionary })
  switch (fromClaims.kind) {
    case 'count': {
      const { period } = fromClaims
      const day = period.kind === 'sameYear' ? checkFact(period.as, ['date'], { dictionary }) : []
      return [...list, ...day, ...(type.kind === 'integer' ? [] : ['数出来的是次数，类型要写 integer'])]
    }
    case 'kinds': {
      const named = fromClaims.options.map(({ value }) => value)
      const beside = [fromClaims.occupation, fromClaims.level].flatMap((fact) => checkFact(fact, ['choice'], { dictionary }))
      return [...list, ...beside, ...checkFact(id, ['set'], { dictionary }, named)]
    }
  }
}
