import { expect, it } from 'vitest'
import { readQti } from './read-qti.ts'

const choice21 = `<?xml version="1.0" encoding="UTF-8"?>
<assessmentItem xmlns="http://www.imsglobal.org/xsd/imsqti_v2p1" identifier="i1" title="t" adaptive="false" timeDependent="false">
  <responseDeclaration identifier="RESPONSE" cardinality="multiple" baseType="identifier">
    <correctResponse><value>A</value><value>C</value></correctResponse>
  </responseDeclaration>
  <itemBody><p>党纪处分有哪些？</p>
    <choiceInteraction responseIdentifier="RESPONSE" shuffle="true" maxChoices="0"><prompt>多选</prompt>
      <simpleChoice identifier="A">警告</simpleChoice><simpleChoice identifier="B">记过</simpleChoice>
      <simpleChoice identifier="C">开除党籍</simpleChoice>
    </choiceInteraction></itemBody>
  <modalFeedback outcomeIdentifier="F" identifier="x" showHide="show">《中国共产党纪律处分条例》第八条</modalFeedback>
</assessmentItem>`

const entry30 = `<qti-assessment-item identifier="i2" title="t">
  <qti-response-declaration identifier="R1" cardinality="single" base-type="string">
    <qti-correct-response><qti-value>六个月</qti-value></qti-correct-response>
    <qti-mapping default-value="0"><qti-map-entry map-key="六个月" mapped-value="1"/><qti-map-entry map-key="半年" mapped-value="1"/></qti-mapping>
  </qti-response-declaration>
  <qti-item-body><p>影响期为<qti-text-entry-interaction response-identifier="R1"/>。</p></qti-item-body>
</qti-assessment-item>`

it('reads a choice of 2.1 and a blank of 3.0', () => {
  expect(readQti(choice21, '', () => null)).toMatchObject([
    {
      ok: true,
      draft: {
        question: {
          type: 'multiple',
          stem: '党纪处分有哪些？\n多选',
          options: [{ right: true }, { why: '' }, { right: true }],
        },
        basis: { regulation: '《中国共产党纪律处分条例》', article: '第八条' },
      },
    },
  ])
  expect(readQti(entry30, '', () => null)).toMatchObject([
    { ok: true, draft: { question: { stem: '影响期为［b1］。', blanks: [{ accept: ['六个月', '半年'] }] } } },
  ])
})

it('leaves to a person what has no answer, a picture, or several places to answer', () => {
  const cases = [
    choice21.replace(/<correctResponse>.*<\/correctResponse>/su, ''),
    choice21.replace('<p>', '<p><img src="x.png" alt=""/>'),
    choice21.replace('<value>C</value>', '<value>Z</value>'),
    choice21.replaceAll('choiceInteraction', 'hotspotInteraction'),
    entry30.replace('mapped-value="1"/><qti', 'mapped-value="0.5"/><qti'),
  ]
  for (const xml of cases) expect(readQti(xml, '', () => null).map(({ ok }) => ok)).toEqual([false])
})

it('takes the reasons of choices apart from their words, and knows a statement by its two choices', () => {
  const told = choice21
    .replace(
      '>记过<',
      '>记过<feedbackInline outcomeIdentifier="F" identifier="B" showHide="show">不是党纪处分</feedbackInline><',
    )
    .replace(
      '>警告<',
      '>警告<feedbackInline outcomeIdentifier="F" identifier="A" showHide="show">第八条第一项</feedbackInline><',
    )
  expect(readQti(told, '', () => null)).toMatchObject([
    {
      draft: {
        question: {
          explanation: '《中国共产党纪律处分条例》第八条\n第八条第一项',
          options: [{ text: '警告', right: true }, { text: '记过', why: '不是党纪处分' }, { right: true }],
        },
      },
    },
  ])
  const statement = choice21
    .replaceAll('"A"', '"true"')
    .replaceAll('"B"', '"false"')
    .replace('<value>A</value><value>C</value>', '<value>false</value>')
    .replace('cardinality="multiple"', 'cardinality="single"')
    .replace(/<simpleChoice identifier="C">.*?<\/simpleChoice>/su, '')
  expect(readQti(statement, '', () => null)).toMatchObject([
    { draft: { question: { type: 'judge', answer: false } } },
  ])
})
