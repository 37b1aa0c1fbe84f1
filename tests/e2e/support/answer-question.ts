import type { Locator } from '@playwright/test'
import type { Question, SortBody } from '#app/questions/question.ts'

/** Fills in the right answer of a question within the element that shows it. */
export async function answerRight(element: Locator, question: Question): Promise<void> {
  switch (question.type) {
    case 'single':
    case 'multiple':
      for (const option of question.options) await tick(element, option.text, 'right' in option)
      return
    case 'judge':
      return tick(element, question.answer ? '对' : '错', true)
    case 'fill':
      for (const [index, { accept }] of question.blanks.entries())
        await element.getByLabel(`第${index + 1}空`, { exact: true }).fill(accept[0] ?? '')
      return
    case 'match':
      for (const { left, right } of question.pairs)
        await element.getByLabel(left, { exact: true }).selectOption({ label: right })
      return
    case 'order':
      return putInOrder(
        element,
        question.items.map(({ text }) => text),
      )
    case 'sort':
      return sortItems(element, question)
    case 'short':
      return element.getByLabel('你的回答').fill(question.answer)
    case 'case':
      throw new Error(`${question.id} is a case: answer its parts one by one`)
  }
}

/** Chooses one wrong option of a question with options; returns why it is wrong, as its author says. */
export async function answerWrong(element: Locator, question: Question): Promise<string> {
  if (question.type !== 'single') throw new Error(`${question.id} is not a single choice`)
  for (const option of question.options)
    if ('why' in option) {
      await tick(element, option.text, true)
      return option.why
    }
  throw new Error(`${question.id} has no wrong option`)
}

/** Puts every item of a sorting exercise into its group. */
export async function sortItems(element: Locator, { groups, items }: SortBody): Promise<void> {
  for (const item of items) {
    const title = groups.find(({ id }) => id === item.group)?.title ?? ''
    await tick(element.getByRole('group', { name: item.text, exact: true }), title, true)
  }
}

/** By the label, as a thumb does: a radio button or a check box may lie behind what is drawn for it. */
async function tick(element: Locator, label: string, wanted: boolean): Promise<void> {
  const control = element.getByLabel(label, { exact: true })
  if ((await control.isChecked()) === wanted) return
  const inLabel = element.page().getByLabel(label, { exact: true })
  await element.locator('label').filter({ has: inLabel }).click()
}

async function putInOrder(element: Locator, texts: ReadonlyArray<string>): Promise<void> {
  for (const [place, text] of texts.entries()) {
    const item = element.getByRole('listitem').filter({ hasText: text })
    // As often as there are items is enough to bring any of them up.
    for (let moves = 0; moves < texts.length; moves++) {
      if ((await item.locator('.order-place').textContent()) === String(place + 1)) break
      await item.getByRole('button', { name: `上移：${text}` }).click()
    }
  }
  await element.getByLabel('就按上面的次序作答').check()
}
