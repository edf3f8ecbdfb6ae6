/** What a person sees whose devices keep one log: the code to take along, how things stand, and the ways out. */
import { links } from '#app/links.ts'
import { type LogCode, parseLogCode, sayLogCode } from '#domain/memory/log-code.ts'
import { deleteOnServer } from './ask-server.ts'
import { button, type Child, element } from './element.ts'
import type { Syncing } from './keep-in-sync.ts'
import { sayMet, sayStand } from './say-met.ts'
import type { SyncHead } from './sync-store.ts'

/** Does it, then shows all anew with what it says. */
export type Act = (work: () => Promise<string>) => void

/** `given`: the code that came with the address, if any. */
export async function syncedPanel(head: SyncHead, bank: string, syncing: Syncing, act: Act, given?: string): Promise<readonly Child[]> {
  const { code, metAt } = head
  const unsent = await syncing.unsent()
  const meet = button('现在对一次', () => act(async () => sayMet(await syncing.meet())), 'btn')
  const stop = button('这台机器不再对', () => act(() => syncing.turnOff().then(() => '这台机器不再发、不再收了。记录都还在。')), 'btn')
  return [
    given !== undefined &&
      !isCode(given, code) &&
      element('p', {}, '链接里带的是另一个码。要换成它，先按“这台机器不再对”，再打开那个链接。'),
    ...codeToCopy(code, bank),
    element('p', { class: 's mt-3' }, '谁有这个码，谁就能看、能添、能删你的练题记录。只给自己用，抄在别处留一份：丢了我们也找不回来。'),
    element('p', { class: 'mt-3' }, sayStand(unsent, metAt)),
    element('p', { class: 'btn-row mt-3' }, meet, stop),
    ...deletion(code, syncing, act),
  ]
}

function codeToCopy(code: LogCode, bank: string): readonly Child[] {
  const shown = element('code', { class: 'dev-code' }, sayLogCode(code))
  const said = element('span', { class: 's', 'aria-live': 'polite' })
  const copy = async (text: string): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text)
      said.textContent = '复制好了。'
    } catch {
      getSelection()?.selectAllChildren(shown)
      said.textContent = '这个浏览器复制不了，请长按那个码来复制。'
    }
  }
  const link = `${location.origin}${links.practiceMine(bank)}#code=${code}`
  return [
    element('p', {}, '别的手机打开这一页，填上这个码，或者打开带码的链接：'),
    element('p', { class: 'mt-2' }, shown),
    element(
      'p',
      { class: 'btn-row mt-3' },
      button('复制码', () => void copy(sayLogCode(code)), 'btn'),
      button('复制链接', () => void copy(link), 'btn'),
      said,
    ),
  ]
}

function deletion(code: LogCode, syncing: Syncing, act: Act): readonly Child[] {
  const tick = element('input', { type: 'checkbox' })
  const press = button('停用并删掉服务器上的记录', () => act(() => endLog(code, syncing)), 'btn btn--danger')
  press.disabled = true
  tick.onchange = () => {
    press.disabled = !tick.checked
  }
  return [
    element('p', { class: 's mt-4' }, '上面的“全部删掉”只管这台机器。服务器上的要在这里删，先删它。'),
    element('label', { class: 'dev-check mt-3' }, tick, '所有机器都不再对；各台机器自己的记录还在'),
    element('p', { class: 'mt-3' }, press),
  ]
}

async function endLog(code: LogCode, syncing: Syncing): Promise<string> {
  try {
    await deleteOnServer(code)
  } catch {
    return '没删成，可能是没网。连上网再按一次。'
  }
  await syncing.turnOff()
  return '停用了，服务器上的记录删掉了。这台机器上的还在。'
}

function isCode(text: string, code: LogCode): boolean {
  const parsed = parseLogCode(text)
  return parsed.ok && parsed.value === code
}
