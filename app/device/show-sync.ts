/** On the page of what is one's own: practising on from another device, by a code. Nothing leaves this one until somebody asks for it. */
import { links } from '#app/links.ts'
import { type LogCode, logCodeFrom, parseLogCode, sayBadLogCode, sayLogCode } from '#domain/memory/log-code.ts'
import { deleteOnServer } from './ask-server.ts'
import type { Syncing } from './keep-in-sync.ts'
import { sayMet, sayStand } from './say-met.ts'

/** `place` came with all its words. `refresh` shows anew what the rest of the page says: something may have come. */
export async function showSync(place: HTMLElement, bank: string, syncing: Syncing, refresh: () => Promise<void>): Promise<void> {
  const part = (selector: string): HTMLElement => place.querySelector<HTMLElement>(selector) ?? place
  const [field, sure] = [part('#sync-code') as HTMLInputElement, part('[type=checkbox]') as HTMLInputElement]
  const end = part('[data-press=end]') as HTMLButtonElement
  const buttons = place.querySelectorAll('button')
  const given = takeCodeFromAddress()
  if (given !== undefined) field.value = given

  const show = async (said: string): Promise<void> => {
    const head = await syncing.head()
    const isOn = head !== undefined && head.closed === null
    part('[data-stand]').textContent = isOn ? '开着' : '没开'
    part('[data-off]').hidden = isOn
    part('[data-on]').hidden = !isOn
    part('[data-other]').hidden = given === undefined || head?.code === codeIn(given)
    part('code').textContent = isOn ? sayLogCode(head.code) : ''
    part('[data-sent]').textContent = isOn ? sayStand(await syncing.unsent(), head.metAt) : ''
    part('[data-said]').textContent = said || (head?.closed ? sayMet({ kind: head.closed }) : '')
    sure.checked = false
    for (const button of buttons) button.disabled = button === end
    place.hidden = false
  }
  const act = async (work: () => Promise<string>): Promise<void> => {
    for (const button of buttons) button.disabled = true
    const said = await work().catch(() => '没办成，可能是没网，或者这台机器存不了。过一会儿再按一次。')
    await refresh()
    await show(said)
    part('[data-said]').focus()
  }
  const use = (code: LogCode, isNew: boolean) => () => syncing.turnOn(code, isNew).then(meet)
  const meet = async () => sayMet(await syncing.meet())
  const copy = async (text: string) => {
    const isCopied = await navigator.clipboard?.writeText(text).then(
      () => true,
      () => false,
    )
    return isCopied ? '复制好了。' : '这个浏览器复制不了，长按那个码来复制。'
  }
  const shown = () => part('code').textContent ?? ''
  const link = () => `${location.origin}${links.practiceMine(bank)}#code=${codeIn(shown())}`
  const presses: Readonly<Record<string, () => Promise<string>>> = {
    begin: () => use(logCodeFrom(crypto.getRandomValues(new Uint8Array(28))), true)(),
    copyCode: () => copy(shown()),
    copyLink: () => copy(link()),
    meet,
    stop: () => syncing.turnOff().then(() => '这台机器不再发、不再收了。记录都还在。'),
    end: async () => {
      await deleteOnServer(codeIn(shown()) ?? '')
      await syncing.turnOff()
      return '停用了，服务器上的记录删掉了。这台机器上的还在。'
    },
  }
  for (const button of buttons) {
    const work = presses[button.dataset['press'] ?? '']
    if (work) button.onclick = () => void act(work)
  }
  sure.onchange = () => {
    end.disabled = !sure.checked
  }
  part('form').onsubmit = (event) => {
    event.preventDefault()
    const code = parseLogCode(field.value)
    part('#sync-bad').textContent = code.ok ? '' : sayBadLogCode(code.problem)
    if (code.ok) void act(use(code.value, false))
  }
  await show('')
  if (given !== undefined) place.scrollIntoView()
}

function codeIn(text: string): LogCode | undefined {
  const code = parseLogCode(text)
  return code.ok ? code.value : undefined
}

/** What stands behind # never leaves the browser; it is taken out, so that neither the history nor a shared address keeps it. */
function takeCodeFromAddress(): string | undefined {
  const code = new URLSearchParams(location.hash.slice(1)).get('code') ?? undefined
  if (code !== undefined) history.replaceState(null, '', location.pathname)
  return code
}
