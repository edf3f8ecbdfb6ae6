/** The server as a device reaches it. */
import { links } from '#app/links.ts'
import type { LogAnswer } from '#domain/memory/log-exchange.ts'
import type { Asked, Server } from './sync-once.ts'

/** A network that says nothing for so long is none. */
const PATIENCE_MS = 20_000

export const askServer: Server = {
  exchange: async (request) => {
    const asked = await ask<LogAnswer>(links.practiceLog(), request)
    // what a hotel's network answers in our name is no acknowledgement
    if (asked.kind === 'answer' && !(Array.isArray(asked.answer.events) && Array.isArray(asked.answer.refused)))
      throw new Error('no answer')
    return asked
  },
  begin: (code) => ask(links.practiceLog('begin'), { code }),
}

/** Rejects where it was not done. */
export async function deleteOnServer(code: string): Promise<void> {
  await ask(links.practiceLog('delete'), { code })
}

async function ask<T>(path: string, body: unknown): Promise<Asked<T>> {
  const patience = new AbortController()
  const alarm = setTimeout(() => patience.abort(), PATIENCE_MS)
  try {
    const answer = await fetch(path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
      signal: patience.signal,
    })
    if (answer.status === 404) return { kind: 'noSuchLog' }
    if (answer.status === 410) return { kind: 'logDeleted' }
    if (!answer.ok) throw new Error(`${path}: ${answer.status}`)
    return { kind: 'answer', answer: await answer.json() }
  } finally {
    clearTimeout(alarm)
  }
}
