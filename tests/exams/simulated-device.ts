import { createSittingClock, type SittingClock } from '#app/exams/sitting-clock.ts'
import type { SittingReply } from '#app/exams/sitting-reply.ts'
import { newId } from '#app/platform/ids.ts'
import { createAnswerSender, type AnswerSender } from '#app/quizzes/answer-sender.ts'
import { FILL_FIELD } from './seed-candidates.ts'

/** What befalls a request: each a probability. */
export type Weather = { lost: number; replyLost: number; doubled: number; echoed: number; longestMs: number }

const STAMPS = 1_000_000

/**
 * A candidate's device as the browser's code sees it: storage that survives crashes, a clock that is wrong by hours, a
 * network that loses, doubles, delays and repeats requests. The answers are sent by the very code of the page.
 */
export function createSimulatedDevice(options: {
  origin: string
  examId: string
  sittingId: string
  cookie: string
  count: number
  number: number
  weather: Weather
  onAcknowledged: (answerId: string) => void
  onRefused: (message: string) => void
}) {
  const { origin, examId, sittingId, cookie, count, weather } = options
  const url = `${origin}/exams/${examId}/sitting`
  const storage = new Map<string, string>()
  const skew = (Math.random() - 0.5) * 1e8
  let life = 0
  let clock: SittingClock | null = null
  let sender: AnswerSender | null = null
  let newest: SittingReply | null = null

  const steady = () => performance.now() + skew
  const get = (path: string) => fetch(`${url}${path}`, { headers: { cookie }, redirect: 'manual' })

  async function throughWeather(body: BodyInit, mine: number): Promise<Response> {
    const send = () =>
      fetch(`${url}/answers`, { method: 'POST', body, headers: { cookie, origin }, redirect: 'manual' })
    await pause(Math.random() * weather.longestMs)
    if (Math.random() < weather.lost) throw new TypeError('lost')
    if (Math.random() < weather.echoed)
      setTimeout(
        () =>
          void send()
            .then((response) => response.text())
            .catch(ignore),
        400,
      )
    if (Math.random() < weather.doubled)
      void send()
        .then((response) => response.text())
        .catch(ignore)
    const response = await send()
    const text = await response.text()
    if (mine !== life || Math.random() < weather.replyLost) throw new TypeError('reply lost')
    const answerId = body instanceof FormData ? body.get('answerId') : null
    if (response.ok && typeof answerId === 'string') options.onAcknowledged(answerId)
    return new Response(text, { status: response.status })
  }

  /** Opens the page anew: what was in the air is gone, what was kept is there. */
  async function open(): Promise<void> {
    const mine = ++life
    const sentAt = steady()
    const reply: SittingReply = await (await get('/clock')).json()
    newest = reply
    const measured = createSittingClock(reply, steady)
    measured.sync(reply, sentAt, steady())
    clock = measured
    const keyed = {
      getItem: (key: string) => storage.get(key) ?? null,
      setItem: (key: string, value: string) => void storage.set(key, value),
      removeItem: (key: string) => void storage.delete(key),
    }
    const target = { url, attemptId: sittingId, count, stampFrom: options.number * STAMPS + 1 }
    sender = createAnswerSender(
      { ...target, onReply: () => undefined },
      {
        storage: keyed,
        fetch: (_, init) => throughWeather(init?.body ?? '', mine),
        clock: () => measured.serverTime(),
        newId,
      },
      (_, state) => (state.kind === 'refused' ? options.onRefused(state.message) : undefined),
    )
  }

  return {
    open,
    left: () => clock?.left() ?? 0,
    isSubmitted: () => newest?.isSubmitted ?? false,
    /** Enters an answer; it is on the device when this returns. */
    enter(question: number, text: string): void {
      void sender?.keep(question, text === '' ? [] : [[FILL_FIELD, text]]).catch(ignore)
    },
    /** Tries to deliver what is kept; whether nothing is left. */
    deliver: () => sender?.flush().catch(() => false) ?? Promise.resolve(false),
    waiting: () => sender?.waiting().size ?? 0,
    post(path: string, fields: Record<string, string>): Promise<Response> {
      const body = new URLSearchParams(fields)
      const address = `${origin}/exams/${examId}${path}`
      return fetch(address, { method: 'POST', body, headers: { cookie, origin }, redirect: 'manual' })
    },
  }
}

export type SimulatedDevice = ReturnType<typeof createSimulatedDevice>

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}

function ignore(): undefined {
  return undefined
}
