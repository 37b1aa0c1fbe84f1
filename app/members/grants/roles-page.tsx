import { Form, Link } from '@remix-run/react'
import { ROLES } from '#app/members/roles.ts'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { ConfirmForm } from '#app/ui/confirm-form.tsx'
import { DataTable, type Column } from '#app/ui/data-table.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { Page } from '#app/ui/page.tsx'
import { SelectField, type Option } from '#app/ui/select-field.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import type { GrantLine } from './find-grants.server.ts'

type RolesPageProps = {
  grants: ReadonlyArray<GrantLine>
  units: ReadonlyArray<Option>
  answer:
    | { errors: Readonly<Record<string, string>>; values: Readonly<Record<string, string | Array<string>>> }
    | undefined
}

const COLUMNS: ReadonlyArray<Column<GrantLine>> = [
  {
    key: 'name',
    title: '人员',
    cell: ({ memberId, name, employeeNumber }) => (
      <>
        <Link to={`/organize/members/${memberId}`}>{name}</Link>{' '}
        <span className="muted small">{employeeNumber}</span>
      </>
    ),
  },
  { key: 'role', title: '角色', cell: ({ role }) => role },
  { key: 'unit', title: '范围（含下级）', cell: ({ unitName }) => unitName },
  { key: 'since', title: '授予日期', cell: ({ since }) => since },
  { key: 'withdraw', title: '收回', cell: (grant) => <Withdraw {...grant} /> },
]

function Withdraw({ id, name, role, unitName }: GrantLine) {
  return (
    <ConfirmForm label="收回" question={`${name}将不再是${unitName}的${role}，立即生效。`} confirm="确认收回">
      <input type="hidden" name="intent" value="withdraw" />
      <input type="hidden" name="grant" value={id} />
    </ConfirmForm>
  )
}

/** Who holds which role over which part of the organization. */
export function RolesPage({ grants, units, answer }: RolesPageProps) {
  const errors = answer?.errors ?? {}
  const typed = (name: string) => [answer?.values[name] ?? ''].flat()[0] ?? ''
  return (
    <Page
      width="wide"
      title="角色"
      lead="角色决定一个人能管理组织的哪一部分。授予和收回立即生效，并记入审计日志。"
    >
      <ErrorSummary errors={errors} />
      <Card title="授予角色">
        <Form method="post" className="form" noValidate>
          <TextField
            name="employeeNumber"
            label="工号"
            autoComplete="off"
            defaultValue={typed('employeeNumber')}
            error={errors['employeeNumber']}
            required
          />
          <SelectField
            name="role"
            label="角色"
            options={ROLES.map(({ code, title }) => ({ value: code, label: title }))}
            defaultValue={typed('role') || 'secretary'}
            error={errors['role']}
            required
          />
          <SelectField
            name="unit"
            label="范围"
            hint="连同全部下级。管理员和审计员请选最上级。"
            options={units}
            defaultValue={typed('unit') || units[0]?.value}
            error={errors['unit']}
            required
          />
          <Button kind="main">授予</Button>
        </Form>
      </Card>
      <DataTable
        caption={`现有角色（${grants.length}）`}
        columns={COLUMNS}
        rows={grants}
        rowKey={({ id }) => id}
      />
    </Page>
  )
}
