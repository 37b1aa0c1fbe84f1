import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, Link, useLoaderData } from '@remix-run/react'
import { findCertificate } from '#app/exams/certificate/find-certificate.server.ts'
import { formatDay, dayOf, now } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { isId } from '#app/platform/ids.ts'
import { Button } from '#app/ui/button.tsx'
import { Facts } from '#app/ui/facts.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import { PublicFrame } from '#app/ui/public-frame.tsx'
import { TextField } from '#app/ui/text-field.tsx'

export const meta: MetaFunction = () => [
  { title: '核验合格证明 · 廉学' },
  { name: 'description', content: '输入证明上的编号，核验考试合格证明是不是本平台出具、现在是否有效。' },
]

const STANDINGS = {
  valid: { tone: 'good', title: '证明有效' },
  expired: { tone: 'warning', title: '证明已过有效期' },
  withdrawn: { tone: 'error', title: '证明已撤销' },
} as const

export async function loader({ request }: LoaderFunctionArgs) {
  const asked = (new URL(request.url).searchParams.get('code') ?? '').trim().toLowerCase().slice(0, 80)
  if (asked === '') return data({ asked, certificate: null })
  const found = isId(asked) ? await findCertificate(database, asked, dayOf(now())) : null
  if (found === null) return data({ asked, certificate: null }, { status: 404 })
  // The score is the candidate's own: whoever checks the certificate is told that it holds.
  const { score: _score, maximum: _maximum, ...certificate } = found
  return data({ asked, certificate })
}

export default function VerifyCertificate() {
  const { asked, certificate } = useLoaderData<typeof loader>()
  const missing = asked !== '' && certificate === null
  return (
    <PublicFrame>
      <Page
        title="核验合格证明"
        lead="输入证明上的编号，或扫描它的二维码，核对它是不是本平台出具、现在是否有效。"
      >
        {certificate ? (
          <>
            <Notice {...STANDINGS[certificate.standing]}>请与证明上的姓名和考试核对。</Notice>
            <Facts
              items={[
                { term: '姓名', value: certificate.name },
                { term: '考试', value: certificate.title },
                { term: '组织单位', value: certificate.organization },
                { term: '考试日期', value: formatDay(certificate.passedOn) },
                {
                  term: '有效期至',
                  value: certificate.validUntil === null ? '长期' : formatDay(certificate.validUntil),
                },
                { term: '台账记录编号', value: <code className="hash">{certificate.entryId}</code> },
              ]}
            />
          </>
        ) : null}
        <Form method="get" className="form" noValidate>
          <TextField
            name="code"
            label="证明编号"
            defaultValue={asked}
            maxLength={80}
            error={missing ? '没有这个编号的证明，请对照证明重新输入' : undefined}
          />
          <Button kind="main">核验</Button>
        </Form>
        <p>
          <Link to="/verify" className="line-link">
            核验学习台账文件
          </Link>
        </p>
      </Page>
    </PublicFrame>
  )
}
