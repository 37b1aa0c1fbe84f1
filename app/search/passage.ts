/** What can be found: a course as a whole, a stretch of a lesson, an entry of the library, or a question that the member has answered right. */
export type PassageKind = 'course' | 'lesson' | 'card' | 'term' | 'case' | 'duty' | 'template' | 'answer'

/** A passage as it is searched. `text` has a line for each block; `to` is the address that it is found at. */
export type Passage = { kind: PassageKind; title: string; where: string; to: string; text: string }

/** What a kind is called beside a result. */
export const KIND_NAMES: Readonly<Record<PassageKind, string>> = {
  course: '课程',
  lesson: '课',
  card: '卡片',
  term: '术语',
  case: '案例',
  duty: '责任清单',
  template: '表格',
  answer: '答对过的题',
}
