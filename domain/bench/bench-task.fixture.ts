/** A valid, dull task of the bench. For tests only. */
import { type BenchTask, toBenchTaskId } from './bench-task.ts'

export const aTask = (also: Partial<BenchTask> = {}): BenchTask => ({
  id: toBenchTaskId('t1'),
  code: 'T1',
  title: '一个任务',
  short: '任务',
  says: ['做一件事。'],
  scopes: [],
  limits: [],
  notes: [],
  reach: { here: 'none', can: [], cannot: ['这里没有'] },
  next: '先看步骤。',
  also: [],
  goals: ['做完'],
  materials: [{ item: '表', count: '1 块', check: '好的' }],
  steps: [{ does: '一步', minutes: 5, how: ['做'] }],
  drawing: { circuits: [], plcTasks: [], remark: '没有图' },
  faults: [{ phenomenon: '不转', signature: '0 伏', cause: '断线', mend: '接上' }],
  redLines: ['untestedTouch'],
  questions: [{ ask: '为什么？', answer: '因为。', points: [], documents: [] }],
  selfCheck: ['做了'],
  weak: new Map(),
  ...also,
})
