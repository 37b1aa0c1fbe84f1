/** Modules to fetch once the page is painted, and the source of the one that starts the application with them. */
export type Late = { modules: ReadonlyArray<string>; starter: string }

/**
 * Runs inline in the document, as source: it may use nothing but what browsers bring. Waits for the first paint; a page that is not
 * painted, being in a tab that nobody looks at, starts after a moment.
 */
export function fetchLate({ modules, starter }: Late): void {
  const { nonce } = document.currentScript ?? {}
  let hasBegun = false

  function begin(): void {
    if (hasBegun) return
    hasBegun = true
    const links = modules.map((href) => {
      const link = document.createElement('link')
      link.rel = 'modulepreload'
      link.href = href
      return link
    })
    const script = document.createElement('script')
    script.type = 'module'
    script.nonce = nonce ?? ''
    // React takes the document over as it was rendered: what was added goes before that.
    script.textContent = `document.querySelectorAll('[data-late]').forEach((late) => late.remove());${starter}`
    for (const late of [...links, script]) {
      late.dataset.late = ''
      document.head.append(late)
    }
  }

  setTimeout(begin, 2000)
  if (document.hidden || !PerformanceObserver.supportedEntryTypes.includes('paint')) begin()
  else
    new PerformanceObserver((painted) => {
      if (painted.getEntriesByName('first-contentful-paint').length > 0) begin()
    }).observe({ type: 'paint', buffered: true })
}
