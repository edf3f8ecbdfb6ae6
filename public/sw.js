// Keeps the 30 newest pages that allow it, to be read offline.
const PAGES = 'pages'
const MOST = { [PAGES]: 30, files: 60 }
const find = (name, request) => caches.open(name).then((cache) => cache.match(request, { ignoreVary: true }))

async function keep(name, request, response) {
  const cache = await caches.open(name)
  await cache.delete(request, { ignoreVary: true })
  await cache.put(request, response)
  const keys = await cache.keys()
  for (const old of keys.slice(0, -MOST[name])) await cache.delete(old)
}

async function page(event, request) {
  const answer = await fetch(request).catch(() => undefined)
  if (answer?.ok && answer.headers.get('X-Offline')) event.waitUntil(keep(PAGES, request, answer.clone()))
  if (answer && answer.status < 500) return answer
  const kept = await find(PAGES, request)
  if (!kept)
    return answer || new Response('现在没网，这一页没存过。', { status: 503, headers: { 'Content-Type': 'text/plain; charset=utf-8' } })
  const day = new Date(Date.parse(kept.headers.get('Date')) + 288e5).toISOString().slice(0, 10)
  const bar = `$&<p class="stale" role="status">没网。这是 ${day} 存下的旧页，规定可能变了。</p>`
  return new Response((await kept.text()).replace(/<body[^>]*>/, bar), { headers: kept.headers })
}

async function file(event, request) {
  const kept = await find('files', request)
  if (kept) return kept
  const answer = await fetch(request)
  if (answer.ok) event.waitUntil(keep('files', request, answer.clone()))
  return answer
}

addEventListener('install', () => skipWaiting())
addEventListener('activate', (event) => event.waitUntil(clients.claim()))
addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== location.origin) return
  if (pathname.startsWith('/assets/')) event.respondWith(file(event, request))
  else if (request.mode === 'navigate' && /^\/(policies\/|terms$)/.test(pathname)) event.respondWith(page(event, request))
})
