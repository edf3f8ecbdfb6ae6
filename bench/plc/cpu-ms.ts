/** Milliseconds of the processor, not of the clock on the wall: other work on the machine does not lengthen them. */
export function cpuMs(work: () => void): number {
  const began = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(began)
  return (user + system) / 1000
}
