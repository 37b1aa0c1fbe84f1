import fc from 'fast-check'
import { expect, it } from 'vitest'
import { arbitraryQuestion } from '#tests/questions/arbitrary-question.ts'
import { normalDraft } from '../exchange/normal-draft.ts'
import { changeParts, partTypes } from './case-parts.ts'
import { draftValues, type DraftValues } from './draft-values.ts'
import { addRow, rowsShown } from './form-rows.ts'
import { readBody } from './read-body.ts'
import { readCase } from './read-case.ts'

const basis = { regulation: '《条例》', year: 2023, article: '第五条' }

const cases = arbitraryQuestion
  .filter(({ type }) => type === 'case')
  .map((question) => normalDraft({ question, basis }))

it('gives back every case as it was written', () => {
  fc.assert(
    fc.property(cases, (draft) => {
      const read = readCase(draftValues(draft))
      if (!read.ok) throw new Error(JSON.stringify(read.errors))
      expect({ ...draft.question, ...read.body }).toEqual(draft.question)
    }),
    { numRuns: 100 },
  )
})

it('tells everything that is wrong at the field of its part, at once', () => {
  const values = {
    stem: '某党员收受礼金。',
    'q0.type': 'single',
    'q0.marks': '0',
    'q1.type': 'judge',
    'q1.marks': '2',
  }
  expect(readCase(values)).toEqual({
    ok: false,
    errors: {
      'q0.stem': '第1小题：请写题干',
      'q0.marks': '第1小题：分值写1到100的整数',
      'q0.part.0': '第1小题：至少写两个选项',
      'q1.stem': '第2小题：请写题干',
      'q1.answer': '第2小题：请选择这句话是对还是错',
    },
  })
  expect(readCase({ stem: '案情' })).toMatchObject({ errors: { newType: expect.any(String) } })
})

it('adds and removes parts with everything typed kept', () => {
  const typed: DraftValues = { stem: '案情', 'q0.type': 'single', 'q0.stem': '甲', 'q0.part.0': '警告' }
  const added = changeParts({ ...typed, intent: 'add-part', newType: 'judge' })
  expect(added).toMatchObject({ ...typed, 'q1.type': 'judge' })
  const second = { ...added, 'q1.stem': '乙', 'q1.answer': 'true' }
  const removed = changeParts({ ...second, intent: 'remove-part-0' })
  expect(removed).toMatchObject({ stem: '案情', 'q0.type': 'judge', 'q0.stem': '乙', revision: '1' })
  expect(removed).not.toHaveProperty(['q0.part.0'])
  expect(partTypes(removed ?? {})).toEqual(['judge'])
  expect(changeParts({ ...typed, intent: 'remove-part-0' })).toBeNull()
  expect(changeParts(typed)).toBeNull()
})

it('shows what is filled in and one more, and as many as are asked for', () => {
  const typed: DraftValues = { 'q0.type': 'single', 'q0.part.0': '警告', 'q0.part.4': '开除党籍' }
  expect(rowsShown('single', {}, '')).toEqual({ shown: 4, isFull: false })
  expect(rowsShown('single', typed, 'q0.')).toEqual({ shown: 6, isFull: false })
  const more = addRow({ ...typed, 'q0.rows': '6', intent: 'add-row-q0.' })
  expect(rowsShown('single', more ?? {}, 'q0.')).toEqual({ shown: 7, isFull: false })
  expect(rowsShown('single', { rows: '99' }, '')).toEqual({ shown: 10, isFull: true })
  expect(addRow(typed)).toBeNull()
})

it('loses nothing that was typed: groups without items are kept, a reason without its option is refused', () => {
  const sort = {
    stem: '归类',
    groups: '组织处理\n党纪处分\n政务处分',
    'part.0': '诫勉',
    'side.0': '组织处理',
  }
  const rest = { 'part.1': '警告', 'side.1': '党纪处分', 'part.12': '留党察看', 'side.12': '党纪处分' }
  const read = readBody('sort', { ...sort, ...rest })
  if (!read.ok || read.body.type !== 'sort') throw new Error(JSON.stringify(read))
  expect(read.body.groups.map(({ title }) => title)).toEqual(['组织处理', '党纪处分', '政务处分'])
  expect(read.body.items).toHaveLength(3)
  expect(readBody('sort', { ...sort, ...rest, 'side.1': '党记处分' })).toEqual({
    ok: false,
    errors: { 'side.1': '上面的类别里没有“党记处分”，请改成其中之一，或把它加上去' },
  })
  const single = { stem: '问', 'part.0': '甲', 'right.0': 'yes', 'part.1': '乙', 'why.2': '丙的理由' }
  expect(readBody('single', { stem: '问', 'part.0': '1 年', 'right.0': 'yes', 'part.1': '１年' })).toEqual({
    ok: false,
    errors: { 'part.1': '和前面的“1 年”一样' },
  })
  expect(readBody('single', single)).toEqual({
    ok: false,
    errors: { 'part.2': '这里没有写内容，却勾了“正确”或写了理由' },
  })
})
