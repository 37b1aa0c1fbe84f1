import { createHash } from 'node:crypto'
import { hashPassword } from '#app/auth/password.server.ts'
import type { PostCode } from '#app/members/posts.ts'
import { addDays, dayOf, type Instant } from '#app/platform/clock.ts'
import type { Database, Transaction } from '#app/platform/database.server.ts'
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from './demo-accounts.ts'
import { DEMO_COLLEAGUES } from './demo-colleagues.ts'
import { DEMO_UNITS } from './demo-units.ts'

/** The id of something in the demonstration: the same on every machine, in the form of a UUID. */
export function demoId(name: string): string {
  const hex = createHash('sha256').update(`lianxue demo ${name}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/** Path of a unit: ids from the root, each followed by a slash. */
export function demoUnitPath(key: string): string {
  const unit = DEMO_UNITS.find((other) => other.key === key)
  if (!unit) throw new Error(`no demo unit ${key}`)
  return `${unit.parent === null ? '' : demoUnitPath(unit.parent)}${demoId(key)}/`
}

/**
 * Creates the demonstration organization: units, members, posts, roles and sign-in accounts with one shared password.
 * Running it again changes nothing.
 */
export async function seedDemoOrganization(database: Database, now: Instant): Promise<void> {
  if (await database.orgUnit.findUnique({ where: { id: demoId('group') } })) return
  const passwordHash = await hashPassword(DEMO_PASSWORD)
  const members = [...DEMO_ACCOUNTS.map(fromAccount), ...DEMO_COLLEAGUES.map(fromColleague)]
  await database.$transaction(async (transaction) => {
    await transaction.orgUnit.createMany({ data: DEMO_UNITS.map(unitRow) })
    await transaction.member.createMany({ data: members.map((member) => memberRow(member, now)) })
    await transaction.memberPost.createMany({
      data: members.flatMap(({ employeeNumber, posts }) =>
        posts.map((post) => ({ memberId: demoId(employeeNumber), post })),
      ),
    })
    await createAccounts(transaction, passwordHash, now)
  })
}

type DemoMember = {
  employeeNumber: string
  name: string
  unit: string
  posts: ReadonlyArray<PostCode>
  joinedUnitDaysAgo: number
  probationary: boolean
}

function fromAccount(account: (typeof DEMO_ACCOUNTS)[number]): DemoMember {
  const { employeeNumber, name, unit, posts, joinedUnitDaysAgo } = account
  return { employeeNumber, name, unit, posts, joinedUnitDaysAgo, probationary: employeeNumber === 'member36' }
}

function fromColleague(colleague: (typeof DEMO_COLLEAGUES)[number]): DemoMember {
  return { ...colleague, posts: ['member'] }
}

function unitRow({ key, parent, kind, name }: (typeof DEMO_UNITS)[number]) {
  return {
    id: demoId(key),
    path: demoUnitPath(key),
    name,
    kind,
    parentId: parent === null ? null : demoId(parent),
  }
}

/** Members joined the Party some years before they came here; probationary ones within the last year. */
function memberRow(member: DemoMember, now: Instant) {
  const joinedUnitOn = addDays(dayOf(now), -member.joinedUnitDaysAgo)
  return {
    id: demoId(member.employeeNumber),
    employeeNumber: member.employeeNumber,
    name: member.name,
    unitId: demoId(member.unit),
    politicalStatus: member.probationary ? 'probationary' : 'full',
    joinedPartyOn: member.probationary
      ? addDays(dayOf(now), -140)
      : addDays(joinedUnitOn, -(400 + (member.joinedUnitDaysAgo % 1_900))),
    joinedUnitOn,
    pseudonym: demoId(`pseudonym ${member.employeeNumber}`).replaceAll('-', ''),
    createdAt: now,
    updatedAt: now,
  }
}

async function createAccounts(transaction: Transaction, passwordHash: string, now: Instant): Promise<void> {
  await transaction.credential.createMany({
    data: DEMO_ACCOUNTS.map(({ employeeNumber }) => ({
      memberId: demoId(employeeNumber),
      passwordHash,
      changedAt: now,
    })),
  })
  const grants = DEMO_ACCOUNTS.flatMap(({ employeeNumber, role }) =>
    role ? [{ employeeNumber, ...role }] : [],
  )
  await transaction.roleGrant.createMany({
    data: grants.map(({ employeeNumber, role, unit }) => ({
      id: demoId(`grant ${employeeNumber}`),
      memberId: demoId(employeeNumber),
      role,
      unitId: demoId(unit),
      grantedAt: now,
    })),
  })
}
