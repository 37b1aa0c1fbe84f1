import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { requireViewer } from '#app/members/require-viewer.server.ts'
import type { Viewer } from '#app/members/viewer.ts'
import { dayOf, formatDay, now } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { formValues, parseForm } from '#app/platform/parse-form.server.ts'
import { readForm } from '#app/platform/read-form.server.ts'
import { found, refuse } from '#app/platform/respond.server.ts'
import { settings } from '#app/platform/settings.server.ts'
import { AnswerFields } from '#app/surveys/answer-fields.tsx'
import { castBallot } from '#app/surveys/cast-ballot.server.ts'
import { findReplyValues } from '#app/surveys/find-reply-values.server.ts'
import { findSurvey, hasAnswered } from '#app/surveys/find-surveys.server.ts'
import { keepReply } from '#app/surveys/keep-reply.server.ts'
import { readAnswers } from '#app/surveys/read-answers.ts'
import { AnyFields } from '#app/surveys/survey-form.server.ts'
import { surveyState, type Naming } from '#app/surveys/survey.ts'
import { Button } from '#app/ui/button.tsx'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.survey.title ?? '问卷'} · 廉学` },
  { name: 'description', content: '回答一份问卷，匿名的不记录是谁答的。' },
]

export async function loader(args: LoaderFunctionArgs) {
  const viewer = requireViewer(args)
  const survey = await getSurvey(viewer, args.params.survey)
  const state = surveyState(survey, dayOf(now()))
  const answered = await hasAnswered(database, survey.id, viewer.memberId)
  const { title, lead, naming, questions, unitName } = survey
  const asks = state === 'open' && !(answered && naming === 'anonymous')
  const kept = asks && answered ? await findReplyValues(database, survey, viewer.memberId) : {}
  return {
    survey: {
      title,
      lead,
      naming,
      unitName,
      closes: formatDay(survey.closesOn),
      questions: asks ? questions : [],
    },
    state,
    answered,
    kept,
  }
}

export async function action(args: ActionFunctionArgs) {
  const viewer = requireViewer(args)
  const survey = await getSurvey(viewer, args.params.survey)
  const form = await readForm(args.request)
  const values = formValues(form)
  const at = now()
  const state = surveyState(survey, dayOf(at))
  if (state !== 'open')
    return data({ errors: { '': '问卷已经结束，没有保存这次填写' }, values }, { status: 409 })
  const sound = parseForm(AnyFields, form)
  if (!sound.ok) return data({ errors: sound.errors, values: sound.values }, { status: 400 })
  const read = readAnswers(survey.questions, values)
  if (!read.ok) return data({ errors: read.errors, values }, { status: 400 })
  const given = { surveyId: survey.id, memberId: viewer.memberId, answers: read.answers }
  if (survey.naming === 'named') await keepReply(database, { ...given, at })
  else {
    const cast = await castBallot({ database, dataDir: settings.dataDir }, given)
    if (!cast.ok)
      return data(
        { errors: { '': '你已经填写过这份问卷；匿名问卷提交后不能再改' }, values: {} },
        { status: 409 },
      )
  }
  return redirect(`/surveys/${survey.id}`)
}

/** Only for members of the subtree that is asked: for others it does not exist. */
async function getSurvey(viewer: Viewer, id: string | undefined) {
  const survey = found(await findSurvey(database, id ?? ''), '没有这份问卷')
  const asked = viewer.unitPath.startsWith(survey.unitPath) && survey.opensOn <= dayOf(now())
  if (!asked) throw refuse(404, '没有这份问卷')
  return survey
}

export default function SurveyPage() {
  const { survey, state, answered, kept } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const back = <ButtonLink to="/surveys">回到问卷列表</ButtonLink>
  return (
    <Page
      title={survey.title}
      lead={survey.lead}
      crumbs={[{ label: '问卷', to: '/surveys' }, { label: survey.title }]}
    >
      <ErrorSummary errors={answer?.errors} />
      {answered ? (
        <Notice tone="good" title="你已填写">
          {survey.naming === 'named' && state === 'open'
            ? '截止前可以修改后再次提交。'
            : '谢谢，回答已经收下。'}
        </Notice>
      ) : state === 'over' ? (
        <Notice title="问卷已经结束">{`${survey.closes}截止，不再接受填写。`}</Notice>
      ) : null}
      {survey.questions.length === 0 ? (
        back
      ) : (
        <Form method="post" className="form" noValidate>
          <NamingNotice naming={survey.naming} unitName={survey.unitName} />
          <AnswerFields
            questions={survey.questions}
            naming={survey.naming}
            values={answer?.values ?? kept}
            errors={answer?.errors ?? {}}
          />
          <Button kind="main">{answered ? '保存修改' : '提交'}</Button>
        </Form>
      )}
    </Page>
  )
}

function NamingNotice({ naming, unitName }: { naming: Naming; unitName: string }) {
  if (naming === 'named')
    return <Notice title="这是实名问卷">{`${unitName}的组织员能看到你的名字和回答。`}</Notice>
  return (
    <Notice title="这是匿名问卷">
      系统只记录你填写过，回答打乱后另外保存，没有时间和编号，谁也不能把它和你对应起来。因此提交后不能查看或修改。
    </Notice>
  )
}
