import { POSTS } from '#app/members/posts.ts'
import { CheckboxField } from '#app/ui/checkbox-field.tsx'
import { DateField } from '#app/ui/date-field.tsx'
import { FileField } from '#app/ui/file-field.tsx'
import { RadioGroup } from '#app/ui/radio-group.tsx'
import { TextField } from '#app/ui/text-field.tsx'

type Values = Readonly<Record<string, string | ReadonlyArray<string> | undefined>>

type LiveSessionFieldsProps = {
  values: Values
  errors: Readonly<Record<string, string | undefined>>
  /** Name of the material uploaded before; null without one. */
  fileName: string | null
}

/** What is held, when, by whom, where to join, for whom in the unit, with which material. */
export function LiveSessionFields({ values, errors, fileName }: LiveSessionFieldsProps) {
  const field = (name: string) => ({
    name,
    defaultValue: [values[name] ?? ''].flat()[0] ?? '',
    error: errors[name],
  })
  return (
    <>
      <TextField {...field('title')} label="主题" maxLength={60} />
      <DateField {...field('day')} label="日期" />
      <TextField {...field('clock')} label="开始时间" hint="北京时间，例如 14:30" type="time" />
      <TextField {...field('minutes')} label="时长（分钟）" inputMode="numeric" maxLength={4} />
      <TextField {...field('host')} label="主讲人" hint="姓名和职务，学员会看到" maxLength={60} />
      <TextField
        {...field('link')}
        label="加入链接"
        hint="从会议软件复制，以 https:// 开头；只有直播对象看得到"
        inputMode="url"
        maxLength={500}
      />
      <RadioGroup
        legend="哪些人"
        hint="都不选，就是这个组织和全部下级的每个人"
        name="posts"
        multiple
        options={POSTS.map(({ code, title }) => ({ value: code, label: title }))}
        defaultValues={[values.posts ?? []].flat()}
        error={errors.posts}
      />
      <TextField
        {...field('minutesPerCredit')}
        label="多少分钟折算 1 学时"
        hint="按本单位的折算办法填写；登记参加人员时据此预填学时，可以再改"
        inputMode="numeric"
        maxLength={3}
      />
      <MaterialFields field={field} error={errors['file']} fileName={fileName} />
    </>
  )
}

type MaterialFieldsProps = {
  field: (name: string) => { name: string; defaultValue: string; error: string | undefined }
  error: string | undefined
  fileName: string | null
}

function MaterialFields({ field, error, fileName }: MaterialFieldsProps) {
  return (
    <>
      <FileField
        name="file"
        label={fileName === null ? '资料文件' : '换一份资料文件'}
        hint={`${fileName === null ? '' : `现在是“${fileName}”。`}PDF、Word、Excel 或 PowerPoint，不超过 10 MB`}
        accept=".pdf,.docx,.xlsx,.pptx"
        required={false}
        error={error}
      />
      {fileName === null ? null : <CheckboxField name="dropFile" value="yes" label="撤下现在的资料文件" />}
      <TextField
        {...field('materialLink')}
        label="资料链接"
        required={false}
        inputMode="url"
        maxLength={500}
      />
      <TextField {...field('materialTitle')} label="资料链接的名称" required={false} maxLength={60} />
    </>
  )
}
