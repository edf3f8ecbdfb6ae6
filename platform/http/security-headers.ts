/** Headers that every answer carries. Nothing from elsewhere is ever loaded, and nothing inline is ever run. */

/** `framedBy`: who may show it inside a page of theirs. */
const policy = (scripts: string, { framedBy = "'none'", frames = "'none'" } = {}): string =>
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
    `frame-src ${frames}`,
    `frame-ancestors ${framedBy}`,
  ].join('; ')

/** For pages without any script, which is nearly all of them. */
export const paperPolicy: string = policy("'none'")

/** For the one page that is made to stand inside pages of others. */
export const embeddedPolicy: string = policy("'none'", { framedBy: '*' })

/** For a page that shows one of ours inside itself. */
export const framingPolicy: string = policy("'none'", { frames: "'self'" })

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
