/** `npm run items -- check [目录]`: reads the bank, lists every problem with file and line. Exit code 0: all is well; 1: something is to be mended. */
import { itemKinds } from '#domain/item/item.ts'
import { scopesOf } from '#domain/item/standard.ts'
import { readBank } from '#features/items/content/read-bank.ts'
import { sayContentProblem } from '#platform/yaml/yaml-file.ts'

const [command = 'check', folder = 'content/items/electrician'] = process.argv.slice(2)
if (command !== 'check') {
  console.error(`没有命令“${command}”。用法：npm run items -- check [目录]`)
  process.exit(2)
}
const bank = await readBank(folder)
if (!bank.ok) {
  for (const problem of bank.problem) console.error(sayContentProblem(problem))
  console.error(`共 ${bank.problem.length} 处要改。`)
  process.exit(1)
}
const { standard, items, points, documents } = bank.value
for (const { code, name } of scopesOf(standard)) {
  const own = items.filter(({ scope }) => scope === code)
  const counts = itemKinds.map((kind) => [kind, own.filter(({ item }) => item.kind === kind).length] as const)
  console.log(
    `${code} ${name}：${own.length} 题（${counts
      .filter(([, count]) => count > 0)
      .map(([kind, count]) => `${kind} ${count}`)
      .join('、')}）`,
  )
}
console.log(`${items.length} 道题、${points.length} 个知识点、${documents.length} 份依据。`)
