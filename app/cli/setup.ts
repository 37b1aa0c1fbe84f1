import { randomBytes } from 'node:crypto'
import { createInterface } from 'node:readline/promises'
import { hashPassword } from '#app/auth/password.server.ts'
import { passwordFault } from '#app/auth/password-rule.server.ts'
import { settleAlgorithms } from '#app/ledger/settle-algorithms.server.ts'
import { audit } from '#app/members/audit.server.ts'
import { now } from '#app/platform/clock.ts'
import { database, transact } from '#app/platform/database.server.ts'
import { newId } from '#app/platform/ids.ts'
import { settings } from '#app/platform/settings.server.ts'

/** What the first administrator is made of; each can be given as a variable, so that a script can set up. */
type FirstAdministrator = { organization: string; employeeNumber: string; name: string; password: string }

/**
 * Makes the ledger's key, and creates the organization's root and its first administrator; the database is at the newest schema by then.
 * Does nothing when there is an administrator already.
 */
async function setUp(): Promise<void> {
  await settleAlgorithms(database, settings)
  if ((await database.roleGrant.count({ where: { role: 'admin' } })) > 0) {
    process.stdout.write('已有管理员，没有改动。数据库已是最新结构。\n')
    return
  }
  const answers = await ask()
  const fault = passwordFault(answers.password, [answers.employeeNumber, answers.name, answers.organization])
  if (fault) throw new Error(fault)
  await create(answers)
  process.stdout.write(
    `已建立“${answers.organization}”和管理员 ${answers.employeeNumber}。运行 npm run build 和 npm start 启动服务。\n`,
  )
}

async function ask(): Promise<FirstAdministrator> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  const answer = async (variable: string, question: string): Promise<string> => {
    const given =
      process.env[variable]?.trim() || (process.stdin.isTTY ? (await terminal.question(question)).trim() : '')
    if (!given) throw new Error(`缺少 ${variable}：请在终端里运行，或设置这个环境变量`)
    return given
  }
  try {
    return {
      organization: await answer('LIANXUE_SETUP_ORGANIZATION', '组织名称（例如 某某集团党委）：'),
      employeeNumber: await answer('LIANXUE_SETUP_EMPLOYEE_NUMBER', '管理员工号：'),
      name: await answer('LIANXUE_SETUP_NAME', '管理员姓名：'),
      password: await answer('LIANXUE_SETUP_PASSWORD', '管理员密码（至少 12 个字符）：'),
    }
  } finally {
    terminal.close()
  }
}

async function create({ organization, employeeNumber, name, password }: FirstAdministrator): Promise<void> {
  const at = now()
  const passwordHash = await hashPassword(password)
  const unitId = newId()
  const memberId = newId()
  await transact(async (transaction) => {
    await transaction.orgUnit.create({
      data: { id: unitId, path: `${unitId}/`, name: organization, kind: 'group' },
    })
    await transaction.member.create({
      data: {
        id: memberId,
        employeeNumber,
        name,
        unitId,
        politicalStatus: 'full',
        createdAt: at,
        updatedAt: at,
        pseudonym: randomBytes(16).toString('hex'),
        credential: { create: { passwordHash, changedAt: at } },
        grants: {
          create: ['admin', 'organizer'].map((role) => ({ id: newId(), role, unitId, grantedAt: at })),
        },
      },
    })
    await audit(transaction, {
      at,
      actorId: null,
      action: 'administrator.created',
      subject: memberId,
      unitPath: `${unitId}/`,
      detail: {},
    })
  })
}

try {
  await setUp()
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
} finally {
  await database.$disconnect()
}
