/** Which mock exam this browser began last, so that a candidate who lost the address finds the way back. Read under /exams alone. */
import type { SittingCode } from '#domain/exam/sitting.ts'

const NAME = 'sitting'
const THIRTY_DAYS_S = 2_592_000

/** As it was sent; whether it is a code is for its reader to say. */
export const readLastSitting = (cookies: string | null): string | undefined => /(?:^|;\s*)sitting=([0-9a-z]+)/.exec(cookies ?? '')?.[1]

/** The Set-Cookie line. The code opens the exam, so it only travels encrypted where the site is. */
export const writeLastSitting = (code: SittingCode, origin: string): string => line(code, THIRTY_DAYS_S, origin)

/** For whoever shares the machine. */
export const forgetLastSitting = (origin: string): string => line('', 0, origin)

const line = (code: string, seconds: number, origin: string): string =>
  `${NAME}=${code}; Path=/exams; Max-Age=${seconds}; SameSite=Lax; HttpOnly${origin.startsWith('https:') ? '; Secure' : ''}`
