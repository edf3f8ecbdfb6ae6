/** `npm run check:layers`: the arrows of docs/architecture.md, checked on this house. */
import { projectRoot } from '#platform/project-root.ts'
import { readLayers } from './read-layers.ts'

/** Far fewer than there are; with a parser that fails the tool sees none, and reports success. */
const LEAST_MODULES = 50

const { violations, modules } = readLayers(projectRoot)
const isSeen = modules >= LEAST_MODULES
for (const { rule, from, to } of violations) console.error(`${from} → ${to}: ${rule}`)
if (isSeen) console.log(`${modules} modules, ${violations.length} violations`)
else console.error(`Only ${modules} modules with imports were seen, at least ${LEAST_MODULES} are there: the parser does not work.`)
if (violations.length > 0 || !isSeen) process.exitCode = 1
