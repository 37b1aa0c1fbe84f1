/** Modules to fetch once the page is painted. */
export type Late = {
  modules: ReadonlyArray<string>
  /** The one that takes the document over as soon as it is evaluated. */
  entry: string
  /** The source of the module that starts the application with them. */
  starter: string
}

/**
 * Runs inline in the document, as source: it may use nothing but what browsers bring. Waits for the first paint; a page that is not
 * painted, being in a tab that nobody looks at, starts after a moment.
 */
export function fetchLate({ modules, entry, starter }: Late): void {
  const { nonce = '' } = document.currentScript ?? {}
  let hasBegun = false

  function begin(): void {
    if (hasBegun) return
    hasBegun = true
    // Evaluated one by one as they come: all at once would keep a slow phone from answering the finger.
    const evaluated = modules.map(
      (src) =>
        new Promise((end) => {
          add('script', { type: 'module', src, nonce, onload: end, onerror: end })
        }),
    )
    // Runs as soon as it is evaluated: fetched like the others, but not run before them.
    add('link', { rel: 'modulepreload', href: entry })
    void Promise.all(evaluated).then(start)
  }

  function start(): void {
    // React takes the document over as it was rendered: what was added goes before that.
    document.querySelectorAll('[data-late]').forEach((late) => late.remove())
    add('script', {
      type: 'module',
      nonce,
      text: `document.querySelector('[data-late]').remove();${starter}`,
    })
  }

  function add(kind: 'link' | 'script', properties: object): HTMLElement {
    const element = Object.assign(document.createElement(kind), properties)
    element.dataset.late = ''
    document.head.append(element)
    return element
  }

  setTimeout(begin, 2000)
  if (document.hidden || !PerformanceObserver.supportedEntryTypes.includes('paint')) begin()
  else
    new PerformanceObserver((painted) => {
      if (painted.getEntriesByName('first-contentful-paint').length > 0) begin()
    }).observe({ type: 'paint', buffered: true })
}
