type KeyValues = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

/** The browser's storage, or memory where it is switched off or full: answers then wait as long as the page is open. */
export function deviceStorage(): KeyValues {
  return orMemory(() => window.localStorage)
}

/** What only this tab keeps, until it is closed: it survives a reload, and nothing of it stays on a shared machine. */
export function tabStorage(): KeyValues {
  return orMemory(() => window.sessionStorage)
}

function orMemory(storage: () => KeyValues): KeyValues {
  const memory = new Map<string, string>()
  return {
    getItem: (key) => memory.get(key) ?? attempt(() => storage().getItem(key)) ?? null,
    setItem(key, value) {
      if (attempt(() => (storage().setItem(key, value), true)) === null) memory.set(key, value)
    },
    removeItem(key) {
      memory.delete(key)
      attempt(() => storage().removeItem(key))
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
