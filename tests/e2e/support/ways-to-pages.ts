import type { APIResponse, Page } from '@playwright/test'
import { writeRoster } from './roster.ts'
import { readAllClauses, openPledge, PledgePage } from './pledge-page.ts'
import { signByForm } from './sign-by-form.ts'
import { origin, signIn } from './sign-in.ts'
import { fingerOn, NAME_STROKES } from './touch.ts'

const QUIZ = '/courses/four-forms/quiz'

/** The first address on a page that fits. */
export async function firstLink(page: Page, from: string, fitting: RegExp): Promise<string> {
  const found = await findLink(page, from, fitting)
  if (!found) throw new Error(`${from} links to nothing like ${fitting}`)
  return found
}

async function findLink(page: Page, from: string, fitting: RegExp): Promise<string | undefined> {
  const html = await (await page.request.get(from)).text()
  const addresses = [...html.matchAll(/<a [^>]*?href="(\/[^"]*)"/g)].map(([, address = '']) => address)
  return addresses.find((address) => fitting.test(address))
}

/** The entries of a member whose content can be destroyed. */
export async function erasureOfMember(page: Page): Promise<string> {
  await page.goto('/admin/erasures?number=member20')
  return new URL(page.url()).pathname
}

/** Where the attendance of a live session that is over is entered. */
export async function attendanceOfSession(page: Page): Promise<string> {
  await page.goto('/organize/live')
  const session = page.getByRole('row').filter({ hasText: '已结束' }).getByRole('link').first()
  return `${(await session.getAttribute('href')) ?? ''}/attendance`
}

/** A question of a sitting under way. */
export async function runningQuiz(page: Page): Promise<string> {
  return pathOf(await post(page, QUIZ))
}

/** The last step before handing a sitting in. */
export async function quizToSubmit(page: Page): Promise<string> {
  return (await runningQuiz(page)).replace(/\/\d+$/, '/submit')
}

/** The result of a sitting that was handed in, empty as it is. */
export async function finishedQuiz(page: Page): Promise<string> {
  const past = await findLink(page, QUIZ, /^\/courses\/four-forms\/quiz\/[^/]+$/)
  return past ?? pathOf(await post(page, await quizToSubmit(page)))
}

/** A question of an exam under way, on this device also where it was begun on another; its result once it is handed in. */
export async function runningExam(page: Page): Promise<string> {
  const way = await firstLink(page, '/exams', /^\/exams\/[^/]+(\/sitting)?$/)
  const exam = way.replace(/\/sitting$/, '')
  const begun = pathOf(await post(page, exam, { act: 'start' }))
  return begun === exam ? pathOf(await post(page, exam, { act: 'take-over' })) : begun
}

/** The last step before an exam is handed in. */
export async function examToSubmit(page: Page): Promise<string> {
  return (await runningExam(page)).replace(/\/\d+$/, '/submit')
}

/** An exam that was handed in, empty as it is. */
export async function finishedExam(page: Page): Promise<string> {
  const running = await runningExam(page)
  return running.endsWith('/result')
    ? running
    : pathOf(await post(page, running.replace(/\/\d+$/, '/submit')))
}

/** A question of a practice round under way. */
export async function runningPractice(page: Page): Promise<string> {
  const home = await (await page.request.get('/practice')).text()
  // While a round runs, no other is begun unless it is to end.
  const [, running] = /href="(\/practice\/[0-9a-f-]{36})"/u.exec(home) ?? []
  return pathOf(running ? await page.request.get(running) : await post(page, '/practice', { length: '5' }))
}

/** The end of a practice round. */
export async function finishedPractice(page: Page): Promise<string> {
  const round = (await runningPractice(page)).replace(/\/\d+$/, '')
  return pathOf(await post(page, round))
}

/** A pledge to read and sign. */
export async function pledgeToSign(page: Page): Promise<string> {
  await openPledge(page, 'integrity-member')
  return '/pledges/integrity-member'
}

/** A pledge read, with a personal clause and the name written; only the confirmation is missing. */
export async function writePledge(page: Page): Promise<PledgePage> {
  await openPledge(page, 'integrity-member')
  await readAllClauses(page)
  const pledge = new PledgePage(page)
  await pledge.firstClause.fill('每月25日前盘点一次备件，差异当天写进台账。')
  const finger = await fingerOn(page)
  await finger.draw(pledge.pad, NAME_STROKES)
  return pledge
}

/** A pledge that was signed; signs one where there is none yet. */
export async function signedPledge(page: Page): Promise<string> {
  const fitting = /^\/pledges\/signed\/[^/]+$/
  const signed = await findLink(page, '/pledges', fitting)
  if (signed) return signed
  await signByForm(page.request)
  return firstLink(page, '/pledges', fitting)
}

/** The page for the report on a signed pledge. */
export async function pledgeToReport(page: Page): Promise<string> {
  return `${await signedPledge(page)}/report`
}

/** A pledge that waits for a countersignature; a member signs one where there is none. */
export async function pledgeToCountersign(page: Page): Promise<string> {
  const fitting = /^\/organize\/pledges\/countersign\/[^/]+$/
  const waiting = await findLink(page, '/organize/pledges/countersign', fitting)
  if (waiting) return waiting
  const context = await page.context().browser()?.newContext({ baseURL: origin() })
  if (!context) throw new Error('no browser to sign in')
  const member = await context.newPage()
  await signIn(member, 'member23')
  await signedPledge(member)
  await context.close()
  return firstLink(page, '/organize/pledges/countersign', fitting)
}

/** The preview of a roster import. */
export async function importPreview(page: Page): Promise<string> {
  await page.goto('/organize/members/import')
  await page.getByLabel('名册文件').setInputFiles({
    name: '党员名册.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: await writeRoster(),
  })
  await page.getByRole('button', { name: '上传并检查' }).click()
  await page.waitForURL(/\/organize\/members\/import\/[^/]+$/)
  return new URL(page.url()).pathname
}

/** A pasted question being checked before it is imported. */
export async function bankImportPreview(page: Page): Promise<string> {
  await page.goto('/organize/bank/import')
  await page
    .getByLabel('或者把题目粘贴到这里')
    .fill('一、判断题\n1. 党员可以经商办企业。（×）\n二、单选题\n1. 没有答案的题 A.甲 B.乙')
  await page.getByRole('button', { name: '检查' }).click()
  await page.waitForURL(/\/organize\/bank\/import\/[^/]+$/)
  return new URL(page.url()).pathname
}

/** A question just written, without its reasons. */
export async function bankQuestion(page: Page): Promise<string> {
  await page.goto('/organize/bank/new?type=judge')
  await page.getByLabel('题干').fill('党员可以经商办企业。')
  await page.getByLabel('这句话').selectOption('false')
  await page.getByRole('button', { name: '保存草稿' }).click()
  await page.waitForURL(/\/organize\/bank\/[0-9a-f]{8}-[^/]+$/)
  return new URL(page.url()).pathname
}

export async function bankQuestionToEdit(page: Page): Promise<string> {
  return `${await bankQuestion(page)}/edit`
}

async function post(page: Page, address: string, form: Record<string, string> = {}): Promise<APIResponse> {
  const answer = await page.request.post(address, { form, headers: { origin: origin() } })
  if (!answer.ok()) throw new Error(`POST ${address} answered ${answer.status()}`)
  return answer
}

function pathOf(answer: APIResponse): string {
  return new URL(answer.url()).pathname
}
