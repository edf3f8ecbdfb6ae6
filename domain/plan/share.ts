/** What a link with answers tells about a person, and the answers that can be left out so that it tells less. */
import type { Answers } from '#domain/interview/answers.ts'
import type { FactDefinition, FactDictionary } from '#domain/rules/fact.ts'

/** Days point at one person, and so does what is sensitive. */
export const isIdentifying = ({ type, privacy }: FactDefinition): boolean => type.kind === 'date' || privacy === 'sensitive'

/** The answers without those that point at one person. */
export const withoutIdentifying = (answers: Answers, dictionary: FactDictionary): Answers =>
  new Map(
    [...answers].filter(([id]) => {
      const fact = dictionary.get(id)
      return fact !== undefined && !isIdentifying(fact)
    }),
  )
