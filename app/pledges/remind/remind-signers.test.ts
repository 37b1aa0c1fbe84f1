import { expect, test } from 'vitest'
import { samplePledge } from '#tests/pledges/sample-pledge.ts'
import { input, makeSigner, readAll, signTools } from '#tests/pledges/signing.ts'
import type { Viewer } from '#app/members/viewer.ts'
import { addMilliseconds, dayOf, now, type Instant } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { findFaults } from '../faults/find-faults.server.ts'
import { listPledges } from '../list-pledges.server.ts'
import { pledgeYear, type Pledge } from '../pledge.ts'
import { signPledge } from '../sign-pledge.server.ts'
import { withReminders } from './find-reminders.server.ts'
import { PAUSE_DAYS } from './pause.ts'
import { remindSigners } from './remind-signers.server.ts'

const pledge = samplePledge()
const at = now()
const year = pledgeYear(dayOf(at))
/** In the year, before reports can be handed in. */
const today = `${year}-06-01`

async function faultsOf({ unitPath }: Viewer, pledges: ReadonlyArray<Pledge> = [pledge]) {
  return findFaults(database, pledges, { scopes: [unitPath], unitPath: '', year, today, limit: 100 })
}

async function remind(secretary: Viewer, signer: Viewer, when: Instant = at) {
  return remindSigners(database, secretary, await faultsOf(signer), year, when)
}

test('a reminder is told to the signer with who and when, listed for the organizer, and gone with the signature', async () => {
  const signer = await makeSigner()
  const secretary = await makeSigner({ name: '段启明' })
  expect((await listPledges(database, signer, [pledge], at)).toSign[0]?.reminder).toBeNull()
  expect(await remind(secretary, signer)).toEqual({ reminded: 1, recent: 0 })
  expect((await listPledges(database, signer, [pledge], at)).toSign[0]?.reminder).toEqual({
    by: '段启明',
    at,
  })
  const listed = await withReminders(database, year, await faultsOf(signer))
  expect(listed).toMatchObject([{ memberId: signer.memberId, remindedAt: at }])
  expect(
    await database.auditEntry.findMany({ where: { actorId: secretary.memberId, action: 'pledge.reminded' } }),
  ).toHaveLength(1)

  await readAll(signer, pledge)
  expect(await signPledge(signTools, signer, pledge, input(pledge), at)).toMatchObject({ ok: true })
  const after = await listPledges(database, signer, [pledge], at)
  expect(after.toSign).toEqual([])
  expect(after.signed[0]?.reminder).toBeNull()
})

test('nobody is reminded of the same again within the pause, whoever presses the button', async () => {
  const signer = await makeSigner()
  const [secretary, officer] = [await makeSigner({ name: '段启明' }), await makeSigner({ name: '安澜' })]
  await remind(secretary, signer)
  const pause = PAUSE_DAYS * 86_400_000
  expect(await remind(officer, signer, addMilliseconds(at, pause - 1))).toEqual({ reminded: 0, recent: 1 })
  const later = addMilliseconds(at, pause)
  expect(await remind(officer, signer, later)).toEqual({ reminded: 1, recent: 0 })
  const list = await listPledges(database, signer, [pledge], at)
  expect(list.toSign[0]?.reminder).toEqual({ by: '安澜', at: later })
})

test('of an old wording the signer is reminded where they sign anew', async () => {
  const signer = await makeSigner()
  await readAll(signer, pledge)
  expect(await signPledge(signTools, signer, pledge, input(pledge), at)).toMatchObject({ ok: true })
  const newer = samplePledge({ version: 2 })
  const faults = await faultsOf(signer, [newer])
  expect(faults).toMatchObject([{ kind: 'old-version' }])
  await remindSigners(database, await makeSigner({ name: '段启明' }), faults, year, at)
  const { toSign } = await listPledges(database, signer, [newer], at)
  expect(toSign).toMatchObject([{ signedBefore: true, reminder: { by: '段启明' } }])
})
