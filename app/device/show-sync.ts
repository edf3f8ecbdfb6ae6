/** On the page of what is one's own: practising on from another device, by a code. Nothing leaves this one until somebody asks for it. */
import { type LogCode, logCodeFrom, parseLogCode, sayBadLogCode } from '#domain/memory/log-code.ts'
import { button, type Child, element, fill } from './element.ts'
import type { Syncing } from './keep-in-sync.ts'
import { sayMet } from './say-met.ts'
import { type Act, syncedPanel } from './synced-panel.ts'

/** `refresh` shows anew what the rest of the page says: something may have come. */
export async function showSync(place: HTMLElement, bank: string, syncing: Syncing, refresh: () => Promise<void>): Promise<void> {
  const given = takeCodeFromAddress()
  const show = async (said?: string): Promise<void> => {
    const head = await syncing.head()
    const isOn = head !== undefined && head.closed === null
    const status = element('p', { class: 's mt-3', 'aria-live': 'polite', tabindex: '-1' })
    if (head?.closed) status.textContent = sayMet({ kind: head.closed })
    const parts = isOn ? await syncedPanel(head, bank, syncing, act, given) : offer(syncing, act, given)
    const title = element('div', { class: 'sec-h' }, element('h2', { id: 'sync' }, `换手机也能接着练：${isOn ? '开着' : '没开'}`))
    const panel = element('div', { class: 'panel bleed' }, ...parts, status)
    fill(place, element('section', { class: 'sec', 'aria-labelledby': 'sync' }, title, panel))
    place.hidden = false
    if (said === undefined) return
    status.textContent = said
    status.focus()
  }
  const act: Act = async (work) => {
    for (const press of place.querySelectorAll('button')) press.disabled = true
    const said = await work().catch(() => '这个浏览器现在存不了，没办成。')
    await refresh()
    await show(said)
  }
  await show()
  if (given !== undefined) place.scrollIntoView()
}

function offer(syncing: Syncing, act: Act, given: string | undefined): readonly Child[] {
  const use = (code: LogCode, isNew: boolean) =>
    act(async () => {
      await syncing.turnOn(code, isNew)
      return sayMet(await syncing.meet())
    })
  return [
    element('p', {}, '按一下，练题记录也存一份到我们的服务器，给你一个码。别的手机填上它，就能接着练。不登录，不要手机号。'),
    element(
      'p',
      { class: 'mt-3' },
      button('换手机也能接着练', () => use(logCodeFrom(crypto.getRandomValues(new Uint8Array(28))), true), 'btn'),
    ),
    codeForm((code) => use(code, false), given),
  ]
}

function codeForm(use: (code: LogCode) => void, given: string | undefined): HTMLElement {
  const field = element('input', {
    id: 'sync-code',
    class: 'dev-key',
    value: given,
    autocomplete: 'off',
    autocapitalize: 'none',
    spellcheck: 'false',
    'aria-describedby': 'sync-bad sync-mind',
  })
  const wrong = element('p', { class: 's', id: 'sync-bad', role: 'alert' })
  const form = element(
    'form',
    { class: 'mt-4' },
    element('label', { for: 'sync-code' }, given === undefined ? '别的机器上已经有码？填在这里' : '链接里带的码'),
    field,
    wrong,
    element('p', { class: 's mute', id: 'sync-mind' }, '两边的记录会并成一份，并了就分不开。别人的码不要填。'),
    element('p', { class: 'mt-3' }, element('button', { type: 'submit', class: 'btn' }, '接上这个码')),
  )
  form.onsubmit = (event) => {
    event.preventDefault()
    const code = parseLogCode(field.value)
    if (code.ok) use(code.value)
    else wrong.textContent = sayBadLogCode(code.problem)
  }
  return form
}

/** What stands behind # never leaves the browser; it is taken out, so that neither the history nor a shared address keeps it. */
function takeCodeFromAddress(): string | undefined {
  const code = new URLSearchParams(location.hash.slice(1)).get('code') ?? undefined
  if (code !== undefined) history.replaceState(null, '', location.pathname)
  return code
}
