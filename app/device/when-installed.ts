/** Put on the home screen, the room must open without a network: from then on it is kept, and kept fresh whenever it is opened with one. */
import { isFromStore } from './ask-what-is-open.ts'
import { canTakeAlong, hasTaken } from './kept-pages.ts'
import { takeRoom } from './take-along.ts'

export async function whenInstalled(bank: string): Promise<void> {
  if (!canTakeAlong() || isFromStore()) return
  const keep = () => takeRoom(bank).catch(() => undefined) // next time, then
  addEventListener('appinstalled', () => void keep())
  if (isInstalled() || (await hasTaken())) await keep()
}

/** Opened from the home screen; older iPhones say it in a way of their own. */
const isInstalled = (): boolean =>
  matchMedia('(display-mode: standalone)').matches || (navigator as { readonly standalone?: boolean }).standalone === true
