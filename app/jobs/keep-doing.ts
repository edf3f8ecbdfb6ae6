/** Does something again and again while the product runs. */

/** What is done once; `stopped` tells it to come to an end. It has to deal with its own errors. */
export type Job = (stopped: AbortSignal) => Promise<void>
/** Waits until the next time; may end in an error where it is stopped. */
export type Pause = (stopped: AbortSignal) => Promise<unknown>

/** Begins at once; never twice at the same time. What comes back stops it, and resolves when the last run is over. */
export function keepDoing(job: Job, pause: Pause): () => Promise<void> {
  const stopping = new AbortController()
  const going = goOn(job, pause, stopping.signal)
  return () => {
    stopping.abort()
    return going
  }
}

async function goOn(job: Job, pause: Pause, stopped: AbortSignal): Promise<void> {
  while (!stopped.aborted) {
    await job(stopped)
    if (!stopped.aborted) await pause(stopped).catch(() => undefined)
  }
}
