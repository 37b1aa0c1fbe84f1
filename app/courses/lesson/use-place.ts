import { useEffect } from 'react'

/**
 * Tells the server which section was last in view when the page is left or put away, so that study goes on from there on
 * any device. Nothing else is measured: neither time nor scrolling.
 */
export function usePlace(url: string, sections: ReadonlyArray<string>): void {
  const key = sections.join(' ')
  useEffect(() => {
    let saved = ''
    function save(): void {
      if (document.visibilityState !== 'hidden') return
      const section = sectionInView(key.split(' '))
      if (section === null || section === saved) return
      saved = section
      const body = new FormData()
      body.set('intent', 'place')
      body.set('section', section)
      void fetch(`${url}/steps`, { method: 'POST', body, keepalive: true }).catch(() => {})
    }
    document.addEventListener('visibilitychange', save)
    return () => document.removeEventListener('visibilitychange', save)
  }, [url, key])
}

/** The last section that begins above the middle of the screen; null while the reader is still before the first. */
function sectionInView(sections: ReadonlyArray<string>): string | null {
  const above = sections.filter((id) => {
    const top = document.getElementById(id)?.getBoundingClientRect().top
    return top !== undefined && top < window.innerHeight / 2
  })
  return above.at(-1) ?? null
}
