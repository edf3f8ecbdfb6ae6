/** A mark that only we can set: which key a form was sent out with, and when. It needs no memory of open forms. */
import { createHmac, timingSafeEqual } from 'node:crypto'
import { type Instant, toInstant } from '#domain/calendar/instant.ts'

/** `subject`: what the mark belongs to, so that it fits no other form. */
export const stampOf = (secret: string, subject: string, at: Instant): string => `${at}.${signatureOf(secret, subject, at)}`

/** The moment at which it was set; undefined where it was not set by us for this subject. */
export function readStamp(secret: string, subject: string, stamp: string): Instant | undefined {
  const [, digits, signature = ''] = /^(\d{1,15})\.([\w-]{43})$/.exec(stamp) ?? []
  if (digits === undefined) return undefined
  const at = toInstant(Number(digits))
  return timingSafeEqual(Buffer.from(signature), Buffer.from(signatureOf(secret, subject, at))) ? at : undefined
}

const signatureOf = (secret: string, subject: string, at: Instant): string =>
  createHmac('sha256', secret).update(`${subject} ${at}`).digest('base64url')
