import { useCallback, useEffect, useState } from 'react'
import { tabStorage } from '#app/platform/device-storage.ts'
import { isRule } from './is-rule.ts'
import type { Rule } from './rule.ts'

/**
 * Rules being written, kept in this tab until they are handed in: a page that was loaded again has them still. `begin` are
 * those that the member handed in last, or what to begin with.
 */
export function useDraftRules(
  key: string,
  begin: Array<Rule>,
): [rules: Array<Rule>, write: (rules: Array<Rule>) => void, forget: () => void] {
  const [rules, setRules] = useState(begin)
  useEffect(() => {
    const kept = readRules(tabStorage().getItem(key))
    if (kept) setRules(kept)
  }, [key])
  function write(next: Array<Rule>): void {
    setRules(next)
    tabStorage().setItem(key, JSON.stringify(next))
  }
  const forget = useCallback(() => tabStorage().removeItem(key), [key])
  return [rules, write, forget]
}

function readRules(text: string | null): Array<Rule> | null {
  const kept: unknown = text === null ? null : JSON.parse(text)
  return Array.isArray(kept) && kept.every(isRule) ? kept : null
}
