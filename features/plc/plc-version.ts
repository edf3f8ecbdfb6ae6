/** By which a saved attempt knows whether its task and the engine are still the same. */
import { createHash } from 'node:crypto'
import type { PlcTask } from '#domain/plc/task/plc-task.ts'

/** Raised when the controller, the plants or the judge come to other results than before. */
const ENGINE = 1

/** Eight characters. */
export const plcVersion = (task: PlcTask): string =>
  createHash('sha256')
    .update(JSON.stringify([ENGINE, task]))
    .digest('hex')
    .slice(0, 8)
