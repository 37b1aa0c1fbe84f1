import { MOST_GROUPS, type CasePart, type Question } from '#app/questions/question.ts'
import type { DraftQuestion, ReadQuestion } from '../draft-question.ts'
import { below } from '../import/join-lines.ts'
import { optionId, partId } from '../import/part-ids.ts'
import { basisInWords } from '../import/read-basis.ts'
import type { PlainBody, QuestionBody, Settled } from '../import/settled.ts'
import { REGULATION_ID } from '../regulation-id.ts'
import type { Extra, PartExtra } from './extra.ts'

/** Reads the comment that our own exports carry; null for anything else. */
export type ReadExtra = (text: string) => Extra | null

/** A question read from another system's format, completed by what our own export had said beside it. */
export function withExtra(
  head: { place: string; stem: string },
  body: Settled,
  explanation: string,
  written: string,
  readExtra: ReadExtra,
): ReadQuestion {
  if (!body.ok) return { ...head, ok: false, reasons: body.reasons }
  const extra = written === '' ? null : readExtra(written)
  if (written !== '' && extra === null) return { ...head, ok: false, reasons: ['随题的说明被改坏了'] }
  const whole = extra === null ? groupedWhereRepeated(body.body) : completed(body.body, extra)
  if (whole === null) return { ...head, ok: false, reasons: ['题目和随题的说明对不上，有一边被改过'] }
  if (whole.type === 'short' && whole.rubric.length === 0)
    return { ...head, ok: false, reasons: ['简答题没有参考答案'] }
  const explained = below(explanation, ...body.told)
  const { basis, ...common } = extra ?? {
    ...{ difficulty: 2 as const, point: '', explanation: explained },
    basis: basisInWords(explained),
  }
  return { ...head, ok: true, draft: draftOf(whole, common, basis), notices: body.notices }
}

function draftOf(
  body: QuestionBody,
  { difficulty, point, explanation }: Pick<Question, 'difficulty' | 'point' | 'explanation'>,
  basis: DraftQuestion['basis'],
): DraftQuestion {
  const source = { source: REGULATION_ID, article: basis.article }
  return { question: { id: 'new', use: 'quiz', point, source, difficulty, explanation, ...body }, basis }
}

function completed(body: QuestionBody, extra: Extra): QuestionBody | null {
  return body.type === 'case' ? completeCase(body, extra.parts) : completeBody(body, extra)
}

function completeCase(
  body: Extract<QuestionBody, { type: 'case' }>,
  extras: Extra['parts'],
): QuestionBody | null {
  const parts = body.parts.flatMap(({ question }, index): Array<CasePart> => {
    const extra = extras[index]
    const whole = extra ? completeBody(question, extra) : null
    if (!extra || whole === null) return []
    const { marks, article, point, difficulty, explanation } = extra
    const source = { source: REGULATION_ID, article }
    return [
      { marks, question: { id: question.id, use: 'quiz', ...whole, point, source, difficulty, explanation } },
    ]
  })
  return parts.length === extras.length && parts.length === body.parts.length ? { ...body, parts } : null
}

/** Null when the parts are not as many as the reasons: somebody has changed one and not the other. */
function completeBody(body: PlainBody, extra: PartExtra): PlainBody | null {
  const why = (index: number) => extra.whys[index] ?? ''
  switch (body.type) {
    case 'fill':
      return body.blanks.length === extra.whys.length
        ? { ...body, blanks: body.blanks.map((blank, index) => ({ ...blank, why: why(index) })) }
        : null
    case 'order':
      return body.items.length === extra.whys.length
        ? { ...body, items: body.items.map((item, index) => ({ ...item, why: why(index) })) }
        : null
    case 'match': {
      if (body.pairs.length !== extra.whys.length) return null
      const pairs = body.pairs.map((pair, index) => ({ ...pair, why: why(index) }))
      return extra.groups.length === 0 ? { ...body, pairs } : sortOf(body.stem, pairs, extra.groups)
    }
    case 'short': {
      const rubric = extra.rubric.map((line, index) => ({ ...line, id: partId(index) }))
      return { ...body, answer: extra.answer, rubric }
    }
    case 'single':
    case 'multiple':
    case 'judge':
    case 'sort':
      return body
  }
}

/** Other systems have no sort question: what belongs to the same right side more than once is one. */
function groupedWhereRepeated(body: QuestionBody): QuestionBody {
  if (body.type !== 'match') return body
  const groups = [...new Set(body.pairs.map(({ right }) => right))]
  const isSort = groups.length > 1 && groups.length < body.pairs.length
  return (isSort && groups.length <= MOST_GROUPS && sortOf(body.stem, body.pairs, groups)) || body
}

function sortOf(
  stem: string,
  pairs: ReadonlyArray<{ left: string; right: string; why: string }>,
  groups: ReadonlyArray<string>,
): PlainBody | null {
  const items = pairs.map(({ left, right, why }, index) => ({
    ...{ id: optionId(index), text: left, why },
    group: partId(groups.indexOf(right)),
  }))
  if (pairs.some(({ right }) => !groups.includes(right))) return null
  return { type: 'sort', stem, groups: groups.map((title, index) => ({ id: partId(index), title })), items }
}
