import fc from 'fast-check'
import { expect, it } from 'vitest'
import { qtiFaults } from '#tests/bank/qti-model.ts'
import { qtiScore } from '#tests/bank/qti-score.ts'
import { arbitraryQuestion } from '#tests/questions/arbitrary-question.ts'
import { oneVersion } from './qti-version.ts'
import { writeQti } from './write-qti.ts'
import { readXmlTree } from './xml-tree.ts'

const basis = { regulation: '《条例》', year: 2023, article: '第五条' }

it.each(['2.1', '3.0'] as const)('writes items of QTI %s as its information model has them', (version) => {
  fc.assert(
    fc.property(arbitraryQuestion, fc.boolean(), (given, digits) => {
      // Ids of the bank may begin with a digit; names of XML may not.
      const question =
        given.type === 'case' && digits
          ? {
              ...given,
              parts: given.parts.map((part, index) => ({
                ...part,
                question: { ...part.question, id: `${index + 1}` },
              })),
            }
          : given
      const item = readXmlTree(writeQti({ question, basis }, 'q-00001', version) ?? '').children[0]
      expect(item && qtiFaults(oneVersion(item))).toEqual([])
      if (version === '3.0')
        for (const block of rubricsOf(item)) expect(block).toMatchObject({ use: 'scoring', view: 'scorer' })
    }),
    { numRuns: 200 },
  )
})

it.each(['2.1', '3.0'] as const)('QTI %s gives exactly the full marks for right answers', (version) => {
  fc.assert(
    fc.property(arbitraryQuestion, fc.boolean(), (question, upper) => {
      const item = readXmlTree(writeQti({ question, basis }, 'q-00001', version) ?? '').children[0]
      const score = item && qtiScore(oneVersion(item), (text) => (upper ? text.toUpperCase() : text))
      const parts = question.type === 'case' ? question.parts : [{ marks: 1, question }]
      const judged = parts.filter((part) => part.question.type !== 'short')
      expect(score).toBe(judged.reduce((total, { marks }) => total + marks, 0))
    }),
    { numRuns: 300 },
  )
})

function rubricsOf(node: ReturnType<typeof readXmlTree> | undefined): Array<Record<string, string>> {
  if (!node) return []
  const own = node.name === 'qti-rubric-block' ? [node.attributes] : []
  return [...own, ...node.children.flatMap(rubricsOf)]
}
