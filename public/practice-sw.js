// Serves what was taken along, where there is no network. Nothing is kept that nobody asked for.
const NAME = 'practice'
const html = { 'Content-Type': 'text/html; charset=utf-8' }

// An item has two pages: asked (its bare path), and solved or read (?skip). Its script reads the rest of the address.
function keyOf({ pathname, searchParams }) {
  return ['go', 'skip', 'read'].some((name) => searchParams.has(name)) ? `${pathname}?skip` : pathname
}

async function page(request) {
  const answer = await fetch(request).catch(() => undefined)
  if (answer && answer.status < 500) return answer
  const url = new URL(request.url)
  const cache = await caches.open(NAME)
  const kept = await cache.match(keyOf(url))
  if (!kept) {
    const [room] = url.pathname.match(/^\/bench|^(\/[^/]*){1,2}/)
    const says = `<!doctype html><html lang="zh-CN"><title>没网</title><p>现在没网，这一页没带下去。<a href="${encodeURI(room)}">回去练别的</a></p></html>`
    return answer || new Response(says, { status: 503, headers: html })
  }
  const day = new Date(Date.parse(kept.headers.get('Date')) + 288e5).toISOString().slice(0, 10)
  const bar = `$&<p class="stale" role="status">没网。这是 ${day} 带下来的，后来可能改过。</p>`
  return new Response((await kept.text()).replace(/<body[^>]*>/, bar), { headers: html })
}

async function file(request) {
  const kept = await (await caches.open(NAME)).match(request, { ignoreVary: true })
  if (kept && new URL(request.url).pathname.startsWith('/assets/')) return kept
  return fetch(request).catch((problem) => {
    if (kept) return kept
    throw problem
  })
}

addEventListener('install', () => skipWaiting())
addEventListener('activate', (event) => event.waitUntil(clients.claim()))
addEventListener('fetch', (event) => {
  const { request } = event
  if (request.method !== 'GET' || new URL(request.url).origin !== location.origin) return
  event.respondWith(request.mode === 'navigate' ? page(request) : file(request))
})
