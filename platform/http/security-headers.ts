/** Headers that every answer carries. Nothing from elsewhere is ever loaded, and nothing inline is ever run. */

const policy = (scripts: string): string =>
  [
    "default-src 'none'",
    "style-src 'self'",
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    `script-src ${scripts}`,
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'self'",
  ].join('; ')

/** For pages without any script, which is nearly all of them. */
export const paperPolicy: string = policy("'none'")

/** For pages that work without a script and add one of our own files: nothing inline. */
export const assistedPolicy: string = policy("'self'")

/** For hydrated pages: our own files, and the inline data that carries this answer's nonce. */
export const machinePolicy = (nonce: string): string => policy(`'self' 'nonce-${nonce}'`)

export const commonHeaders: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), interest-cohort=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
}
