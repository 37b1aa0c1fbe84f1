// Keeps the page of a running exam on its device, so that it can be loaded anew without a network: see app/offline/kept-pages.ts.
const CACHE = 'lianxue-sittings'
const SITTING = /^(\/exams\/[0-9a-f-]{36}\/sitting)(?:\/(\d{1,3}))?$/
const EXAM = /^\/exams\/[0-9a-f-]{36}$/
/** How long a network may take, in milliseconds, before the kept page is shown instead. */
const PATIENCE = 8_000
/** Headers of a kept page: when it came, milliseconds since 1970 by the device's clock, and for which path. */
const [KEPT_AT, KEPT_FOR] = ['X-Kept-At', 'X-Kept-For']

self.addEventListener('install', () => void self.skipWaiting())
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))

self.addEventListener('message', (event) => {
  const { path, assets } = event.data ?? {}
  if (typeof path === 'string' && Array.isArray(assets)) event.waitUntil(keep(path, assets))
})

self.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== self.location.origin) return
  if (pathname.startsWith('/assets/')) event.respondWith(asset(request))
  if (request.mode !== 'navigate') return
  if (SITTING.test(pathname)) event.respondWith(page(event, pathname))
  else if (EXAM.test(pathname)) event.respondWith(examPage(request, pathname))
})

/** What the page needs, by its path and the paths of its files; what other pages have left goes. */
async function keep(path, assets) {
  const base = SITTING.exec(path)?.[1]
  if (!base) return
  const cache = await caches.open(CACHE)
  for (const request of await cache.keys()) {
    const { pathname } = new URL(request.url)
    if (pathname !== base && !assets.includes(pathname)) await cache.delete(request)
  }
  const missing = []
  for (const file of assets) if (!(await cache.match(file))) missing.push(file)
  await cache.addAll(missing)
  if (!(await cache.match(base))) await put(base, path, await fetch(path))
}

/** The files of a build never change: the name of each says what is in it. */
async function asset(request) {
  const kept = await caches.match(request, { cacheName: CACHE })
  return kept ?? fetch(request)
}

/** The page from the network; where that fails or takes too long, as it was kept. */
async function page(event, path) {
  const base = SITTING.exec(path)[1]
  const fresh = fetch(event.request)
  event.waitUntil(fresh.then((response) => put(base, path, response.clone())).catch(() => undefined))
  const kept = await caches.match(base, { cacheName: CACHE })
  if (!kept) return fresh
  const answered = await Promise.race([fresh.catch(() => null), after(PATIENCE)])
  return answered && !isPassing(answered.status) ? answered : shown(kept, path)
}

/** The way back into a sitting that is kept, where its exam cannot be reached. */
async function examPage(request, path) {
  try {
    return await fetch(request)
  } catch (error) {
    const kept = await caches.match(`${path}/sitting`, { cacheName: CACHE })
    if (kept) return Response.redirect(kept.headers.get(KEPT_FOR))
    throw error
  }
}

/** Keeps a page that shows the sitting; one that leads elsewhere says that there is nothing to go on with. */
async function put(base, path, response) {
  const cache = await caches.open(CACHE)
  if (path === base) return
  if (response.ok && !response.redirected) {
    const headers = new Headers(response.headers)
    headers.set(KEPT_AT, String(Date.now()))
    headers.set(KEPT_FOR, path)
    await cache.put(base, new Response(await response.blob(), { headers }))
  } else if (!isPassing(response.status)) await cache.delete(base)
}

/** Whether the server would answer otherwise a little later: it was too slow, or is asked too much, or fails. */
function isPassing(status) {
  return status === 408 || status === 429 || status >= 500
}

/** A kept page says that it is one. Its path is part of it: another one leads there, and says which question was asked for. */
async function shown(kept, path) {
  const keptFor = kept.headers.get(KEPT_FOR)
  if (path !== keptFor) return Response.redirect(`${keptFor}#${SITTING.exec(path)[2] ?? ''}`)
  const text = await kept.text()
  const marked = text.replace('<html', `<html data-kept="${kept.headers.get(KEPT_AT)}"`)
  const { headers } = kept
  headers.delete('Content-Length')
  return new Response(marked, { headers })
}

function after(milliseconds) {
  return new Promise((resolve) => setTimeout(() => resolve(null), milliseconds))
}
