import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireViewer } from '#app/members/require-viewer.server.ts'
import { dayOf, formatDay, now } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { findOwnSurveys } from '#app/surveys/find-surveys.server.ts'
import { NAMING_WORDS, surveyState } from '#app/surveys/survey.ts'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { Card } from '#app/ui/card.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { LinkList } from '#app/ui/link-list.tsx'
import { Page } from '#app/ui/page.tsx'

export const meta: MetaFunction = () => [
  { title: '问卷 · 廉学' },
  { name: 'description', content: '等待自己回答的问卷。' },
]

export async function loader(args: LoaderFunctionArgs) {
  const viewer = requireViewer(args)
  const today = dayOf(now())
  const surveys = (await findOwnSurveys(database, viewer, today)).map((survey) => ({
    id: survey.id,
    title: survey.title,
    naming: survey.naming,
    note: `${NAMING_WORDS[survey.naming]} · ${formatDay(survey.closesOn)}截止`,
    open: surveyState(survey, today) === 'open',
    answered: survey.answered,
  }))
  return {
    due: surveys.filter(({ open, answered }) => open && !answered),
    done: surveys.filter(({ answered }) => answered),
  }
}

export default function Surveys() {
  const { due, done } = useLoaderData<typeof loader>()
  return (
    <Page title="问卷" lead="组织请你填写的问卷。匿名问卷的回答不会和你的名字存在一起。">
      {due.length === 0 ? (
        <EmptyState title="现在没有要填写的问卷" action={<ButtonLink to="/">回到今日学习</ButtonLink>} />
      ) : (
        due.map(({ id, title, note }) => (
          <Card
            key={id}
            title={title}
            tone="required"
            actions={
              <ButtonLink kind="main" to={`/surveys/${id}`}>
                填写
              </ButtonLink>
            }
          >
            <p>{note}</p>
          </Card>
        ))
      )}
      {done.length === 0 ? null : (
        <section className="stack">
          <h2>已填写</h2>
          <LinkList
            items={done.map(({ id, title, note }) => ({
              to: `/surveys/${id}`,
              label: title,
              note,
              icon: 'exams',
            }))}
          />
        </section>
      )}
    </Page>
  )
}
