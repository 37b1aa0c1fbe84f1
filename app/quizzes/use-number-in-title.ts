import { useEffect } from 'react'

/** Keeps the title of the page at the question that is shown, where moving to another one loads nothing. */
export function useNumberInTitle(number: number): void {
  useEffect(() => {
    document.title = document.title.replace(/第\d+题/u, `第${number}题`)
  }, [number])
}
