import { Form } from '@remix-run/react'
import { Button } from '#app/ui/button.tsx'
import { CheckboxField } from '#app/ui/checkbox-field.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import { PasswordField } from '#app/ui/password-field.tsx'
import { SelectField } from '#app/ui/select-field.tsx'
import { TextArea } from '#app/ui/text-area.tsx'
import { ERASURE_BASES } from './erasure-bases.ts'
import type { ErasableEntry } from './find-erasable.server.ts'

type ErasurePageProps = {
  name: string
  /** Only of someone who has left can name and 工号 be destroyed. */
  hasLeft: boolean
  entries: ReadonlyArray<ErasableEntry>
  total: number
  answer: { errors: Record<string, string>; values: Record<string, string | Array<string>> } | undefined
}

/** Chooses entries of one member and destroys their content; asks for grounds and the password. */
export function ErasurePage({ name, hasLeft, entries, total, answer }: ErasurePageProps) {
  const errors = answer?.errors ?? {}
  const typed = (field: string) => [answer?.values[field] ?? []].flat()
  return (
    <Page
      title={`销毁${name}的记录内容`}
      lead="销毁后不能恢复。记录的序号、类型、服务器时间和哈希留在台账里，所有证明继续有效；谁、何时、依据什么销毁，会作为一条新记录写入台账。"
    >
      <ErrorSummary errors={errors} />
      {total === 0 ? <Notice tone="info">这名成员没有可以销毁内容的记录。</Notice> : null}
      <Form method="post" className="form" noValidate>
        <fieldset className="field">
          <legend>选择记录</legend>
          {total > entries.length ? (
            <p>
              只列出最近 {entries.length} 条，共 {total} 条。
            </p>
          ) : null}
          {entries.map(({ id, label }) => (
            <CheckboxField
              key={id}
              id={`entry-${id}`}
              name="entry"
              value={id}
              label={label}
              defaultChecked={typed('entry').includes(id)}
            />
          ))}
          {errors['entry'] ? <p className="field-error">{errors['entry']}</p> : null}
        </fieldset>
        {hasLeft ? (
          <CheckboxField
            name="identity"
            value="yes"
            label="全部记录连同姓名、工号等身份信息一并销毁"
            hint="审计日志里关于此人的细节和尚未导入的名册文件也会销毁；谁在何时做了什么仍然保留"
            defaultChecked={typed('identity').length > 0}
            error={errors['identity']}
          />
        ) : (
          <p className="muted">此人仍在组织内，姓名和工号不能销毁；标记离开后才可以。</p>
        )}
        <SelectField
          name="basis"
          label="法律依据"
          options={[
            { value: '', label: '请选择' },
            ...ERASURE_BASES.map(({ code, title }) => ({ value: code, label: title })),
          ]}
          defaultValue={typed('basis')[0] ?? ''}
          error={errors['basis']}
          required
        />
        <TextArea
          name="reason"
          label="理由"
          hint="会永久写入台账，不要写姓名、工号等个人信息"
          rows={3}
          defaultValue={typed('reason')[0] ?? ''}
          error={errors['reason']}
          required
        />
        <p className="field-hint">
          数据目录里有关的签章文件和导出的台账文件（exports/，可以重新导出）一并销毁。以前另存的备份和已经下载的文件不在其内，请另行清理。
        </p>
        <PasswordField name="password" label="你的登录密码" required error={errors['password']} />
        <Button kind="danger">销毁内容</Button>
      </Form>
    </Page>
  )
}
