/** Fields of an answer as its form would send them. */
export type AnswerFields = Array<[string, string]>

/** What became of an answer; `unsent`, `signed-out` and `postponed` are kept on the device and tried again. */
export type SendState =
  | { kind: 'saving' }
  | { kind: 'saved' }
  /** Does not count by itself: a person judges it. The message says why. */
  | { kind: 'late'; message: string }
  | { kind: 'unsent' }
  | { kind: 'signed-out' }
  /** The server takes it only later, and says why. */
  | { kind: 'postponed'; message: string }
  | { kind: 'refused'; message: string; errors: Record<string, string> }

export type AnswerSender = {
  /** Keeps the answer on the device, then sends it. A newer answer to the same question replaces an unsent one. */
  keep(number: number, fields: AnswerFields): Promise<SendState>
  /** Answers that are kept and not acknowledged yet, by number. */
  waiting(): Map<number, AnswerFields>
  /** Tries to send everything kept; true when nothing is left. */
  flush(): Promise<boolean>
}

type Kept = { answerId: string; enteredAt: number; fields: AnswerFields; stamp?: number }
/** Where answers go. With `stampFrom` each one carries a number above all before it on this device, that number first. */
export type SenderTarget = {
  url: string
  attemptId: string
  count: number
  stampFrom?: number | undefined
  /** Told what the server says beside an acknowledgement. */
  onReply?: ((body: unknown) => void) | undefined
}
type Device = {
  storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>
  fetch: typeof fetch
  clock: () => number
  newId: () => string
}

/** HTTP 423 (Locked): not now, but later. Whoever sits an exam waits with practice; another device holds the sitting. */
const POSTPONED = 423

/** A request that hangs longer than this is given up and sent again, in milliseconds. */
const PATIENCE = 20_000

/**
 * Sends the answers of one sitting to `url`. Each is on the device before it goes out and leaves it only when the server
 * has acknowledged that very answer, so a reload, a lost network or a closed page loses nothing.
 */
export function createAnswerSender(
  { url, attemptId, count, stampFrom, onReply }: SenderTarget,
  device: Device,
  onState: (number: number, state: SendState) => void,
): AnswerSender {
  const keyOf = (number: number) => keptKey(attemptId, number)
  const nextStamp = () => {
    if (stampFrom === undefined) return {}
    const key = `lianxue-stamp/${attemptId}`
    const stamp = Math.max(stampFrom, Number(device.storage.getItem(key) ?? 0) + 1)
    device.storage.setItem(key, String(stamp))
    return { stamp }
  }
  const sending = new Map<number, Promise<SendState>>()

  async function send(number: number): Promise<SendState> {
    // One at a time for each question: answers arrive in the order in which they were given.
    await sending.get(number)
    const kept = readKept(device.storage, keyOf(number))
    if (!kept) return { kind: 'saved' }
    const attempt = post({ url, attemptId, onReply }, number, kept, device)
    sending.set(number, attempt)
    const state = await attempt
    const newer = readKept(device.storage, keyOf(number))?.answerId !== kept.answerId
    if (state.kind === 'saved' || state.kind === 'late' || state.kind === 'refused')
      if (!newer) device.storage.removeItem(keyOf(number))
    if (!newer) onState(number, state)
    return state
  }

  return {
    keep(number, fields) {
      const kept: Kept = { answerId: device.newId(), enteredAt: device.clock(), fields, ...nextStamp() }
      device.storage.setItem(keyOf(number), JSON.stringify(kept))
      onState(number, { kind: 'saving' })
      return send(number)
    },
    waiting() {
      const numbers = Array.from({ length: count }, (_, index) => index + 1)
      const kept = numbers.flatMap((number) => {
        const found = readKept(device.storage, keyOf(number))
        return found ? [[number, found.fields] as const] : []
      })
      return new Map(kept)
    },
    async flush() {
      await Promise.all([...this.waiting().keys()].map(send))
      return this.waiting().size === 0
    },
  }
}

function keptKey(attemptId: string, number: number): string {
  return `lianxue-answer/${attemptId}/${number}`
}

/** How many answers of a sitting this device still keeps that were entered before this moment of its clock. */
export function countKept(
  storage: Device['storage'],
  { attemptId, count }: { attemptId: string; count: number },
  enteredBefore: number,
): number {
  const kept = Array.from({ length: count }, (_, index) => readKept(storage, keptKey(attemptId, index + 1)))
  return kept.filter((answer) => answer !== null && answer.enteredAt < enteredBefore).length
}

async function post(
  { url, attemptId, onReply }: Pick<SenderTarget, 'url' | 'attemptId' | 'onReply'>,
  number: number,
  kept: Kept,
  device: Device,
): Promise<SendState> {
  const body = new FormData()
  for (const [name, value] of kept.fields) body.append(name, value)
  // The address of an exam stands for one sitting after the other: an answer that waited long says which one it is for.
  body.set('attemptId', attemptId)
  body.set('number', String(number))
  body.set('answerId', kept.answerId)
  body.set('heldFor', String(Math.max(0, Math.round(device.clock() - kept.enteredAt))))
  if (kept.stamp !== undefined) {
    body.set('stamp', String(kept.stamp))
    // A moment of the clock that both sides share: unlike a difference it does not grow while the request is under way.
    body.set('enteredAt', String(Math.round(kept.enteredAt)))
  }
  try {
    const response = await device.fetch(url, {
      method: 'POST',
      body,
      redirect: 'manual',
      signal: AbortSignal.timeout(PATIENCE),
    })
    // The sign-in page is somewhere else: a redirect means that nobody is signed in any more.
    if (response.type === 'opaqueredirect' || response.redirected) return { kind: 'signed-out' }
    if (response.ok) {
      const reply: unknown = await response.json()
      onReply?.(reply)
      return acknowledgedState(reply)
    }
    if (response.status >= 500 || response.status === 429) return { kind: 'unsent' }
    const refused = refusedState(await response.json())
    return response.status === POSTPONED ? { kind: 'postponed', message: refused.message } : refused
  } catch {
    return { kind: 'unsent' }
  }
}

function acknowledgedState(reply: unknown): SendState {
  const isLate =
    typeof reply === 'object' && reply !== null && 'late' in reply && typeof reply.late === 'string'
  return isLate ? { kind: 'late', message: String(reply.late) } : { kind: 'saved' }
}

function refusedState(body: { message?: string; errors?: Record<string, string> }) {
  return {
    kind: 'refused' as const,
    message: body.message ?? '这个答案没有被接受，请检查后再试',
    errors: body.errors ?? {},
  }
}

function readKept(storage: Device['storage'], key: string): Kept | null {
  const text = storage.getItem(key)
  return text === null ? null : JSON.parse(text)
}
