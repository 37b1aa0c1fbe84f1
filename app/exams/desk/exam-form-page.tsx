import { Form } from '@remix-run/react'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import type { Option } from '#app/ui/select-field.tsx'
import { ExamFrameFields, ExamRuleFields } from './exam-fields.tsx'
import { PaperFields } from './paper-fields.tsx'
import { quotaCount } from './read-quotas.ts'
import './exams-desk.css'

type ExamFormProps = {
  values: Readonly<Record<string, string | ReadonlyArray<string> | undefined>>
  errors: Readonly<Record<string, string>>
  units: ReadonlyArray<Option>
  regulations: ReadonlyArray<string>
}

/** The whole form of an exam: frame, paper, rules. */
export function ExamForm({ values, errors, units, regulations }: ExamFormProps) {
  const count = quotaCount(values)
  const given = { values, errors }
  return (
    <Form method="post" className="form" noValidate>
      <ErrorSummary errors={errors} />
      <input type="hidden" name="id" value={[values.id ?? ''].flat()[0]} />
      <input type="hidden" name="quotas" value={String(count)} />
      <ExamFrameFields {...given} units={units} />
      <h2>试卷</h2>
      <PaperFields {...given} count={count} regulations={regulations} />
      <Button name="intent" value="add-quota">
        再加一行抽题要求
      </Button>
      <h2>评分和公布</h2>
      <ExamRuleFields {...given} />
      <Button kind="main" name="intent" value="save">
        保存
      </Button>
    </Form>
  )
}
