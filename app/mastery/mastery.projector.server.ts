import type { Entry } from '#app/ledger/entry.ts'
import { insertInto } from '#app/ledger/insert-rows.server.ts'
import type { Projector } from '#app/ledger/projector.ts'
import type { Transaction } from '#app/platform/database.server.ts'
import { judgedAnswers, type MemberAnswer } from './judged-answers.server.ts'
import { masteryAfter, type PointMastery } from './mastery.ts'
import { questionAfter, type QuestionMastery } from './question-mastery.ts'
import { nameOf, readKnown, type KnownBefore } from './read-known.server.ts'

/** Keeps what a member knows by point, and by question how it was answered and when it is to be asked again. */
export const masteryProjector: Projector = {
  name: 'mastery',
  kinds: ['exercise.answered', 'quiz.answered', 'quiz.submitted'],
  tables: [
    { name: 'PointMastery', orderBy: ['memberId', 'point'], perMember: true },
    { name: 'QuestionMastery', orderBy: ['memberId', 'question'], perMember: true },
  ],
  apply: (tx, entry) => applyAll(tx, [entry]),
  applyAll,
}

async function applyAll(tx: Transaction, entries: ReadonlyArray<Entry>): Promise<void> {
  const answers = entries.flatMap((entry) =>
    judgedAnswers(entry).map((answer) => ({ ...answer, memberId: entry.memberId })),
  )
  if (answers.length === 0) return
  const known = await readKnown(tx, answers)
  await upsertPoints(tx, pointsAfter(known, answers))
  await upsertQuestions(tx, questionsAfter(known, answers))
}

const upsertPoints = insertInto({
  table: 'PointMastery',
  texts: ['memberId', 'point', 'lastAnsweredAt', 'dueOn'],
  numbers: ['answers', 'strength', 'wrongInRow', 'intervalDays'],
  after: `ON CONFLICT ("memberId", "point") DO UPDATE SET
      "answers" = excluded."answers", "strength" = excluded."strength", "wrongInRow" = excluded."wrongInRow",
      "intervalDays" = excluded."intervalDays", "lastAnsweredAt" = excluded."lastAnsweredAt", "dueOn" = excluded."dueOn"`,
})

type OfMember<Mastery> = Mastery & { memberId: string }

function pointsAfter(
  { points }: KnownBefore,
  answers: ReadonlyArray<MemberAnswer>,
): Array<OfMember<PointMastery>> {
  const after = new Map<string, OfMember<PointMastery>>()
  for (const { memberId, point, score, maximum, at } of answers) {
    const name = nameOf(memberId, point)
    const judged = { point, ratio: Math.floor((1000 * score) / maximum), at }
    after.set(name, { ...masteryAfter(after.get(name) ?? points.get(name) ?? null, judged), memberId })
  }
  return [...after.values()]
}

const upsertQuestions = insertInto({
  table: 'QuestionMastery',
  texts: ['memberId', 'question', 'point', 'lastAnsweredAt', 'lastWrongOn', 'rightOn', 'dueOn'],
  numbers: ['answers', 'wrong', 'score', 'maximum'],
  after: `ON CONFLICT ("memberId", "question") DO UPDATE SET
      "point" = excluded."point", "answers" = excluded."answers", "wrong" = excluded."wrong",
      "score" = excluded."score", "maximum" = excluded."maximum", "lastAnsweredAt" = excluded."lastAnsweredAt",
      "lastWrongOn" = excluded."lastWrongOn", "rightOn" = excluded."rightOn", "dueOn" = excluded."dueOn"`,
})

function questionsAfter(
  { questions }: KnownBefore,
  answers: ReadonlyArray<MemberAnswer>,
): Array<OfMember<QuestionMastery>> {
  const after = new Map<string, OfMember<QuestionMastery>>()
  for (const { memberId, ...answer } of answers) {
    const name = nameOf(memberId, answer.question)
    after.set(name, {
      ...questionAfter(after.get(name) ?? questions.get(name) ?? null, answer),
      memberId,
    })
  }
  return [...after.values()]
}
