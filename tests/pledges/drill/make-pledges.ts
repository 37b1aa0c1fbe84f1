import type { Viewer } from '#app/members/viewer.ts'
import { canonicalJson } from '#app/platform/canonical-json.ts'
import { now } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { newId } from '#app/platform/ids.ts'
import { countersign } from '#app/pledges/countersign/countersign.server.ts'
import { findSubject } from '#app/pledges/countersign/find-subject.server.ts'
import { sealCountersigned } from '#app/pledges/countersign/seal-countersigned.server.ts'
import { allPledges } from '#app/pledges/load-pledges.server.ts'
import { pledgeYear, type Pledge } from '#app/pledges/pledge.ts'
import { sealPledge, type SealPledgeTools } from '#app/pledges/seal-pledge.server.ts'
import { signPledge } from '#app/pledges/sign-pledge.server.ts'
import {
  HANDWRITING,
  input,
  makeSigner,
  PASSWORD,
  readAll,
  sealTools,
  sequencer,
  signTools,
} from '../signing.ts'

/** Surnames and given names that other systems print as boxes, and usual ones. */
const SURNAMES = ['张', '䶮', '㛃', '歐陽', '仉', '亓', '㑳', '嬲']
const GIVEN = ['䶮㛃', '喆', '堃', '𠅤', '赟', '翀', '㬎', '犇', '龘', '彧', '祎', '䴖']

export type MadePledge = {
  entryId: string
  viewer: Viewer
  name: string
  pledge: Pledge
  bytes: Uint8Array
  milliseconds: number
}

/** Signs and seals one pledge after another for invented members; the pledges of the content in turn. */
export async function makePledges(
  count: number,
  tools: SealPledgeTools = sealTools,
): Promise<Array<MadePledge>> {
  const made: Array<MadePledge> = []
  for (let index = 0; index < count; index += 1) {
    const name = `${SURNAMES[index % SURNAMES.length]}${GIVEN[index % GIVEN.length]}`
    const pledge = allPledges()[index % allPledges().length]
    if (!pledge) throw new Error('no pledges')
    const viewer = await makeSigner({ name, posts: [...pledge.posts] })
    const entryId = await sign(viewer, pledge)
    const begun = performance.now()
    const outcome = await sealPledge(tools, entryId, now())
    if (!outcome.ok) throw new Error(outcome.reason)
    const milliseconds = performance.now() - begun
    made.push({ entryId, viewer, name, pledge, bytes: outcome.file.bytes, milliseconds })
  }
  return made
}

/** Signs with as many personal clauses as may be written, reviewed where they have to be. */
async function sign(viewer: Viewer, pledge: Pledge): Promise<string> {
  const personalClauses = Array.from({ length: pledge.personalClauses.max }, (_, index) => {
    return `第${index + 1}项：㛃河料场的物资验收不代签、不漏检，每季度向支部书面报告一次。`
  })
  if (pledge.personalClauses.review === 'leader')
    await database.clauseReview.create({
      data: {
        memberId: viewer.memberId,
        pledgeId: pledge.id,
        year: pledgeYear(now().slice(0, 10)),
        contentVersion: pledge.contentVersion,
        clauses: canonicalJson(personalClauses),
        submittedAt: now(),
        decision: 'approved',
        decidedBy: (await makeSigner({ name: '段启明' })).memberId,
        decidedAt: now(),
      },
    })
  await readAll(viewer, pledge)
  const family = { name: '㛃堃', relation: '配偶', strokes: JSON.stringify(HANDWRITING) }
  const sent = input(pledge, pledge.isJoint ? { personalClauses, family } : { personalClauses })
  const outcome = await signPledge(signTools, viewer, pledge, sent, now())
  if (!outcome.ok) throw new Error(JSON.stringify(outcome))
  await sequencer.sealPending()
  return sent.id
}

/** The document after branch and discipline office have countersigned. */
export async function countersigned(
  entryId: string,
  tools: SealPledgeTools = sealTools,
): Promise<Uint8Array> {
  for (const [capacity, role] of [
    ['branch', 'secretary'],
    ['discipline', 'discipline'],
  ] as const) {
    const subject = await findSubject(database, entryId)
    if (!subject) throw new Error('no subject')
    const officer = { ...(await makeSigner()), grants: [{ role, unitId: '', unitPath: '' }] }
    const given = { id: newId(), capacity, password: PASSWORD }
    const outcome = await countersign(signTools, officer, subject, given, now())
    if (!outcome.ok) throw new Error(outcome.reason)
    await sequencer.sealPending()
  }
  const sealed = await sealCountersigned(tools, entryId, now())
  if (!sealed.ok) throw new Error(sealed.reason)
  return sealed.file.bytes
}
