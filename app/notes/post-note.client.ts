const OFFLINE = '没有连上服务器，这一条还没有保存，请稍后再试'

/** Sends a note; null when it was kept, otherwise the sentence that says why not. */
export async function postNote(
  url: string,
  fields: Readonly<Record<string, string | number>>,
): Promise<string | null> {
  const body = new FormData()
  for (const [name, value] of Object.entries(fields)) body.set(name, String(value))
  try {
    const response = await fetch(url, {
      method: 'POST',
      body,
      redirect: 'manual',
      headers: { Accept: 'application/json' },
    })
    if (response.type === 'opaqueredirect') return '登录已过期，请重新登录后再试'
    const answer: { ok: boolean; message?: string } = await response.json()
    return answer.ok ? null : (answer.message ?? OFFLINE)
  } catch {
    return OFFLINE
  }
}
