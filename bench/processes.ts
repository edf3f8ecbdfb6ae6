/** What Linux tells of running processes: time on the processor, and memory. Undefined on other systems. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'

/** The unit of times in `/proc/<pid>/stat`; 100 on every Linux that Node runs on. */
const TICKS_PER_SECOND = 100

export type Memory = {
  /** All pages in memory, shared ones included. */
  readonly residentBytes: number
  /** Own pages, and of shared ones a fair part: may be added up over processes. */
  readonly shareBytes: number
}

/** Seconds of processor time, user and system, of these processes and of their children that have ended. */
export function cpuSecondsOf(pids: readonly number[]): number | undefined {
  const times = pids.map(statOf).filter((stat) => stat !== undefined)
  return times.length === 0 ? undefined : times.reduce((sum, { ticks }) => sum + ticks, 0) / TICKS_PER_SECOND
}

export function memoryOf(pids: readonly number[]): Memory | undefined {
  const texts = pids.map((pid) => readIfThere(`/proc/${pid}/smaps_rollup`)).filter((text) => text !== '')
  if (texts.length === 0) return undefined
  const sum = (field: string): number => texts.reduce((bytes, text) => bytes + kibibytes(text, field) * 1024, 0)
  return { residentBytes: sum('Rss'), shareBytes: sum('Pss') }
}

export const parentOf = (pid: number): number | undefined => statOf(pid)?.parent

/** The process and its children: for PostgreSQL that is all of it, since the postmaster starts every one. */
export function withChildren(pid: number): readonly number[] {
  if (!existsSync('/proc')) return [pid]
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
  return [pid, ...all.filter((each) => parentOf(each) === pid)]
}

type Stat = { readonly parent: number; readonly ticks: number }

/** Fields as in proc(5), counted from the one after the name, which may hold anything. */
function statOf(pid: number): Stat | undefined {
  const text = readIfThere(`/proc/${pid}/stat`)
  const fields = text
    .slice(text.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number)
  const [, parent] = fields
  if (parent === undefined) return undefined
  return { parent, ticks: fields.slice(11, 15).reduce((sum, ticks) => sum + ticks, 0) }
}

const kibibytes = (text: string, field: string): number => Number(new RegExp(`^${field}:\\s+(\\d+) kB`, 'm').exec(text)?.[1] ?? 0)

function readIfThere(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return '' // the process ended meanwhile, or this is not Linux
  }
}
