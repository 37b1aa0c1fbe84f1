import { useEffect, useState } from 'react'

/** Whether scripts run on this page: false on the server and in the first rendering, where nobody knows it. */
export function useHasScripts(): boolean {
  const [hasScripts, setHasScripts] = useState(false)
  useEffect(() => setHasScripts(true), [])
  return hasScripts
}
