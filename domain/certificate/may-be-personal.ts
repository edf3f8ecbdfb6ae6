/**
 * Whether what was typed may hold an identity number, so that no page shows it again: T and what follows it, 15 digits (the older
 * identity numbers), or 17 and more without a letter before them. The old certificate numbers have 16 digits.
 */
export function mayBePersonal(typed: string): boolean {
  const signs = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^\dA-Z]/g, '')
  return signs.startsWith('T') || (/^(\d{15}|\d{17,})/.test(signs) && !/^\d{16}$/.test(signs))
}
