import { readContent } from '#features/policies/content/read-content.ts'
import { type Command, done, inFolder, sayProblems, toMend } from './command.ts'

/** Reads all content, lists every problem with file and line, runs every golden case. */
export const check: Command = {
  name: 'check',
  usage: 'check [目录]',
  about: '读全部内容，列出每一处错，跑全部例子',
  options: [],
  words: [0, 1],
  run({ words: [folder = 'content'] }) {
    return inFolder(folder, async () => {
      const content = await readContent(folder)
      if (!content.ok) return toMend(...sayProblems(content.problem))
      const { policies, cases, dictionary, sources } = content.value
      const versions = policies.reduce((sum, policy) => sum + policy.versions.length, 0)
      return done(
        `${policies.length} 项政策、${versions} 个版本、${dictionary.size} 个事实、${sources.length} 个出处，${cases} 个例子全部通过。`,
      )
    })
  },
}
