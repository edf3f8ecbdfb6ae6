/** Writes `content/fault-books` anew: to be run after a circuit or the engine of circuits was changed. */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readCircuits } from '#features/circuit/content/read-circuits.ts'
import { faultBookFile, writeFaultBook } from '#features/circuit/fault-book-shelf.ts'
import { projectRoot } from '#platform/project-root.ts'
import { sayContentProblem } from '#platform/yaml/yaml-file.ts'

const read = await readCircuits(join(projectRoot, 'content/circuits'))
if (!read.ok) throw new Error(read.problem.map(sayContentProblem).join('\n'))
for (const circuit of read.value) await writeFile(faultBookFile(circuit), writeFaultBook(circuit))
