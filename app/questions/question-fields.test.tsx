import fc from 'fast-check'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { arbitraryQuestion, fullMarks } from '#tests/questions/arbitrary-question.ts'
import { rightResponse } from './right-response.ts'
import { fieldValues } from './field-values.ts'
import { publicQuestion } from './public-question.ts'
import { QuestionFields } from './question-fields.tsx'
import { QuestionReviewCard } from './question-review.tsx'
import { reviewQuestion } from './review-question.ts'

test('before scripts run, every field of the right answer is on the page, and nothing that tells which it is', () => {
  fc.assert(
    fc.property(arbitraryQuestion, fc.string(), (question, seed) => {
      const html = renderToStaticMarkup(<QuestionFields question={publicQuestion(question, seed)} />)
      const fields = fieldValues(question, seed, rightResponse(question))
      for (const [name, values] of Object.entries(fields)) {
        expect(html).toContain(`name="${name}"`)
        if (!/blank\.|written\./u.test(name))
          for (const value of values) expect(html).toContain(`value="${value}"`)
      }
      expect(html).not.toMatch(
        /秘密|right-|wrong-|step-|pair-|item-|style=|checked=""|(?<!value="" )selected=""/u,
      )
    }),
  )
})

test('what was answered is filled in again, and what was wrong stands at its field', () => {
  fc.assert(
    fc.property(arbitraryQuestion, fc.string(), (question, seed) => {
      const values = fieldValues(question, seed, rightResponse(question))
      const [name = ''] = Object.keys(values)
      const html = renderToStaticMarkup(
        <QuestionFields
          question={publicQuestion(question, seed)}
          values={values}
          errors={{ [name]: '请选择这一项' }}
        />,
      )
      expect(html).toMatch(/checked=""|selected=""|value="秘密|秘密答案/u)
      expect(html).toContain('请选择这一项')
    }),
  )
})

test('a review says in words what was right and where it is written', () => {
  fc.assert(
    fc.property(arbitraryQuestion, (question) => {
      const review = reviewQuestion(
        question,
        'seed',
        rightResponse(question),
        [{ id: 'law', text: '《条例》', year: 2023 }],
        { multiple: 'all-or-nothing', marks: fullMarks(question) },
      )
      const html = renderToStaticMarkup(<QuestionReviewCard review={review} heading="第1题" />)
      expect(html).toContain('答对了')
      expect(html).toContain('依据：《条例》（2023年）第五条')
      expect(html).not.toContain('［')
    }),
  )
})
