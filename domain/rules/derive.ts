/** Facts that follow from others: worked out before a rule is read, so that rules need not know where a fact comes from. */
import { daysBetween, monthsBetween } from '#domain/calendar/civil-date.ts'
import { type Catalogues, classOn } from './catalogue.ts'
import {
  type Derivation,
  dateOf,
  type FactDefinition,
  type FactDictionary,
  type FactId,
  type Facts,
  type FactType,
  type FactValue,
  isScreenedOut,
  textOf,
} from './fact.ts'
import { readClaims } from './past-claims.ts'

/** The facts with all that can be derived added. A fact that is given is kept as given. */
export function withDerived(facts: Facts, dictionary: FactDictionary, catalogues: Catalogues): Facts {
  const known = new Map(facts)
  for (const { id, fromClaims } of dictionary.values()) {
    const value = fromClaims === undefined || known.has(id) ? undefined : readClaims(fromClaims, known)
    if (value !== undefined) known.set(id, value)
  }
  for (const { id, type, screenedBy } of dictionary.values()) {
    const value = screenedBy === undefined || known.has(id) || !isScreenedOut(screenedBy, facts) ? undefined : nothingOf(type)
    if (value !== undefined) known.set(id, value)
  }
  for (const { id, derivation } of inOrder(dictionary)) {
    if (derivation === undefined || known.has(id)) continue
    const value = derive(derivation, known, catalogues)
    if (value !== undefined) known.set(id, value)
  }
  return known
}

/** What stands for "nothing at all"; undefined where a type has no such value. */
export function nothingOf(type: FactType): FactValue | undefined {
  switch (type.kind) {
    case 'boolean':
      return false
    case 'integer':
    case 'duration':
    case 'money':
      return 0
    case 'set':
      return []
    case 'choice':
    case 'region':
    case 'date':
    case 'claims':
      return undefined
  }
}

function derive(derivation: Derivation, facts: Facts, catalogues: Catalogues): FactValue | undefined {
  switch (derivation.kind) {
    case 'wholeYears':
    case 'wholeMonths':
    case 'days': {
      const from = dateOf(facts, derivation.from)
      const to = dateOf(facts, derivation.to)
      if (from === undefined || to === undefined) return undefined
      if (derivation.kind === 'days') return daysBetween(from, to)
      return derivation.kind === 'wholeMonths' ? monthsBetween(from, to) : Math.floor(monthsBetween(from, to) / 12)
    }
    case 'catalogue': {
      const catalogue = catalogues.get(derivation.catalogue)
      const option = textOf(facts, derivation.key)
      const day = dateOf(facts, derivation.on)
      return catalogue === undefined || option === undefined || day === undefined ? undefined : classOn(catalogue, option, day)
    }
  }
}

/** The facts that a derivation reads. */
export const inputsOf = (derivation: Derivation): readonly FactId[] =>
  derivation.kind === 'catalogue' ? [derivation.key, derivation.on] : [derivation.from, derivation.to]

/** All facts from which a fact may be worked out: by derivation, by its screening question, or from past claims. */
export function groundsOf({
  derivation,
  screenedBy,
  fromClaims,
}: Pick<FactDefinition, 'derivation' | 'screenedBy' | 'fromClaims'>): readonly FactId[] {
  const derived = [...(derivation === undefined ? [] : inputsOf(derivation)), ...(screenedBy === undefined ? [] : [screenedBy.fact])]
  if (fromClaims === undefined) return derived
  const { claims } = fromClaims
  switch (fromClaims.kind) {
    case 'count':
      return [...derived, claims, ...(fromClaims.period.kind === 'sameYear' ? [fromClaims.period.as] : [])]
    case 'kinds':
      return [...derived, claims, fromClaims.occupation, fromClaims.level]
  }
}

/** What must be asked to learn a fact: the fact itself after its screening question, or the missing facts behind it. */
export function questionsBehind(id: FactId, facts: Facts, dictionary: FactDictionary): readonly FactId[] {
  const { derivation, screenedBy } = dictionary.get(id) ?? {}
  if (screenedBy !== undefined && !facts.has(screenedBy.fact)) return [screenedBy.fact, id]
  if (derivation === undefined) return [id]
  const missing = inputsOf(derivation).filter((input) => !facts.has(input))
  return missing.flatMap((input) => questionsBehind(input, facts, dictionary))
}

/** Derivations that lead back to themselves, each as the way round; content with any is refused when it is loaded. */
export function circlesIn(dictionary: FactDictionary): readonly (readonly FactId[])[] {
  const walk = (id: FactId, path: readonly FactId[]): readonly (readonly FactId[])[] => {
    if (path.includes(id)) return [[...path.slice(path.indexOf(id)), id]]
    const derivation = dictionary.get(id)?.derivation
    return derivation === undefined ? [] : inputsOf(derivation).flatMap((input) => walk(input, [...path, id]))
  }
  return [...dictionary.keys()].flatMap((id) => walk(id, [])).filter((circle) => circle[0] === circle.at(-1))
}

/** Definitions with those first on which others rest. The dictionary was checked for circles when it was loaded. */
function inOrder(dictionary: FactDictionary): readonly { readonly id: FactId; readonly derivation?: Derivation }[] {
  const depth = (id: FactId): number => {
    const derivation = dictionary.get(id)?.derivation
    return derivation === undefined ? 0 : 1 + Math.max(...inputsOf(derivation).map(depth))
  }
  return [...dictionary.values()].filter(({ derivation }) => derivation !== undefined).toSorted((a, b) => depth(a.id) - depth(b.id))
}
