// Reads the plain readings aloud where the browser can, and registers the worker that keeps visited pages. Without it all else works.
if ('serviceWorker' in navigator) navigator.serviceWorker.register('/sw.js').catch(() => undefined)

const place = document.querySelector('[data-aloud]')
const texts = Array.from(document.querySelectorAll('[data-read]'), (each) => each.textContent || '')
const speech = window.speechSynthesis
let offered = false

function offer() {
  const voice = speech.getVoices().find(({ lang }) => /^(zh|cmn)/i.test(lang) && !/HK|TW/i.test(lang))
  if (offered || !voice) return
  offered = true
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'btn'
  let reading = 0
  const show = (on) => {
    button.textContent = on ? '停下' : '念给我听'
    button.setAttribute('aria-pressed', String(on))
  }
  const stop = () => {
    reading += 1
    speech.cancel()
    show(false)
  }
  // One sentence at a time: long utterances are cut off by some browsers.
  const read = (nth, round) => {
    if (round !== reading) return
    if (nth >= texts.length) return stop()
    const saying = new SpeechSynthesisUtterance(texts[nth])
    saying.lang = 'zh-CN'
    saying.voice = voice
    saying.rate = 0.9
    saying.onend = () => read(nth + 1, round)
    saying.onerror = () => round === reading && stop()
    speech.speak(saying)
  }
  button.onclick = () => {
    if (button.getAttribute('aria-pressed') === 'true') return stop()
    reading += 1
    show(true)
    read(0, reading)
  }
  show(false)
  place.append(button)
  place.hidden = false
  addEventListener('pagehide', stop)
}

if (place && texts.length && speech && window.SpeechSynthesisUtterance) {
  offer()
  speech.onvoiceschanged = offer // voices may come late
}
