/** The words of the search, as editors write them. Folded here, so that a word is spelt in one way everywhere after. */
import { z } from 'zod'
import { fold } from '#domain/search/atoms.ts'
import type { Synonyms } from '#domain/search/synonyms.ts'
import { zNonEmpty, zText } from '#platform/yaml/scalars.ts'

const zWord = zText.transform(fold).refine((word) => /^[\p{L}\p{N}]{1,20}$/u.test(word), '写一个词：不超过 20 个字，中间没有空格和标点')

const zChoice = z.strictObject({ says: zText, tells: zText, search: zText })

export const zSynonymFile: z.ZodType<Synonyms> = z
  .strictObject({
    equal: z.array(z.array(zWord).min(2, '一组至少两个词')).default([]),
    wider: z.array(z.strictObject({ word: zWord, also: zNonEmpty(zWord) })).default([]),
    ask: z.array(z.strictObject({ word: zWord, choices: z.array(zChoice).min(2, '至少两种意思') })).default([]),
    fillers: z.array(zWord).default([]),
  })
  .superRefine(({ equal, wider, ask }, issues) => {
    for (const [nth, group] of equal.entries())
      for (const word of group.filter((each, at) => group.indexOf(each) !== at))
        issues.addIssue({ code: 'custom', path: ['equal', nth], message: `“${word}”在一组里写了两次` })
    for (const [name, list] of [
      ['wider', wider],
      ['ask', ask],
    ] as const)
      for (const [nth, { word }] of list.entries())
        if (list.findIndex((other) => other.word === word) !== nth)
          issues.addIssue({ code: 'custom', path: [name, nth], message: `“${word}”写了两次，合成一条` })
  })
