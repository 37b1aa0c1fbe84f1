import { readFileSync } from 'node:fs'
import type { Locator } from '@playwright/test'
import { parse } from 'yaml'
import { questionBankSchema } from '#app/questions/question-schema.server.ts'
import type { Question } from '#app/questions/question.ts'

/** The bank of the demonstration's course with its keys, which never reach the browser. */
const BANK: ReadonlyArray<Question> = questionBankSchema.parse(
  parse(readFileSync(new URL('../../../content/courses/four-forms/questions.yaml', import.meta.url), 'utf8')),
)

/** The question with this id. */
export function bankQuestion(id: string): Question {
  const question = BANK.find((candidate) => candidate.id === id)
  if (!question) throw new Error(`no question ${id} in the bank`)
  return question
}

/** The question that an element shows, known by its words. */
export async function questionShownIn(element: Locator): Promise<Question> {
  const shown = plain((await element.textContent()) ?? '')
  const question = BANK.find(({ stem }) => shown.includes(plain(stem)))
  if (!question) throw new Error(`no question of the bank in “${shown.slice(0, 120)}”`)
  return question
}

/** Without spaces and without the marks of blanks, which are shown as numbers. */
function plain(text: string): string {
  return text.replace(/［[a-z0-9-]+］|＿＿（\d+）＿＿|\s/gu, '')
}
