/**
 * One keep-alive connection that asks one thing at a time. Plain sockets, because `node:http` as a client costs more processor time
 * than the answers it waits for, and the two share the machine.
 */
import { connect } from 'node:net'

export type Connection = {
  /** The status of the answer, once all of it is here. */
  ask(request: Buffer): Promise<number>
  isOpen(): boolean
  close(): void
}

export async function openConnection(port: number): Promise<Connection> {
  const socket = connect({ host: 'localhost', port, noDelay: true })
  let waiting: PromiseWithResolvers<number> | undefined
  let answer = beginAnswer()
  const lose = (error: Error): void => waiting?.reject(error)
  socket.on('error', lose)
  socket.on('close', () => lose(new Error('the connection was closed')))
  socket.on('data', (part: Buffer) => {
    answer = continueAnswer(answer, part)
    if (!answer.isWhole) return
    const { status } = answer
    answer = beginAnswer()
    waiting?.resolve(status)
  })
  await new Promise<void>((opened, failed) => socket.once('connect', opened).once('error', failed))
  return {
    ask: (request) => {
      waiting = Promise.withResolvers()
      socket.write(request)
      return waiting.promise
    },
    isOpen: () => socket.readyState === 'open',
    close: () => socket.destroy(),
  }
}

/** The whole text of a GET; with a body, of a POST of JSON. */
export function toRequest(path: string, headers: Readonly<Record<string, string>>, body?: string): Buffer {
  const told = body === undefined ? {} : { 'Content-Type': 'application/json', 'Content-Length': String(Buffer.byteLength(body)) }
  const lines = Object.entries({ Host: 'localhost', ...told, ...headers }).map(([name, value]) => `${name}: ${value}`)
  return Buffer.from([`${body === undefined ? 'GET' : 'POST'} ${path} HTTP/1.1`, ...lines, '', body ?? ''].join('\r\n'))
}

type Answer = {
  readonly status: number
  /** All bytes until the head is whole; then the last few, which may be the end of the last chunk. */
  readonly held: Buffer
  /** Bytes of the body still to come; undefined while the head is incomplete; 'chunks' where only the last chunk ends it. */
  readonly left: number | 'chunks' | undefined
  readonly isWhole: boolean
}

const LAST_CHUNK = Buffer.from('\r\n0\r\n\r\n')
const NO_BYTES = Buffer.alloc(0)

const beginAnswer = (): Answer => ({ status: 0, held: NO_BYTES, left: undefined, isWhole: false })

function continueAnswer(answer: Answer, part: Buffer): Answer {
  const { held, left } = answer
  if (left === undefined) return readHead(answer, held.length === 0 ? part : Buffer.concat([held, part]))
  if (left === 'chunks') return readChunks(answer, held, part)
  return { ...answer, left: left - part.length, isWhole: left <= part.length }
}

function readHead(answer: Answer, bytes: Buffer): Answer {
  const end = bytes.indexOf('\r\n\r\n')
  if (end < 0) return { ...answer, held: bytes }
  const head = bytes.toString('latin1', 0, end)
  const status = Number(head.slice(9, 12))
  const body = bytes.subarray(end + 4)
  if (status === 304 || status === 204) return { status, held: NO_BYTES, left: 0, isWhole: true }
  const length = /\r\ncontent-length: *(\d+)/i.exec(head)?.[1]
  if (length === undefined) return readChunks({ ...answer, status, left: 'chunks' }, NO_BYTES, body)
  const left = Number(length) - body.length
  return { status, held: NO_BYTES, left, isWhole: left <= 0 }
}

/** One answer at a time, so the last chunk is what the bytes end with; inside a packed body these seven bytes do not occur by chance. */
function readChunks(answer: Answer, held: Buffer, part: Buffer): Answer {
  const tail = Buffer.concat([held, part.subarray(-LAST_CHUNK.length)]).subarray(-LAST_CHUNK.length)
  return { ...answer, held: tail, isWhole: tail.equals(LAST_CHUNK) }
}
