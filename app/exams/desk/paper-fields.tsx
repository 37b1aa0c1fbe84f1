import { QUESTION_TYPE_TITLES } from '#app/questions/question.ts'
import { RadioGroup } from '#app/ui/radio-group.tsx'
import { SelectField } from '#app/ui/select-field.tsx'
import { TextArea } from '#app/ui/text-area.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import { fieldOf, type ExamFieldsProps } from './exam-fields.tsx'
import { quotaField, type QuotaPart } from './quota-field.ts'

const ANY = { value: '', label: '不限' }

type PaperFieldsProps = ExamFieldsProps & {
  /** Rows of quotas shown. */
  count: number
  regulations: ReadonlyArray<string>
}

/** How the paper is made: drawn for each candidate by quotas, or one for all. */
export function PaperFields({ count, regulations, ...props }: PaperFieldsProps) {
  return (
    <>
      <RadioGroup
        {...fieldOf(props, 'paper')}
        legend="组卷方式"
        options={[
          {
            value: 'drawn',
            label: '每人按要求抽题',
            hint: '每人一张不同的卷，抽题过程可以事后复核',
          },
          {
            value: 'fixed',
            label: '全体同一张卷',
            hint: '题目和选项的次序仍因人而异',
          },
        ]}
      />
      {Array.from({ length: count }, (_, index) => (
        <QuotaRow key={index} number={index + 1} regulations={regulations} {...props} />
      ))}
      <TextArea
        {...fieldOf(props, 'fixed')}
        label="固定试卷的题目（选“全体同一张卷”时）"
        hint="一行一题：题目编号 分值 部分。部分可以不写；编号可以不写版本（@ 和后面的数字），保存时写入使用中的版本；某一部分另有及格分的，加一行：及格 分值 部分。"
        required={false}
        rows={6}
      />
      <p>
        <a href="/organize/exams/question-numbers" download>
          下载题目编号表
        </a>
        （.xlsx，列出题库和课程里可以组卷的题，编号可以成列粘贴）
      </p>
    </>
  )
}

/** The titles as choices, and beside them the one that a quota has already: saving it again must not widen it. */
function withKept(titles: ReadonlyArray<string>, kept: string) {
  const all = kept === '' || titles.includes(kept) ? titles : [...titles, kept]
  return all.map((title) => ({ value: title, label: title }))
}

function QuotaRow({
  number,
  regulations,
  ...props
}: ExamFieldsProps & { number: number; regulations: ReadonlyArray<string> }) {
  const field = (part: QuotaPart) => fieldOf(props, quotaField(number, part))
  const regulation = field('regulation')
  return (
    <fieldset className="card card-plain exam-quota">
      <legend className="card-title">抽题要求 {number}</legend>
      <TextField
        {...field('part')}
        label="部分"
        hint="例如 党纪法规；同名的合并计分"
        maxLength={40}
        required={false}
      />
      <SelectField
        {...regulation}
        label="法规"
        options={[ANY, ...withKept(regulations, regulation.defaultValue)]}
      />
      <SelectField
        {...field('type')}
        label="题型"
        options={[
          ANY,
          ...Object.entries(QUESTION_TYPE_TITLES).map(([value, label]) => ({
            value,
            label,
          })),
        ]}
      />
      <SelectField
        {...field('difficulty')}
        label="难度"
        options={[ANY, { value: '1', label: '易' }, { value: '2', label: '中' }, { value: '3', label: '难' }]}
      />
      <TextField {...field('count')} label="题数" inputMode="numeric" maxLength={3} hint="留空则不用这一行" />
      <TextField {...field('marks')} label="每题分值" inputMode="decimal" maxLength={6} />
      <TextField
        {...field('partPass')}
        label="这一部分的及格分"
        inputMode="decimal"
        maxLength={7}
        required={false}
      />
    </fieldset>
  )
}
