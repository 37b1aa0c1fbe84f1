import { useEffect, useState } from 'react'
import { Button } from './button.tsx'

/** Prints the page; not shown before scripts run, because it can do nothing then. Its place is kept, so that nothing jumps. */
export function PrintButton() {
  const [ready, setReady] = useState(false)
  useEffect(() => setReady(true), [])
  return (
    <Button type="button" className={ready ? '' : 'awaits-scripts'} onClick={() => window.print()}>
      打印本页
    </Button>
  )
}
