import { data, type ActionFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { publishedKey } from '#app/ledger/ledger-identity.server.ts'
import { readKeyChanges } from '#app/ledger/read-key-changes.server.ts'
import { database } from '#app/platform/database.server.ts'
import { settings } from '#app/platform/settings.server.ts'
import { findCountersignatures } from '#app/pledges/countersign/find-countersignatures.server.ts'
import { explainVerdict } from '#app/pledges/explain-verdict.ts'
import { LARGEST_DOCUMENT } from '#app/pledges/largest-document.ts'
import { publishedSeal } from '#app/pledges/published-seal.server.ts'
import { verifySealedPdf } from '#app/pledges/pdf/verify-sealed-pdf.ts'
import { SealedResult } from '#app/pledges/sealed-result.tsx'
import { Button } from '#app/ui/button.tsx'
import { FileField } from '#app/ui/file-field.tsx'
import { Page } from '#app/ui/page.tsx'
import { PublicFrame } from '#app/ui/public-frame.tsx'
import '#app/pledges/pledges.css'

export const meta: MetaFunction = () => [
  { title: '核对签章文件 · 廉学' },
  { name: 'description', content: '上传承诺书的签章文件，核对签名和内容是否改动过。' },
]

export async function loader() {
  return { sealFingerprint: await publishedSeal(database, settings.dataDir) }
}

/** Checks a sealed document; the file is looked at and not kept. */
export async function action({ request }: ActionFunctionArgs) {
  const form = await request.formData().catch(() => null)
  const file = form?.get('file')
  if (!(file instanceof File) || file.size === 0)
    return data({ error: '请选择从本平台下载的承诺书或履诺报告 PDF 文件', checked: null }, { status: 400 })
  if (file.size > LARGEST_DOCUMENT)
    return data(
      { error: '文件超过 2 MB，不是本平台生成的签章文件，请重新选择', checked: null },
      { status: 413 },
    )
  const trusted = {
    sealFingerprint: await publishedSeal(database, settings.dataDir),
    ledgerKey: publishedKey(),
    keyChanges: await readKeyChanges(database),
  }
  const verdict = await verifySealedPdf(new Uint8Array(await file.arrayBuffer()), trusted)
  if (!verdict.ok) return data({ error: explainVerdict(verdict), checked: null }, { status: 422 })
  const { entryId, countersignatures } = verdict
  const given = (await findCountersignatures(database, [entryId])).slice(0, countersignatures)
  const by = given.map(({ capacityTitle, name }) => `${capacityTitle} ${name}`)
  return data({ error: null, checked: { document: verdict, by } })
}

export default function VerifyPledge() {
  const { sealFingerprint } = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()
  return (
    <PublicFrame>
      <Page
        title="核对签章文件"
        lead="选择一份承诺书或履诺报告的签章文件（PDF），核对签章、全文和台账存证。文件只用于核对，不会保存。"
      >
        {result?.checked ? (
          <SealedResult document={result.checked.document} countersignedBy={result.checked.by} />
        ) : null}
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
    </PublicFrame>
  )
}
