import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useEffect } from 'react'
import { requireViewer } from '#app/members/require-viewer.server.ts'
import { formatInstant } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { CopyList } from '#app/pledges/copies/copy-list.tsx'
import { CountersignatureList } from '#app/pledges/countersign/countersignature-list.tsx'
import { findCountersignatures } from '#app/pledges/countersign/find-countersignatures.server.ts'
import { LevelTable } from '#app/pledges/level-table.tsx'
import type { PledgeSignedPayload } from '#app/pledges/pledge-signed.entry.ts'
import { findReport } from '#app/pledges/report/find-report.server.ts'
import { SignedText } from '#app/pledges/signed-text.tsx'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { Facts } from '#app/ui/facts.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import { requireSignedPledge } from './require-signed-pledge.server.ts'
import '#app/pledges/pledges.css'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `已签署的${data?.signed.pledge.title ?? '承诺书'} · 廉学` },
  { name: 'description', content: '已经签署的承诺书，可以下载签章文件和核对。' },
]

export async function loader(args: LoaderFunctionArgs) {
  const viewer = requireViewer(args)
  const signed = await requireSignedPledge(viewer, args.params.entry)
  const given = await findCountersignatures(database, [signed.entryId])
  const report = await findReport(database, { pledgeEntryId: signed.entryId })
  const publication = await database.pledgePublication.findUnique({
    where: { entryId: signed.entryId },
    select: { publishedAt: true },
  })
  const isOwn = signed.memberId === viewer.memberId
  return { signed, given, publication, hasReport: report !== null, isOwn }
}

export default function SignedPledge() {
  const { signed, given, publication, hasReport, isOwn } = useLoaderData<typeof loader>()
  const { pledge, entryId, position } = signed
  useEffect(forgetWriting, [])
  return (
    <Page
      title={pledge.title}
      lead={`${pledge.signer.name}，${pledge.year}年度`}
      actions={
        <>
          <ButtonLink to={`/pledges/signed/${entryId}/document`} kind="main" reloadDocument>
            下载签章文件（PDF）
          </ButtonLink>
          {isOwn || hasReport ? (
            <ButtonLink to={`/pledges/signed/${entryId}/report`}>履诺报告</ButtonLink>
          ) : null}
        </>
      }
    >
      <Notice tone="good" title={isOwn ? '你已签署，已写入学习台账' : '已签署，已写入学习台账'}>
        {position === null
          ? '正在存证，通常几秒钟完成；完成后即可下载签章文件。'
          : '已存证。签章文件里带有全部证据，可以离线核对，请自己留一份。'}
      </Notice>
      <Facts
        items={[
          { term: '签署人', value: `${pledge.signer.name}（工号 ${pledge.signer.employeeNumber}）` },
          { term: '所在组织', value: pledge.signer.unitName },
          { term: '签署身份', value: pledge.signer.postTitle },
          ...(pledge.family
            ? [{ term: '共同签名', value: `${pledge.family.name}（承诺人的${pledge.family.relation}）` }]
            : []),
          { term: '文本', value: `第 ${pledge.version} 版` },
          { term: '文本摘要', value: <code className="hash">{pledge.textHash}</code> },
          { term: '出示时间', value: formatInstant(pledge.shownAt) },
          { term: '签署时间', value: formatInstant(pledge.signedAt) },
          { term: '上一次签署', value: <PreviousPledge previous={pledge.previous} /> },
          { term: '台账序号', value: position === null ? '正在存证' : String(position) },
        ]}
      />
      {publication ? (
        <Notice tone="info" title={`本单位已于${formatInstant(publication.publishedAt)}公开这份承诺书`}>
          <Link to="/published">公开页</Link>显示姓名、职务、所在组织和承诺全文，不显示笔迹和工号。
        </Notice>
      ) : null}
      <CopyList given={given} />
      <CountersignatureList given={given} />
      <LevelTable confirmation={pledge} />
      <SignedText pledge={pledge} />
    </Page>
  )
}

/** The link to the same pledge of an earlier year. */
function PreviousPledge({ previous }: Pick<PledgeSignedPayload, 'previous'>) {
  if (!previous) return <>第一次签署</>
  return <Link to={`/pledges/signed/${previous.entryId}`}>{previous.year}年度</Link>
}

/** The handwriting kept for reloading the form has done its work. */
function forgetWriting(): void {
  void import('#app/pledges/kept-writing.client.ts').then(({ forgetAllWriting }) => forgetAllWriting())
}
