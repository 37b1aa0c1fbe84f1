import type { Course } from '#app/courses/catalogue.ts'
import type { Question } from '#app/questions/question.ts'

/** A course of `points` knowledge points with `each` judge questions a point; the right answer is always 对. */
export function sampleCourse(id = 'sample', points = 4, each = 5): Course {
  const names = Array.from({ length: points }, (_, index) => ({
    id: `point-${index}`,
    title: `知识点${index}`,
  }))
  return {
    id,
    title: `课程${id}`,
    track: 'discipline',
    posts: ['member'],
    version: 1,
    changes: [],
    contentVersion: '1:abcdefabcdef',
    summary: '',
    passMark: 80,
    quizLength: 10,
    points: names,
    sources: [{ id: 'law', text: '《条例》', year: 2023, issuer: '中央', checked: '' }],
    lessons: [],
    questions: names.flatMap((point) =>
      Array.from({ length: each }, (_, index) => judgeQuestion(`${point.id}-q${index}`, point.id)),
    ),
  }
}

function judgeQuestion(id: string, point: string): Question {
  return {
    id,
    use: 'quiz',
    point,
    source: { source: 'law', article: '第五条' },
    difficulty: 1,
    stem: `题${id}`,
    explanation: '解释',
    type: 'judge',
    answer: true,
    why: '理由',
  }
}
