import { ensureLedgerKey } from '#app/ledger/ledger-key.server.ts'
import { createRecorder } from '#app/ledger/recorder.server.ts'
import { createSequencer } from '#app/ledger/sequencer.server.ts'
import type { Viewer } from '#app/members/viewer.ts'
import { now } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { newId } from '#app/platform/ids.ts'
import { settings } from '#app/platform/settings.server.ts'
import { signingAgreement } from '#app/pledges/agreement/load-agreement.server.ts'
import { markClauseRead } from '#app/pledges/mark-clause-read.server.ts'
import { pledgeProjector } from '#app/pledges/pledge.projector.server.ts'
import type { Pledge } from '#app/pledges/pledge.ts'
import { proveSignature } from '#app/pledges/prove-signature.server.ts'
import type { SealPledgeTools } from '#app/pledges/seal-pledge.server.ts'
import { showPledge } from '#app/pledges/show-pledge.server.ts'
import type { SignPledgeInput, SignPledgeTools } from '#app/pledges/sign-pledge.server.ts'
import type { Strokes } from '#app/pledges/strokes.ts'

export const PASSWORD = 'the right one'

const { dataDir } = settings
export const ledgerKey = ensureLedgerKey(dataDir, 'test.example/ledger')
const { record } = createRecorder({ database, projectors: [pledgeProjector], now })

export const sequencer = createSequencer({ database, key: () => ledgerKey, now })

export const signTools: SignPledgeTools = {
  database,
  dataDir,
  record,
  checkPassword: async (password) =>
    password === PASSWORD ? { ok: true, memberId: '', passwordHash: '' } : { ok: false, reason: 'wrong' },
  checkPasskey: null,
}

export const sealTools: SealPledgeTools = {
  database,
  dataDir,
  origin: 'https://test.example',
  stamping: null,
  proveEntry: (entryId) => proveSignature(database, { pinned: ledgerKey.verifier, changes: [] }, entryId),
}

/** A member of a branch of their own, with these posts, who has agreed to sign here unless told otherwise. */
export async function makeSigner(
  change: Partial<Pick<Viewer, 'name' | 'posts'>> & { agreed?: boolean } = {},
): Promise<Viewer> {
  const [memberId, unitId] = [newId(), newId()]
  const { name = '张䶮', posts = ['member'], agreed = true } = change
  const employeeNumber = memberId.slice(-8)
  await database.orgUnit.create({
    data: { id: unitId, path: `${unitId}/`, name: '测试党支部', kind: 'branch' },
  })
  await database.member.create({
    data: {
      id: memberId,
      employeeNumber,
      name,
      unitId,
      politicalStatus: 'full',
      pseudonym: memberId,
      createdAt: now(),
      updatedAt: now(),
      posts: { create: posts.map((post) => ({ post })) },
    },
  })
  if (agreed) await haveAgreed(memberId)
  return {
    memberId,
    employeeNumber,
    name,
    pseudonym: memberId,
    unitId,
    unitPath: `${unitId}/`,
    unitName: '测试党支部',
    posts,
    grants: [],
    sessionId: '',
    mustChangePassword: false,
  }
}

/** The use agreement as given, without its entry: what is tested here comes after it. */
async function haveAgreed(memberId: string): Promise<void> {
  const { version, contentVersion } = signingAgreement()
  await database.signingAgreement.create({
    data: { memberId, version, contentVersion, agreedAt: now(), entryId: memberId },
  })
}

/** Shows the pledge to the member and opens every clause. */
export async function readAll(viewer: Viewer, pledge: Pledge, at = now()): Promise<void> {
  await showPledge(database, viewer.memberId, pledge, at)
  for (const { id } of pledge.clauses) await markClauseRead(database, viewer.memberId, pledge, id, at)
}

export const HANDWRITING: Strokes = [0, 1, 2].map((character) =>
  Array.from(
    { length: 40 },
    (_, index) =>
      [0.1 + character * 0.25 + index / 300, 0.2 + 0.1 * Math.sin(index / 4), index * 16, 0.5] as const,
  ),
)

/** What a form that was filled in rightly sends. */
export function input(pledge: Pledge, change: Partial<SignPledgeInput> = {}): SignPledgeInput {
  return {
    id: newId(),
    contentVersion: pledge.contentVersion,
    personalClauses: ['物资验收不代签、不漏检，每季度向支部报告一次。', '', ''],
    strokes: JSON.stringify(HANDWRITING),
    family: { name: '', relation: '', strokes: '' },
    password: PASSWORD,
    passkey: null,
    ...change,
  }
}
