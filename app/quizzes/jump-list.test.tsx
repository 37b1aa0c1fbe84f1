import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { PublicQuestion } from '#app/questions/public-question.ts'
import { JumpList } from './jump-list.tsx'

const blanks: PublicQuestion = {
  id: 'q',
  stem: '［b1］和［b2］',
  type: 'fill',
  pieces: [{ blank: 'b1' }, { text: '和' }, { blank: 'b2' }],
}

/** What the list says of a question with two blanks, filled in so far. */
function said(drafts: Record<string, Array<string>>): string {
  const questions = [{ number: 1, question: blanks, values: {}, state: 'open' as const }]
  const html = renderToStaticMarkup(
    <JumpList questions={questions} drafts={new Map([[1, drafts]])} number={1} />,
  )
  return html.replace(/<legend>.*<\/legend>|<[^>]*>/gu, '')
}

test('a question of which one blank is filled in is not said to be answered', () => {
  expect(said({})).toBe('1，未答')
  expect(said({ 'blank.b1': ['甲'] })).toBe('1，没答完')
  expect(said({ 'blank.b1': ['甲'], 'blank.b2': ['乙'] })).toBe('1，已答')
})
