import { useSyncExternalStore } from 'react'

/** Whether the device says that it has no network; that it has one says nothing of the way to the server. */
export function useOffline(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => !navigator.onLine,
    () => false,
  )
}

/** What links fetch ahead: nothing without a network, where Remix would load the page anew for a module that it misses. */
export function usePrefetch(): 'intent' | 'none' {
  return useOffline() ? 'none' : 'intent'
}

function subscribe(changed: () => void): () => void {
  window.addEventListener('online', changed)
  window.addEventListener('offline', changed)
  return () => {
    window.removeEventListener('online', changed)
    window.removeEventListener('offline', changed)
  }
}
