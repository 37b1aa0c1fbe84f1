import { readFileSync } from 'node:fs'
import type { Locator } from '@playwright/test'
import type { Case, CaseNode } from '#app/courses/case.ts'
import type { Catalogue, Course, Exercise } from '#app/courses/catalogue.ts'
import { addDays, dayOf, now } from '#app/platform/clock.ts'
import { answerRight } from './support/answer-question.ts'
import { chooseOption } from './support/choose-option.ts'
import { signIn } from './support/sign-in.ts'
import { expect, test } from './support/test.ts'

const catalogue: Catalogue = JSON.parse(readFileSync('build/content/catalogue.json', 'utf8'))
const COURSE = 'decisions-procurement'
const TITLE = '补学招标定标的改动'
/** Completed the first version of the course. */
const BEHIND = { number: 'cadre02', name: '顾清源' }

function findCourse(): Course {
  const course = catalogue.courses.find(({ id }) => id === COURSE)
  if (!course) throw new Error(`no course ${COURSE}`)
  return course
}

/** The sections that the second version changed, with their exercises. */
function changedSections(course: Course) {
  return course.changes.map(({ lessonId, heading, to }) => {
    const lesson = course.lessons.find(({ id }) => id === lessonId)
    const section = lesson?.sections.find((one) => one.heading === heading)
    return { to, heading, exercises: (lesson?.exercises ?? []).filter((one) => one.section === section?.id) }
  })
}

test('an organizer asks for what changed alone, and a member studies only that', async ({ page }) => {
  const course = findCourse()
  await signIn(page, 'organizer01')
  await page.goto('/organize/obligations/new')
  await chooseOption(page.getByLabel('完成什么'), `学习更新部分：${course.title}（第2版）`)
  await page.getByLabel('任务名称').fill(TITLE)
  await page.getByLabel('依据的文件').fill('《华川能源集团党委2026年补学安排》')
  await chooseOption(page.getByLabel('在哪个组织'), '纪检审计党支部')
  await page.getByRole('radio', { name: '指定人员' }).check()
  await page.getByLabel(/^工号/).fill(BEHIND.number)
  await page.getByLabel(/^截止日期/).fill(addDays(dayOf(now()), 30))
  await page.getByRole('button', { name: '查看涉及哪些人' }).click()
  await expect(page.getByRole('table', { name: /名单/ })).toContainText(BEHIND.name)
  await page.getByRole('button', { name: '确认下发' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(TITLE)

  await signIn(page, BEHIND.number)
  await page.goto('/')
  const task = page.getByRole('region', { name: '要完成的' }).getByRole('listitem').filter({ hasText: TITLE })
  await task.getByRole('link', { name: '学习更新部分' }).click()
  // Old and new words of the changed clause, why it changed, and nothing of the rest of the course.
  await expect(page.getByRole('main')).toContainText('其余的不用再学')
  await expect(page.locator('.changed-before').first()).toBeVisible()
  await expect(page.locator('.changed-after').first()).toBeVisible()
  const sections = changedSections(course)
  await expect(page.locator('.changed-list > li')).toHaveCount(sections.length)
  for (const { heading, exercises } of sections) {
    await page.goto(`/courses/${COURSE}/updates`)
    await page.locator('.changed-list > li').filter({ hasText: heading }).getByRole('link').last().click()
    await expect(page.getByRole('heading', { name: heading })).toBeInViewport()
    await page.waitForLoadState('networkidle')
    for (const exercise of exercises) await solve(page.locator(`#${exercise.id}`), exercise)
    if (exercises.length === 0) await page.getByRole('button', { name: '读完这一节' }).click()
  }

  await page.goto(`/courses/${COURSE}/updates`)
  await expect(page.getByRole('main')).toContainText('已学完更新部分')
  await page.goto('/me/ledger')
  await expect(page.getByRole('main')).toContainText('更新')
  await signIn(page, 'organizer01')
  await page.goto('/organize/reports')
  const filter = page.getByRole('search', { name: '筛选人员' })
  await chooseOption(filter.getByLabel('学习任务'), TITLE)
  await filter.getByRole('button', { name: '筛选' }).click()
  await expect(page.getByRole('row').filter({ hasText: BEHIND.name })).toContainText('已完成')
})

async function solve(island: Locator, exercise: Exercise): Promise<void> {
  if (exercise.kind === 'case') return walk(island, exercise.case)
  if (exercise.kind === 'calculate') {
    for (const { label, answer } of exercise.calculation.inputs)
      await island.getByLabel(label).fill(String(answer))
    await island.getByRole('button', { name: '算好了，提交' }).click()
    return expect(island.getByText('都算对了')).toBeVisible()
  }
  if (exercise.kind !== 'check') throw new Error(`${exercise.id} is of a kind that this walk does not know`)
  await answerRight(island, exercise.question)
  await island.getByRole('button', { name: '提交' }).click()
  await expect(island).toContainText('答对了')
}

/** Takes the sound choice at every node, wherever it stands. */
async function walk(island: Locator, body: Case): Promise<void> {
  let node: CaseNode | undefined = body.nodes.find(({ id }) => id === body.start)
  while (node && !node.ending) {
    const sound = node.choices.find((choice) => choice.sound)
    if (!sound) throw new Error(`${node.id} has no sound choice`)
    await island.getByLabel(sound.text, { exact: true }).check()
    await island.getByRole('button', { name: '就这样做' }).click()
    await expect(island).toContainText(sound.feedback)
    node = body.nodes.find(({ id }) => id === sound.next)
  }
}
