import { meaningDiff } from '#domain/policy/meaning-diff.ts'
import { sayDifference } from '#domain/policy/say-difference.ts'
import { findVersion } from '#features/policies/tools/workbench.ts'
import { type Command, done, notFound, versionIds, withContent } from './command.ts'

/** What changed in meaning between two versions, in words. */
export const diff: Command = {
  name: 'diff',
  usage: 'diff <前一版> <后一版> [--content 目录]',
  about: '两个版本的意思差在哪里',
  options: ['content'],
  words: [2, 2],
  run: (given) =>
    withContent(given, (bench) => {
      const [one = '', other = ''] = given.words
      const [before, after] = [findVersion(bench, one), findVersion(bench, other)]
      if (before === undefined || after === undefined) return notFound('版本', before === undefined ? one : other, versionIds(bench))
      const sentences = sayDifference(meaningDiff(before.version, after.version), bench.dictionary)
      return done(`${one} → ${other}`, ...(sentences.length === 0 ? ['意思没有变。'] : sentences.map((sentence) => `  ${sentence}`)))
    }),
}
