/** The log: JSON lines about the product, never about people. */
import { type DestinationStream, type Logger, pino } from 'pino'

export type Log = Logger

export type LogLevel = 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent'

/** Names under which a secret or a person could be logged, at any of three depths. */
const SECRET_NAMES = [
  ...['cookie', 'Cookie', 'set-cookie', 'authorization', 'Authorization', 'proxy-authorization', 'x-forwarded-for', 'x-real-ip'],
  ...['password', 'secret', 'token', 'databaseUrl', 'DATABASE_URL', 'connectionString'],
  ...['idNumber', 'phone', 'mobile', 'name', 'address', 'email', 'ip', 'remoteAddress'],
  ...['query', 'search', 'answers', 'facts', 'body', 'form', 'params', 'parameters', 'detail', 'where', 'internalQuery'],
]
const pathsTo = (name: string): readonly string[] =>
  ['', '*.', '*.*.'].map((prefix) => (prefix === '' ? `["${name}"]` : `${prefix.slice(0, -1)}["${name}"]`))

const REDACTED = '[已隐去]'

/**
 * A log of this level and above, to `destination` or standard output. Secret and personal fields are hidden by name; in all text (an
 * error's message, a URL) passwords of addresses, query strings, identity and telephone numbers are hidden by their shape.
 */
export function createLog(level: LogLevel, destination?: DestinationStream): Log {
  const options = {
    level,
    base: {},
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    redact: { paths: SECRET_NAMES.flatMap(pathsTo), censor: REDACTED },
    hooks: { streamWrite: hideByShape },
  }
  return destination === undefined ? pino(options) : pino(options, destination)
}

/** 18 digits of a resident identity number (the last may be X); 11 of a mobile number. Not part of a longer number. */
const SHAPES: readonly (readonly [RegExp, string])[] = [
  [/\\nparams: (?:(?!\\n {4}at )(?:[^"\\]|\\.))*/g, `\\nparams: ${REDACTED}`], // the end of drizzle's message; the stack after it stays
  [/(\w+:\/\/[^\s:/@"]*):[^\s@"]*@/g, `$1:${REDACTED}@`],
  [/\?[^\s"\\?#]*=[^\s"\\#]*/g, `?${REDACTED}`],
  [/(?<![\dA-Za-z])[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?![\dA-Za-z])/g, REDACTED],
  [/(?<!\d)(?:\+?86[- ]?)?1[3-9]\d{9}(?!\d)/g, REDACTED],
]

const hideByShape = (line: string): string => SHAPES.reduce((text, [shape, replacement]) => text.replace(shape, replacement), line)
