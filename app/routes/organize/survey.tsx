import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireRight } from '#app/members/require-right.server.ts'
import { requireViewer } from '#app/members/require-viewer.server.ts'
import { dayOf, formatDay, now } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { readForm, readIntent } from '#app/platform/read-form.server.ts'
import { settings } from '#app/platform/settings.server.ts'
import { closeSurvey } from '#app/surveys/create-survey.server.ts'
import { findResults } from '#app/surveys/find-results.server.ts'
import { requireHeldSurvey } from '#app/surveys/require-held-survey.server.ts'
import { FEWEST_SHOWN, NAMING_WORDS, STATE_WORDS, surveyState } from '#app/surveys/survey.ts'
import { FilterChoice, SurveyResults } from '#app/surveys/survey-results.tsx'
import { readFilter, viewResults } from '#app/surveys/view-results.ts'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { ConfirmForm } from '#app/ui/confirm-form.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Facts } from '#app/ui/facts.tsx'
import { Page } from '#app/ui/page.tsx'

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: page ? `${page.survey.title}的结果 · 廉学` : '问卷管理 · 廉学' },
  { name: 'description', content: '一份问卷的回收情况和汇总结果。' },
]

export async function loader(args: LoaderFunctionArgs) {
  const viewer = requireViewer(args)
  const survey = await requireHeldSurvey(database, viewer, args.params.survey)
  const state = surveyState(survey, dayOf(now()))
  const results = await findResults({ database, dataDir: settings.dataDir }, survey, state)
  const filter = readFilter(survey.questions, new URL(args.request.url).searchParams.get('only'))
  const { id, title, lead, naming, questions, unitName, opensOn, closesOn } = survey
  return {
    survey: {
      id,
      title,
      lead,
      naming,
      questions,
      unitName,
      dates: `${formatDay(opensOn)}至${formatDay(closesOn)}`,
    },
    state,
    participants: results.participants,
    view: results.answers === null ? null : viewResults(survey, results.answers, filter),
    filter,
  }
}

export async function action(args: ActionFunctionArgs) {
  const viewer = requireViewer(args)
  const survey = await requireHeldSurvey(database, viewer, args.params.survey)
  await requireRight(viewer, 'manage:surveys:subtree', survey.unitPath)
  readIntent(await readForm(args.request), ['close'])
  await closeSurvey(database, survey, { memberId: viewer.memberId, at: now() })
  return redirect(`/organize/surveys/${survey.id}`)
}

export default function HeldSurvey() {
  const { survey, state, participants, view, filter } = useLoaderData<typeof loader>()
  const over = state === 'over'
  return (
    <Page
      width="wide"
      title={survey.title}
      lead={survey.lead}
      crumbs={[{ label: '问卷', to: '/organize/surveys' }, { label: survey.title }]}
      actions={
        view && participants > 0 ? (
          <ButtonLink to={`/organize/surveys/${survey.id}/export`} reloadDocument>
            导出 .xlsx
          </ButtonLink>
        ) : null
      }
    >
      <Facts
        items={[
          { term: '填写的组织', value: survey.unitName },
          { term: '时间', value: survey.dates },
          { term: '方式', value: NAMING_WORDS[survey.naming] },
          { term: '状态', value: STATE_WORDS[state] },
          { term: '已填写', value: `${participants} 人` },
        ]}
      />
      {view === null ? (
        <EmptyState title={over ? '回答太少，结果不显示' : '结果还不能看'}>
          {over
            ? `匿名问卷至少要有 ${FEWEST_SHOWN} 份回答才显示结果；这份不足，回答已经销毁。`
            : `匿名问卷的回答攒够一批、打乱之后才汇入结果（进行中至少 ${2 * FEWEST_SHOWN} 份，结束时至少 ${FEWEST_SHOWN} 份），因此结果会比填写人数少几份。`}
        </EmptyState>
      ) : (
        <>
          <FilterChoice survey={survey} filter={filter} />
          <SurveyResults view={view} anonymous={survey.naming === 'anonymous'} over={over} />
        </>
      )}
      {over ? null : (
        <ConfirmForm label="提前结束" question="结束后不再接受填写，也不能重新开放。" confirm="确认结束">
          <input type="hidden" name="intent" value="close" />
        </ConfirmForm>
      )}
    </Page>
  )
}
