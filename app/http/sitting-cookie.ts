/** Which mock exam this browser began last, so that a candidate who lost the address finds the way back. Read under /exams alone. */
import type { SittingCode } from '#domain/exam/sitting.ts'

const NAME = 'sitting'
const THIRTY_DAYS_S = 2_592_000

/** As it was sent; whether it is a code is for its reader to say. */
export const readLastSitting = (cookies: string | null): string | undefined => /(?:^|;\s*)sitting=([0-9a-z]+)/.exec(cookies ?? '')?.[1]

/** The Set-Cookie line. */
export const writeLastSitting = (code: SittingCode): string =>
  `${NAME}=${code}; Path=/exams; Max-Age=${THIRTY_DAYS_S}; SameSite=Lax; HttpOnly`
