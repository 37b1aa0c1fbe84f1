/**
 * A question as written in `content/courses/<course>/questions.yaml`, key and all. It never goes to a browser: what may
 * is made by `publicQuestion`.
 */
export type Question = PlainQuestion | CaseQuestion

/** Every type but the case, whose parts are of these. */
export type PlainQuestion =
  | SingleQuestion
  | MultipleQuestion
  | JudgeQuestion
  | FillQuestion
  | MatchQuestion
  | OrderQuestion
  | SortQuestion
  | ShortQuestion

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
/** As many groups as a sort question may have. */
export const MOST_GROUPS = 8
export type SortBody = { groups: Array<SortGroup>; items: Array<SortItem> }
export type SortGroup = { id: string; title: string }
export type SortItem = { id: string; text: string; group: string; why: string }

/** Answered in the member's own words and marked by a person, line by line of the rubric. */
export type ShortQuestion = QuestionCommon & {
  type: 'short'
  /** An answer that would get full marks. */
  answer: string
  rubric: Array<RubricLine>
}
/** Something that the answer must say; `points` is a whole number, worth what it is among those of the other lines. */
export type RubricLine = { id: string; text: string; points: number }

/** A story (the stem) and questions about it. */
export type CaseQuestion = QuestionCommon & { type: 'case'; parts: Array<CasePart> }
/** `marks` is a whole number, worth what it is among those of the other parts; ids of the questions differ within a case. */
export type CasePart = { marks: number; question: PlainQuestion }

/** What a type is called in the interface. */
export const QUESTION_TYPE_TITLES: Readonly<Record<QuestionType, string>> = {
  single: '单选题',
  multiple: '多选题',
  judge: '判断题',
  fill: '填空题',
  match: '连线题',
  order: '排序题',
  sort: '归类题',
  short: '简答题',
  case: '案例分析题',
}
