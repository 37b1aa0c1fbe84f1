import { DateTimeField } from '#app/ui/date-time-field.tsx'
import { RadioGroup } from '#app/ui/radio-group.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import { fieldOf, type ExamFieldsProps } from './exam-fields.tsx'

/** Accommodations, deferral and a window of one's own. */
export function CandidateFields(props: ExamFieldsProps) {
  const field = (name: string) => fieldOf(props, name)
  return (
    <>
      <TextField {...field('extraMinutes')} label="加时（分钟）" inputMode="numeric" maxLength={3} />
      <RadioGroup
        {...field('typeSize')}
        legend="字号"
        options={[
          { value: 'normal', label: '普通' },
          { value: 'large', label: '大字' },
        ]}
      />
      <RadioGroup
        {...field('book')}
        legend="闭卷还是开卷"
        options={[
          { value: '', label: '和这场考试一样' },
          { value: 'closed', label: '闭卷' },
          { value: 'open', label: '开卷', hint: '例如年满 50 岁的考生' },
        ]}
      />
      <RadioGroup
        {...field('deferred')}
        legend="缓考"
        options={[
          { value: 'no', label: '不缓考' },
          {
            value: 'yes',
            label: '缓考',
            hint: '填好下面的时间之前，这名考生不能开考',
          },
        ]}
      />
      <TextField
        {...field('deferralReason')}
        label="缓考原因"
        hint="选“缓考”时必须填写"
        maxLength={200}
        required={false}
      />
      <DateTimeField
        {...field('opensAt')}
        label="另外安排的开考时间"
        hint="不另外安排就留空"
        required={false}
      />
      <DateTimeField {...field('closesAt')} label="另外安排的最晚开始时间" required={false} />
    </>
  )
}
