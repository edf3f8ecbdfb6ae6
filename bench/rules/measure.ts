/** Processor time, not wall-clock: other work may share the machine. The median of several windows, after warming up. */

const WINDOWS = 7

/** How often something runs in a second of processor time. `work`: runs it some times and says how often. */
export const perSecond = (work: () => number, windowMs = 300, windows = WINDOWS): number => sideBySide([work], windowMs, windows)[0] ?? 0

/** Several works in turn, window by window, so that what else the machine does meets them all alike: for ratios. */
export function sideBySide(works: readonly (() => number)[], windowMs = 300, windows = WINDOWS): readonly number[] {
  const rateOf = (work: () => number): number => {
    const start = cpuMs()
    let done = 0
    while (cpuMs() - start < windowMs) done += work()
    return (done * 1000) / (cpuMs() - start)
  }
  for (const work of works) rateOf(work)
  const rounds = Array.from({ length: windows }, () => works.map(rateOf))
  return works.map((_, nth) => median(rounds.map((rates) => rates[nth] ?? 0)))
}

/** The same for work that answers later. */
export async function perSecondLater(work: () => Promise<number>, windowMs = 300, windows = WINDOWS): Promise<number> {
  for (const until = cpuMs() + windowMs; cpuMs() < until; ) await work()
  const rates: number[] = []
  while (rates.length < windows) {
    const start = cpuMs()
    let done = 0
    while (cpuMs() - start < windowMs) done += await work()
    rates.push((done * 1000) / (cpuMs() - start))
  }
  return median(rates)
}

/** Work that runs over a list once. */
export const eachOf =
  <T>(list: readonly T[], run: (one: T) => void) =>
  (): number => {
    for (const one of list) run(one)
    return list.length
  }

/** Seconds of processor time for one run: the median of several, each prepared outside the clock. */
export function secondsOf(run: () => void, prepare: () => void = () => {}): number {
  const times = Array.from({ length: WINDOWS }, () => {
    prepare()
    const start = cpuMs()
    run()
    return (cpuMs() - start) / 1000
  })
  return median(times)
}

/** Of all threads of this process: collecting garbage, compiling, and what a native engine does beside it. */
function cpuMs(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0

export const many = (count: number): string => Math.round(count).toLocaleString('en-US')
export const seconds = (value: number): string => `${value < 0.1 ? value.toFixed(4) : value.toFixed(2)} s`
