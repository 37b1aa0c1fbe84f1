import { listCourses } from '#app/courses/list-courses.server.ts'
import { database } from '#app/platform/database.server.ts'
import { newId } from '#app/platform/ids.ts'
import { findQuestions } from '#app/quizzes/question-ref.ts'
import { seedCandidates, type SeededCandidate } from '#tests/exams/seed-candidates.ts'
import { rightAnswer } from '#tests/questions/right-answer.ts'
import { postAll, type Posted } from './post-all.ts'
import type { Turn } from './turn.ts'

const USERS = 16
const ROUNDS = 400
/** Rounds before those that count: a server that has just started compiles while it answers. */
const WARM_ROUNDS = 400
const QUESTIONS = 10
const FORM = { length: String(QUESTIONS), course: '', point: '', exam: '', mistakes: '' }

type Round = SeededCandidate & { id: string }

/**
 * Whole rounds of practice with 16 users: start, ten answers of one request each, hand in, and the page that reviews it.
 * Each member goes through one round, all of them step by step, since a round answered in less time than hands take is
 * refused. The first row counts rounds: all steps of all members in the time that they took together.
 */
export async function loadPractice(origin: string): Promise<Array<Posted>> {
  await goThrough(origin, WARM_ROUNDS)
  return goThrough(origin, ROUNDS)
}

async function goThrough(origin: string, count: number): Promise<Array<Posted>> {
  const people = await seedCandidates(database, count)
  const rounds = people.map((person) => ({ ...person, id: newId() }))
  const step = (name: string, amount: number, turnOf: (turn: number) => Turn) =>
    postAll(name, origin, { connections: USERS, length: { amount } }, turnOf)
  const at = (turn: number): Round => {
    const round = rounds[turn % rounds.length]
    if (!round) throw new Error('a benchmark without rounds')
    return round
  }
  const started = await step('practice: start', count, (turn) => ({
    path: '/practice',
    cookie: at(turn).cookie('practice'),
    body: new URLSearchParams({ ...FORM, attemptId: at(turn).id }).toString(),
  }))
  const bodies = await answerBodies(rounds)
  const answered = await step('practice: answer', count * QUESTIONS, (turn) => ({
    path: `/practice/${at(turn).id}/answers`,
    cookie: at(turn).cookie('practice'),
    body: bodies.get(at(turn).id)?.[Math.floor(turn / count) % QUESTIONS] ?? '',
  }))
  const ended = await step('practice: hand in', count, (turn) => ({
    path: `/practice/${at(turn).id}`,
    cookie: at(turn).cookie('practice'),
  }))
  const reviewed = await step('practice: review', count, (turn) => ({
    method: 'GET',
    path: `/practice/${at(turn).id}`,
    cookie: at(turn).cookie('practice'),
    accept: 'text/html',
  }))
  return summed([started, answered, ended, reviewed], await countDone(rounds))
}

/** What each question of each round is answered with, as its form would send it. */
async function answerBodies(rounds: ReadonlyArray<Round>): Promise<Map<string, Array<string>>> {
  const attempts = await database.quizAttempt.findMany({ where: { id: { in: rounds.map(({ id }) => id) } } })
  return new Map(
    attempts.map(({ id, seed, questions }) => {
      const refs: Array<string> = JSON.parse(questions)
      const known = findQuestions(listCourses(), refs)
      return [id, refs.map((ref, index) => bodyOf(known.get(ref), seed, index + 1))]
    }),
  )
}

type Known = ReturnType<typeof findQuestions> extends ReadonlyMap<string, infer One> ? One : never

function bodyOf(asked: Known | undefined, seed: string, number: number): string {
  if (!asked) throw new Error('a question that the catalogue does not know')
  return rightAnswer(asked.question, seed, number).toString()
}

async function countDone(rounds: ReadonlyArray<Round>): Promise<{ rounds: number; answers: number }> {
  const ids = rounds.map(({ id }) => id)
  const [done, answers] = await Promise.all([
    database.quizAttempt.count({ where: { id: { in: ids }, submittedAt: { not: null } } }),
    database.quizAnswer.count({ where: { attemptId: { in: ids } } }),
  ])
  return { rounds: done, answers }
}

function summed(steps: ReadonlyArray<Posted>, done: { rounds: number; answers: number }): Array<Posted> {
  const sum = (of: (step: Posted) => number) => steps.reduce((total, step) => total + of(step), 0)
  const seconds = sum((step) => step.seconds)
  const requests = sum((step) => step.seconds * step.perSecond)
  const whole = {
    name: `practice: whole rounds (${done.rounds} of ${ROUNDS}, ${done.answers} answers)`,
    perSecond: Math.round(done.rounds / seconds),
    p50: 0,
    p99: Math.max(...steps.map((step) => step.p99)),
    errors: sum((step) => step.errors),
    bytes: 0,
    serverMs: Number((sum((step) => step.serverMs * step.seconds * step.perSecond) / requests).toFixed(2)),
    seconds: Number(seconds.toFixed(1)),
  }
  return [whole, ...steps]
}
