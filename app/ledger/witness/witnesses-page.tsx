import { Form } from '@remix-run/react'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { ConfirmForm } from '#app/ui/confirm-form.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { Page } from '#app/ui/page.tsx'
import { TextArea } from '#app/ui/text-area.tsx'
import type { WitnessLine } from './find-witnesses.server.ts'
import { WitnessSteps } from './witness-steps.tsx'
import { WitnessTable } from './witness-table.tsx'

type WitnessesPageProps = {
  witnesses: ReadonlyArray<WitnessLine>
  origin: string
  answer:
    | { errors: Readonly<Record<string, string>>; values: Readonly<Record<string, string | Array<string>>> }
    | undefined
}

/** Registers and withdraws those whose cosignatures the ledger takes. */
export function WitnessesPage({ witnesses, origin, answer }: WitnessesPageProps) {
  const errors = answer?.errors ?? {}
  return (
    <Page
      width="wide"
      title="登记见证人"
      lead="登记后，见证机交来的签名会附在检查点后面公开。请让不管理这台服务器的人保管见证机。"
    >
      <ErrorSummary errors={errors} />
      <Card title="新的见证人">
        {/* A new form once a witness was added: what was typed is done with. */}
        <Form key={witnesses.length} method="post" className="form" noValidate>
          <TextArea
            name="publicKey"
            label="见证公钥"
            hint="见证机第一次运行时显示的一整行，名称已在其中"
            rows={3}
            autoComplete="off"
            spellCheck={false}
            defaultValue={[answer?.values['publicKey'] ?? ''].flat()[0]}
            error={errors['publicKey']}
            required
          />
          <Button kind="main">登记</Button>
        </Form>
      </Card>
      <WitnessTable witnesses={witnesses} act={(witness) => <Withdraw {...witness} />} />
      <WitnessSteps origin={origin} />
    </Page>
  )
}

function Withdraw({ id, name, withdrawnAt }: WitnessLine) {
  if (withdrawnAt !== null) return <>已停用</>
  return (
    <ConfirmForm
      label="停用"
      question={`不再接受${name}的见证签名，不能恢复；已有的签名保留。`}
      confirm="确认停用"
    >
      <input type="hidden" name="intent" value="withdraw" />
      <input type="hidden" name="witness" value={id} />
    </ConfirmForm>
  )
}
