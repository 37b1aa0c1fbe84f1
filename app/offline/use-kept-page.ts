import { useEffect } from 'react'
import { forgetPages, keepPage } from './kept-pages.ts'

/** Within how many milliseconds: candidates begin at the same moment, and the server is not to make each page twice then. */
const WITHIN = 20_000

/** Keeps the page of a running sitting on this device while it is shown. */
export function useKeptPage(): void {
  useEffect(() => {
    const timer = setTimeout(() => void keepPage().catch(() => undefined), Math.random() * WITHIN)
    return () => clearTimeout(timer)
  }, [])
}

/** Forgets a page that is over, by the path of its sitting, or all where nobody is signed in. */
export function useForgottenPages(path?: string): void {
  useEffect(() => {
    void forgetPages(path).catch(() => undefined)
  }, [path])
}
