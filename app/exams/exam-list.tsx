import { ButtonLink } from '#app/ui/button-link.tsx'
import { Card } from '#app/ui/card.tsx'
import { Status } from '#app/ui/status.tsx'
import type { MyExam } from './find-my-exams.server.ts'
import { STANDING_WORDS, windowWords } from './standing-words.ts'

type Listed = Pick<MyExam, 'id' | 'title' | 'round' | 'opensAt' | 'closesAt' | 'minutes' | 'standing'>

/** Exams to sit or sat, one card each; one that runs has the main act. */
export function ExamList({ exams }: { exams: ReadonlyArray<Listed> }) {
  return (
    <ul className="stack">
      {exams.map((exam) => {
        const { kind, word } = STANDING_WORDS[exam.standing]
        const isNow = exam.standing === 'running' || exam.standing === 'open'
        const to = exam.standing === 'released' ? `/exams/${exam.id}/result` : `/exams/${exam.id}`
        return (
          <li key={exam.id}>
            <Card
              title={exam.round > 1 ? `${exam.title}（补考）` : exam.title}
              level={3}
              tone={isNow ? 'required' : 'plain'}
              actions={
                <ButtonLink kind={isNow ? 'main' : 'quiet'} to={to}>
                  {exam.standing === 'released' ? '看成绩' : isNow ? '进入考试' : '看安排'}
                </ButtonLink>
              }
            >
              <p>
                <Status kind={kind}>{word}</Status>
              </p>
              <p>
                开考时间：{windowWords(exam)}，时长{exam.minutes}分钟
              </p>
            </Card>
          </li>
        )
      })}
    </ul>
  )
}
