/**
 * A question as written in `content/courses/<course>/questions.yaml`, key and all. It never goes to a browser: what may
 * is made by `publicQuestion`.
 */
export type Question =
  | SingleQuestion
  | MultipleQuestion
  | JudgeQuestion
  | FillQuestion
  | MatchQuestion
  | OrderQuestion
  | SortQuestion

export type QuestionType = Question['type']

/** Where the right answer is written: a source of the course and the article in it. */
export type QuestionSource = { source: string; article: string }

/** What every question has. `point` is the id of a knowledge point of its course. */
export type QuestionCommon = {
  id: string
  use: 'quiz' | 'lesson'
  point: string
  source: QuestionSource
  difficulty: 1 | 2 | 3
  stem: string
  explanation: string
}

/** An option; a wrong one says why it is wrong. */
export type QuestionOption =
  | { id: string; text: string; right: true }
  | { id: string; text: string; why: string }

export type SingleQuestion = QuestionCommon & { type: 'single'; options: Array<QuestionOption> }
export type MultipleQuestion = QuestionCommon & { type: 'multiple'; options: Array<QuestionOption> }

/** `why` is shown to whoever chose the other answer. */
export type JudgeQuestion = QuestionCommon & { type: 'judge'; answer: boolean; why: string }

/** The stem marks each blank by its id in full-width brackets: ［b1］. */
export type FillQuestion = QuestionCommon & { type: 'fill'; blanks: Array<Blank> }
export type Blank = { id: string; accept: Array<string>; numeric?: number | undefined; why: string }

export type MatchQuestion = QuestionCommon & { type: 'match'; pairs: Array<MatchPair> }
export type MatchPair = { id: string; left: string; right: string; why: string }

/** `items` stand in the right order. */
export type OrderQuestion = QuestionCommon & { type: 'order'; items: Array<OrderItem> }
export type OrderItem = { id: string; text: string; why: string }

export type SortQuestion = QuestionCommon & { type: 'sort' } & SortBody
/** The part of a sort question that a lesson's sorting exercise shares. */
export type SortBody = { groups: Array<SortGroup>; items: Array<SortItem> }
export type SortGroup = { id: string; title: string }
export type SortItem = { id: string; text: string; group: string; why: string }

/** What a type is called in the interface. */
export const QUESTION_TYPE_TITLES: Readonly<Record<QuestionType, string>> = {
  single: '单选题',
  multiple: '多选题',
  judge: '判断题',
  fill: '填空题',
  match: '连线题',
  order: '排序题',
  sort: '归类题',
}
