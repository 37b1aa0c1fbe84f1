import { Agent, request } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import type { Posted } from './post-all.ts'
import { serverTime } from './server-time.ts'
import { requestOf, type Turn } from './turn.ts'

export type Spread = { connections: number; perSecond: number; seconds: number }

/**
 * Sends turns as people do who know nothing of each other: the gaps between them are random (a Poisson process), and a
 * turn comes when it is due, however long the answers before it take. Latencies count from then, so that one who waits for
 * a free connection counts as waiting.
 */
export async function postSpread(
  name: string,
  origin: string,
  { connections, perSecond, seconds }: Spread,
  turnOf: (turn: number) => Turn,
): Promise<Posted> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const before = await serverTime(origin)
  const start = performance.now()
  const answers: Array<Promise<Answered>> = []
  for (let due = 0; due < seconds * 1000; due += gap(perSecond)) {
    const wait = start + due - performance.now()
    if (wait > 0) await pause(wait)
    answers.push(answered(agent, origin, turnOf(answers.length), start + due))
  }
  const all = await Promise.all(answers)
  const took = (performance.now() - start) / 1000
  agent.destroy()
  const used = (await serverTime(origin)) - before
  const latencies = all.map(({ latency }) => latency).sort((one, other) => one - other)
  return {
    name,
    perSecond: Math.round(all.length / took),
    p50: share(latencies, 0.5),
    p99: share(latencies, 0.99),
    errors: all.filter(({ ok }) => !ok).length,
    bytes: 0,
    serverMs: Number(((1000 * used) / all.length).toFixed(2)),
    seconds: Number(took.toFixed(1)),
  }
}

type Answered = { ok: boolean; latency: number }

/** Milliseconds until the next one comes. */
function gap(perSecond: number): number {
  return (-Math.log(1 - Math.random()) * 1000) / perSecond
}

function share(sorted: ReadonlyArray<number>, part: number): number {
  return Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN)
}

function answered(agent: Agent, origin: string, turn: Turn, due: number): Promise<Answered> {
  const { method, path, body, headers: own } = requestOf(turn, origin)
  const headers = { ...own, 'content-length': Buffer.byteLength(body) }
  return new Promise((resolve) => {
    const end = (ok: boolean) => resolve({ ok, latency: performance.now() - due })
    const sent = request(`${origin}${path}`, { method, agent, headers }, (response) => {
      response.resume().on('end', () => end((response.statusCode ?? 500) < 400))
    })
    sent.on('error', () => end(false)).end(body)
  })
}
