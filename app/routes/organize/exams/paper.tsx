import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { findKeyedIn } from '#app/exams/paper/find-keyed-in.server.ts'
import { KeyedInTable } from '#app/exams/paper/keyed-in-table.tsx'
import { drawVersion, printVersion } from '#app/exams/paper/load-printed-paper.server.ts'
import { PAPER_REFUSALS, paperRefusal } from '#app/exams/paper/open-paper.server.ts'
import { VERSIONS, versionWords } from '#app/exams/paper/paper-version.ts'
import { formatInstant, now } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { refuse } from '#app/platform/respond.server.ts'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { Card } from '#app/ui/card.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import '#app/exams/desk/exams-desk.css'
import { paperOf } from './paper-of.server.ts'

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `纸质考试 · ${page?.exam.title ?? '考试'} · 廉学` },
  { name: 'description', content: '从封存的试题打印试卷和答题纸，考后录入答题纸。' },
]

export async function loader(args: LoaderFunctionArgs) {
  const { viewer, exam, search, version, round } = await paperOf(args)
  const asked = { memberId: viewer.memberId, round }
  const closed = await paperRefusal(database, exam, { ...asked, print: 'questions' }, now())
  if (exam.poolId === null || closed === 'not-sealed' || closed === 'no-round') {
    const { status, message } = PAPER_REFUSALS[closed ?? 'not-sealed']
    throw refuse(status, message)
  }
  const hash = search.get('hash')
  const drawn = hash === null ? null : printVersion(await drawVersion(database, exam.poolId, version, round))
  const keyed = await findKeyedIn(database, exam.id)
  const highest = await database.examCandidate.aggregate({
    where: { examId: exam.id },
    _max: { round: true },
  })
  const rounds = Array.from({ length: highest._max.round ?? 1 }, (_, index) => index + 1)
  return {
    exam: { id: exam.id, title: exam.title },
    closed: closed && PAPER_REFUSALS[closed].message,
    keyClosed: (await paperRefusal(database, exam, { ...asked, print: 'key' }, now())) !== null,
    scanned: drawn && { words: versionWords(version, round), genuine: drawn.hash.startsWith(hash ?? '-') },
    rounds,
    keyed: keyed.map((row) => ({ ...row, keyedAt: formatInstant(row.keyedAt) })),
  }
}

export default function Paper() {
  const { exam, closed, keyClosed, scanned, rounds, keyed } = useLoaderData<typeof loader>()
  const own = `/organize/exams/${exam.id}`
  return (
    <Page
      width="wide"
      title="纸质考试"
      lead="从封存的试题打印试卷，考后把答题纸录入，判分和公布与在线考试相同。"
      crumbs={[
        { label: '考试安排', to: '/organize/exams' },
        { label: exam.title, to: own },
        { label: '纸质考试' },
      ]}
      actions={
        <ButtonLink kind="main" to={`${own}/paper/results`}>
          录入答题纸
        </ButtonLink>
      }
    >
      {scanned ? (
        <Notice tone={scanned.genuine ? 'good' : 'error'} title={`扫到的是 ${scanned.words}`}>
          {scanned.genuine ? '这份试卷与封存的一致。' : '这份试卷的指纹与封存的不一致，请不要使用。'}
        </Notice>
      ) : null}
      {closed ? <Notice tone="warning">{closed}</Notice> : null}
      {rounds.flatMap((round) =>
        VERSIONS.map((version) => (
          <Card key={`${version}${round}`} title={versionWords(version, round)}>
            <p>
              {version === 'A'
                ? '只用一份试卷时，全场都用这一份。'
                : '相邻座位用另一份时打印：题目和选项由封存时的种子另抽、另排。'}
            </p>
            <p className="exam-ways">
              {closed ? null : (
                <ButtonLink to={`${own}/paper/questions?version=${version}&round=${round}`}>试卷</ButtonLink>
              )}
              <ButtonLink to={`${own}/paper/sheet?version=${version}&round=${round}`}>答题纸</ButtonLink>
              {closed || keyClosed ? null : (
                <ButtonLink to={`${own}/paper/key?version=${version}&round=${round}`}>
                  答案（内部）
                </ButtonLink>
              )}
            </p>
          </Card>
        )),
      )}
      {keyClosed && !closed ? <p>所有人（包括补考和缓考）考完以后，这里可以打开答案。</p> : null}
      <KeyedInTable examId={exam.id} rows={keyed} />
      <p>
        简答题在纸上按评分点给分后录入，不再进入<Link to={`${own}/marking`}>人工评分</Link>。
      </p>
    </Page>
  )
}
