import { useEffect } from 'react'

/**
 * Shows the definition of a linked word on the page itself: whoever looks a word up keeps place and answers. Without
 * scripts, with a modifier key or when the network fails, the link leads to the glossary as always.
 */
export function useTermCards(): void {
  useEffect(() => {
    function onClick(event: MouseEvent): void {
      const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey
      const link = event.target instanceof Element ? event.target.closest('a.term') : null
      if (!plain || !(link instanceof HTMLAnchorElement)) return
      event.preventDefault()
      import('./show-term.client.ts')
        .then(({ showTerm }) => showTerm(link))
        .catch(() => window.location.assign(link.href))
    }
    document.addEventListener('click', onClick)
    return () => document.removeEventListener('click', onClick)
  }, [])
}
