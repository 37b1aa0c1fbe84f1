import { useEffect, useState } from 'react'
import { Button } from './button.tsx'

/** Prints the page; not shown before scripts run, because it can do nothing then. */
export function PrintButton() {
  const [ready, setReady] = useState(false)
  useEffect(() => setReady(true), [])
  return ready ? (
    <Button type="button" onClick={() => window.print()}>
      打印本页
    </Button>
  ) : null
}
