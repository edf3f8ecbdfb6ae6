/** `npm run policy -- check`: reads all content, lists every problem with file and line, runs every golden case. */
import { readContent } from '#features/policies/content/read-content.ts'
import { sayContentProblem } from '#features/policies/content/yaml-file.ts'

const [command = 'check', folder = 'content'] = process.argv.slice(2)

if (command !== 'check') {
  console.error(`没有命令“${command}”。可用：check [目录]`)
  process.exit(2)
}

const content = await readContent(folder)
if (content.ok) {
  const { policies, cases, dictionary, sources } = content.value
  const versions = policies.reduce((sum, policy) => sum + policy.versions.length, 0)
  console.log(
    `${policies.length} 项政策、${versions} 个版本、${dictionary.size} 个事实、${sources.length} 个出处，${cases} 个例子全部通过。`,
  )
} else {
  for (const problem of content.problem) console.error(sayContentProblem(problem))
  console.error(`共 ${content.problem.length} 处要改。`)
  process.exit(1)
}
