import { readFileSync } from 'node:fs'
import type { Locator } from '@playwright/test'
import { parse } from 'yaml'
import { z } from 'zod'
import { questionBankSchema, sortFields } from '#app/questions/question-schema.server.ts'
import type { Question, SortBody } from '#app/questions/question.ts'

/** The bank of the demonstration's course with its keys, which never reach the browser. */
const BANK: ReadonlyArray<Question> = questionBankSchema.parse(readContent('questions.yaml'))

const SORTS = z
  .object({ sorts: z.array(z.object({ id: z.string(), ...sortFields(z.string()) })) })
  .parse(readContent('exercises.yaml')).sorts

function readContent(name: string): unknown {
  return parse(readFileSync(`content/courses/four-forms/${name}`, 'utf8'))
}

/** The question with this id. */
export function bankQuestion(id: string): Question {
  const question = BANK.find((candidate) => candidate.id === id)
  if (!question) throw new Error(`no question ${id} in the bank`)
  return question
}

/** The sorting exercise of a lesson with this id. */
export function bankSort(id: string): SortBody {
  const sort = SORTS.find((candidate) => candidate.id === id)
  if (!sort) throw new Error(`no sorting exercise ${id}`)
  return sort
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
  return text.replaceAll('\u2060', '').replace(/［[a-z0-9-]+］|＿＿（\d+）＿＿|\s/gu, '')
}
