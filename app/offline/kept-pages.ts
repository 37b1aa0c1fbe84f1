/** Where the service worker (`public/sw.js`) keeps pages and what they need. */
const CACHE = 'lianxue-sittings'
/** The service worker runs for exams alone: other pages need not wait for it. */
const SCOPE = '/exams/'

/**
 * Has the page that is shown kept on this device, with its scripts and styles, so that it can be loaded anew without a
 * network. Browsers do so over HTTPS, or on the machine itself; elsewhere nothing happens.
 */
export async function keepPage(): Promise<void> {
  if (!('serviceWorker' in navigator)) return
  await navigator.serviceWorker.register('/sw.js', { scope: SCOPE })
  const { active } = await navigator.serviceWorker.ready
  active?.postMessage({ path: window.location.pathname, assets: assetsOfPage() })
}

/** Forgets one kept page by the path of its sitting, or all of them. */
export async function forgetPages(path?: string): Promise<void> {
  if (!('caches' in window)) return
  if (path === undefined) await window.caches.delete(CACHE)
  else if (await window.caches.has(CACHE)) await (await window.caches.open(CACHE)).delete(path)
}

/** The paths of all files of the build that the page has asked for so far. */
function assetsOfPage(): Array<string> {
  const urls = performance.getEntriesByType('resource').map(({ name }) => new URL(name))
  const own = urls.filter(
    ({ origin, pathname }) => origin === location.origin && pathname.startsWith('/assets/'),
  )
  return [...new Set(own.map(({ pathname }) => pathname))]
}
