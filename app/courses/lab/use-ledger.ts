import { useEffect, useState } from 'react'
import type { LedgerRow } from './ledger-row.ts'
import { unpackLedger, type PackedLedger } from './pack-ledger.ts'

/** The whole ledger once it has arrived; `failed` when it could not be fetched, `retry` tries again. */
export function useLedger(url: string): {
  rows: Array<LedgerRow> | null
  failed: boolean
  retry: () => void
} {
  const [rows, setRows] = useState<Array<LedgerRow> | null>(null)
  const [failed, setFailed] = useState(false)
  const [tries, setTries] = useState(0)
  useEffect(() => {
    let left = false
    async function load(): Promise<void> {
      try {
        const response = await fetch(url)
        const packed: PackedLedger = await response.json()
        if (!left) setRows(unpackLedger(packed))
      } catch {
        if (!left) setFailed(true)
      }
    }
    setFailed(false)
    void load()
    return () => {
      left = true
    }
  }, [url, tries])
  return { rows, failed, retry: () => setTries((count) => count + 1) }
}
