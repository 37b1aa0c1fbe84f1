import { expect, test } from 'vitest'
import { dayOf } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { newId } from '#app/platform/ids.ts'
import { settings } from '#app/platform/settings.server.ts'
import { addSampleMember } from '#tests/ledger/sample.ts'
import { castBallot } from './cast-ballot.server.ts'
import { createSurvey } from './create-survey.server.ts'
import { findOwnSurveys } from './find-surveys.server.ts'
import { keepReply } from './keep-reply.server.ts'

const AT = '2026-11-22T01:00:00.000Z'

test.each(['named', 'anonymous'] as const)(
  'a questionnaire (%s) counts as answered for the member who answered it, and for nobody else',
  async (naming) => {
    const [giver, other] = [await addSampleMember(database), await addSampleMember(database)]
    const [unitId, unitPath] = [`u-${giver.id}`, `u-${giver.id}/`]
    const [surveyId, today] = [newId(), dayOf(AT)]
    await createSurvey(
      database,
      {
        ...{
          id: surveyId,
          title: '风气问卷',
          lead: '',
          unitId,
          unitPath,
          opensOn: today,
          closesOn: today,
          naming,
        },
        questions: [{ id: 'q1', kind: 'text', text: '建议', options: [], need: 'required' }],
      },
      { memberId: giver.id, at: AT },
    )
    const answeredBy = async (memberId: string) =>
      (await findOwnSurveys(database, { memberId, unitPath }, today)).map(({ answered }) => answered)
    expect(await answeredBy(giver.id)).toEqual([false])
    const answers = { q1: '多听意见' }
    if (naming === 'named') await keepReply(database, { surveyId, memberId: giver.id, answers, at: AT })
    else await castBallot({ database, dataDir: settings.dataDir }, { surveyId, memberId: giver.id, answers })
    expect(await answeredBy(giver.id)).toEqual([true])
    expect(await answeredBy(other.id)).toEqual([false])
  },
)
