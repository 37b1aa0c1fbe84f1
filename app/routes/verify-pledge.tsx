import { data, type ActionFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { publishedKey } from '#app/ledger/ledger-identity.server.ts'
import { readKeyChanges } from '#app/ledger/read-key-changes.server.ts'
import { formatInstant } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { settings } from '#app/platform/settings.server.ts'
import { findCountersignatures } from '#app/pledges/countersign/find-countersignatures.server.ts'
import { explainVerdict } from '#app/pledges/explain-verdict.ts'
import { publishedSeal } from '#app/pledges/published-seal.server.ts'
import { verifySealedPdf } from '#app/pledges/pdf/verify-sealed-pdf.server.ts'
import { Brand } from '#app/ui/brand.tsx'
import { Button } from '#app/ui/button.tsx'
import { Facts } from '#app/ui/facts.tsx'
import { FileField } from '#app/ui/file-field.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import '#app/pledges/pledges.css'

export const meta: MetaFunction = () => [{ title: '核对承诺书签章文件 · 廉学' }]

const LARGEST = 2 * 1024 * 1024

export async function loader() {
  return { sealFingerprint: await publishedSeal(database, settings.dataDir) }
}

/** Checks a sealed document; the file is looked at and not kept. */
export async function action({ request }: ActionFunctionArgs) {
  const form = await request.formData().catch(() => null)
  const file = form?.get('file')
  if (!(file instanceof File) || file.size === 0)
    return data({ error: '请选择从本平台下载的承诺书 PDF 文件', checked: null }, { status: 400 })
  if (file.size > LARGEST)
    return data(
      { error: '文件超过 2 MB，不是本平台生成的承诺书，请重新选择', checked: null },
      { status: 413 },
    )
  const trusted = {
    sealFingerprint: await publishedSeal(database, settings.dataDir),
    ledgerKey: publishedKey(),
    keyChanges: await readKeyChanges(database),
  }
  const verdict = await verifySealedPdf(new Uint8Array(await file.arrayBuffer()), trusted)
  if (!verdict.ok) return data({ error: explainVerdict(verdict), checked: null }, { status: 422 })
  const { pledge, position, entryId, countersignatures } = verdict
  const given = (await findCountersignatures(database, [entryId])).slice(0, countersignatures)
  const { title, year, version, signer, signedAt } = pledge
  const checked = { title, year, version, signer, signedAt, position, entryId, countersignatures, given }
  return data({ error: null, checked })
}

export default function VerifyPledge() {
  const { sealFingerprint } = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()
  return (
    <div className="public">
      <header className="public-head">
        <Link to="/" aria-label="廉学，首页">
          <Brand />
        </Link>
      </header>
      <Page
        title="核对承诺书签章文件"
        lead="选择一份承诺书签章文件（PDF），核对签章、全文和台账存证。文件只用于核对，不会保存。"
      >
        {result?.checked ? <Checked checked={result.checked} /> : null}
        <Form method="post" encType="multipart/form-data" className="form" noValidate>
          <FileField
            name="file"
            label="签章文件"
            hint="PDF 文件，不超过 2 MB"
            accept="application/pdf,.pdf"
            required
            error={result?.error ?? undefined}
          />
          <Button kind="main">核对</Button>
        </Form>
        <p>
          本单位系统签章证书的指纹（SHA-256）：<code className="hash">{sealFingerprint}</code>
        </p>
        <p>
          <Link to="/verify" className="line-link">
            核验学习台账文件
          </Link>
        </p>
      </Page>
    </div>
  )
}

type CheckedFacts = NonNullable<NonNullable<ReturnType<typeof useActionData<typeof action>>>['checked']>

function Checked({ checked }: { checked: CheckedFacts }) {
  const { signer } = checked
  return (
    <>
      <Notice tone="good" title="核对通过">
        文件自签章后没有任何改动，签章属于本单位，承诺全文和签署事实与台账存证一致。
      </Notice>
      <Facts
        items={[
          { term: '承诺书', value: `${checked.title}，第 ${checked.version} 版，${checked.year}年度` },
          { term: '签署人', value: `${signer.name}（${signer.unitName}，${signer.postTitle}）` },
          { term: '签署时间', value: formatInstant(checked.signedAt) },
          { term: '会签', value: countersignedBy(checked) },
          { term: '台账序号', value: String(checked.position) },
          { term: '台账记录', value: <code className="hash">{checked.entryId}</code> },
        ]}
      />
    </>
  )
}

/** How often the document is countersigned and, as the ledger here tells, by whom. */
function countersignedBy({ countersignatures, given }: CheckedFacts): string {
  if (countersignatures === 0) return '这份文件里没有会签'
  const names = given.map(({ capacityTitle, name }) => `${capacityTitle} ${name}`)
  return `${countersignatures} 次，签章均有效${names.length > 0 ? `：${names.join('、')}` : ''}`
}
