import { ButtonLink } from '#app/ui/button-link.tsx'
import { Card } from '#app/ui/card.tsx'
import { Status } from '#app/ui/status.tsx'
import type { MyExam } from './find-my-exams.server.ts'
import { STANDING_WORDS, timeWords } from './standing-words.ts'

/** What a list shows of an exam. */
export type ListedExam = Pick<
  MyExam,
  'id' | 'title' | 'round' | 'opensAt' | 'closesAt' | 'minutes' | 'standing' | 'left'
>

/** The part of an exam that lists show, for the browser. */
export function listedExam({
  id,
  title,
  round,
  opensAt,
  closesAt,
  minutes,
  standing,
  left,
}: MyExam): ListedExam {
  return { id, title, round, opensAt, closesAt, minutes, standing, left }
}

/** Exams to sit or sat, one card each; those that can be sat now have the main act. */
export function ExamList({ exams }: { exams: ReadonlyArray<ListedExam> }) {
  return (
    <ul className="stack">
      {exams.map((exam) => {
        const { kind, word } = STANDING_WORDS[exam.standing]
        const isNow = exam.standing === 'running' || exam.standing === 'open'
        const { label, to } = wayOf(exam)
        return (
          <li key={exam.id}>
            <Card
              title={exam.round > 1 ? `${exam.title}（补考）` : exam.title}
              level={3}
              tone={isNow ? 'required' : 'plain'}
              actions={
                <ButtonLink kind={isNow ? 'main' : 'quiet'} to={to}>
                  {label}
                </ButtonLink>
              }
            >
              <p>
                <Status kind={kind}>{word}</Status>
              </p>
              <p>{timeWords(exam)}</p>
            </Card>
          </li>
        )
      })}
    </ul>
  )
}

function wayOf({ id, standing }: ListedExam): { label: string; to: string } {
  if (standing === 'released') return { label: '看成绩', to: `/exams/${id}/result` }
  if (standing === 'running') return { label: '继续作答', to: `/exams/${id}/sitting` }
  return { label: standing === 'open' ? '进入考试' : '看安排', to: `/exams/${id}` }
}
