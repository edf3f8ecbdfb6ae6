/** The function blocks of IEC 61131-3. Each takes the power that reaches it and answers its output Q. */
import type { Block, TimerKind } from '../program/instruction.ts'
import { type BlockClock, bitAt, type Memory, wordAt } from './memory.ts'

/** ET stops at PT. @source IEC 61131-3, timing diagrams of TON, TOF and TP, as generally taught */
export function runTimerBlock(memory: Memory, block: Extract<Block, { kind: 'timer' }>, input: boolean): boolean {
  const clock = clockIn(memory, block.instance.no)
  const isEdge = input !== clock.wasOn
  clock.wasOn = input
  const isBusy = clock.isRunning && memory.nowMs - clock.startedAt < block.presetMs
  if (isEdge && starts(block.type, input, isBusy)) {
    clock.startedAt = memory.nowMs
    clock.isRunning = true
  }
  const ran = clock.isRunning ? Math.min(memory.nowMs - clock.startedAt, block.presetMs) : 0
  const isOver = clock.isRunning && ran >= block.presetMs
  const q = outputOf(block.type, input, clock.isRunning, isOver)
  if (isAtRest(block.type, input, isOver)) clock.isRunning = false
  memory.words[wordAt(block.instance)] = clock.isRunning ? ran : 0
  return q
}

function clockIn(memory: Memory, instance: number): BlockClock {
  const known = memory.clocks.get(instance)
  if (known !== undefined) return known
  const clock: BlockClock = { startedAt: 0, isRunning: false, wasOn: false }
  memory.clocks.set(instance, clock)
  return clock
}

/** TON begins with its input, TOF when it goes, TP with an input that comes while no pulse is under way. */
function starts(type: TimerKind, input: boolean, isBusy: boolean): boolean {
  if (type === 'TP') return input && !isBusy
  return type === 'TON' ? input : !input
}

function outputOf(type: TimerKind, input: boolean, isRunning: boolean, isOver: boolean): boolean {
  switch (type) {
    case 'TON':
      return input && isOver
    case 'TOF':
      return input || (isRunning && !isOver)
    case 'TP':
      return isRunning && !isOver
  }
}

/** When ET goes back to 0. */
function isAtRest(type: TimerKind, input: boolean, isOver: boolean): boolean {
  switch (type) {
    case 'TON':
      return !input
    case 'TOF':
      return input
    case 'TP':
      return isOver && !input
  }
}

/** CTU counts up and R clears; CTD counts down and LD loads. The count stays within 16 bits. */
export function runCounterBlock(memory: Memory, block: Extract<Block, { kind: 'counter' }>, isRising: boolean): boolean {
  const place = wordAt(block.instance)
  const count = memory.words[place] ?? 0
  const isOther = memory.bits[bitAt(block.other)] === 1
  const by = isRising ? 1 : 0
  if (block.type === 'CTU') memory.words[place] = isOther ? 0 : Math.min(count + by, 32_767)
  else memory.words[place] = isOther ? block.preset : Math.max(count - by, -32_768)
  const now = memory.words[place] ?? 0
  return block.type === 'CTU' ? now >= block.preset : now <= 0
}

/** SR: setting wins. RS: resetting wins. The power that comes sets. */
export function runBistable(memory: Memory, block: Extract<Block, { kind: 'bistable' }>, isSet: boolean): boolean {
  const wasSet = memory.bits[bitAt(block.instance)] === 1
  const isReset = memory.bits[bitAt(block.other)] === 1
  return block.type === 'SR' ? isSet || (!isReset && wasSet) : !isReset && (isSet || wasSet)
}
