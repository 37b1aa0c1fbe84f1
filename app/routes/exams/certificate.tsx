import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { CertificateSheet } from '#app/exams/certificate/certificate-sheet.tsx'
import { findCertificate } from '#app/exams/certificate/find-certificate.server.ts'
import { findPassedSitting } from '#app/exams/certificate/find-passed-sitting.server.ts'
import { requireViewer } from '#app/members/require-viewer.server.ts'
import { dayOf, now } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { qrCode } from '#app/platform/qr/qr-code.ts'
import { found, refuse } from '#app/platform/respond.server.ts'
import { settings } from '#app/platform/settings.server.ts'
import { Page } from '#app/ui/page.tsx'
import { PrintButton } from '#app/ui/print-button.tsx'

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `合格证明 · ${page?.certificate.title ?? '考试'} · 廉学` },
  { name: 'description', content: '考试的合格证明，可以下载、打印，并由他人核验。' },
]

export async function loader(args: LoaderFunctionArgs) {
  const viewer = requireViewer(args)
  const exam = args.params.exam ?? ''
  const sittingId = found(
    await findPassedSitting(database, viewer.memberId, exam),
    '这场考试没有合格成绩，或者成绩还没有公布',
  )
  const certificate = found(await findCertificate(database, sittingId, dayOf(now())), '没有这份证明')
  if (certificate.standing === 'withdrawn') throw refuse(404, '这份证明已经撤销')
  const address = `${settings.origin}/verify/certificate?code=${certificate.code}`
  return { exam, certificate, address, code: qrCode(address) }
}

export default function CertificatePage() {
  const { exam, ...sheet } = useLoaderData<typeof loader>()
  return (
    <Page
      title="合格证明"
      crumbs={[
        { label: '考试', to: '/exams' },
        { label: sheet.certificate.title, to: `/exams/${exam}/result` },
        { label: '合格证明' },
      ]}
      actions={<PrintButton />}
    >
      <CertificateSheet {...sheet} />
    </Page>
  )
}
