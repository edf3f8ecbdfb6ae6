/** Whether the dictionary of facts holds together. */
import { circlesIn, inputsOf } from '#domain/rules/derive.ts'
import { applicationDate, type FactDefinition, type FactDictionary } from '#domain/rules/fact.ts'
import { checkFact, type Known } from './known.ts'

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
  const counted = [...dictionary.values()].flatMap((fact) => checkClaimReading(fact, dictionary).map((says) => `${fact.id}：${says}`))
  return [...filing, ...circles, ...broken, ...premises, ...counted]
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
