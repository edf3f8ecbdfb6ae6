import { assessPolicy } from '#domain/entitlement/assess-policy.ts'
import { sayExplanation } from '#features/policies/tools/say-explanation.ts'
import { completed, findSheet } from '#features/policies/tools/workbench.ts'
import { type Command, done, notFound, policyIds, withContent } from './command.ts'
import { readCase } from './read-case.ts'

/** One policy, one case: the conclusion and the whole tree of reasons. */
export const explain: Command = {
  name: 'explain',
  usage: 'explain <政策> --facts 文件 [--on 2025-03-08] [--content 目录]',
  about: '一个人、一项政策：结论、每一条的依据、还缺什么、金额、期限',
  options: ['facts', 'on', 'content'],
  words: [1, 1],
  run: (given, today) =>
    withContent(given, async (bench) => {
      const [id = ''] = given.words
      const sheet = findSheet(bench, id)
      if (sheet === undefined) return notFound('政策', id, policyIds(bench))
      const written = await readCase(given, today, bench)
      if (!written.ok) return written.problem
      const facts = completed(written.value.facts, written.value.on, bench)
      return done(...sayExplanation(assessPolicy(sheet.policy, facts), facts, bench.dictionary))
    }),
}
