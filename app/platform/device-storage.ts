type KeyValues = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

/** The browser's storage, or memory where it is switched off or full: answers then wait as long as the page is open. */
export function deviceStorage(): KeyValues {
  const memory = new Map<string, string>()
  return {
    getItem: (key) => memory.get(key) ?? attempt(() => window.localStorage.getItem(key)) ?? null,
    setItem(key, value) {
      if (attempt(() => (window.localStorage.setItem(key, value), true)) === null) memory.set(key, value)
    },
    removeItem(key) {
      memory.delete(key)
      attempt(() => window.localStorage.removeItem(key))
    },
  }
}

function attempt<T>(work: () => T): T | null {
  try {
    return work()
  } catch {
    return null
  }
}
