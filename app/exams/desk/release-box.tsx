import { ConfirmForm } from '#app/ui/confirm-form.tsx'
import { Notice } from '#app/ui/notice.tsx'
import type { ReleaseState } from './find-release-state.server.ts'

type Props = { state: ReleaseState; over: boolean }

/** Releases the results, or says what stands in the way. */
export function ReleaseBox({ state, over }: Props) {
  const blocks = [
    over ? '' : '考试或补考的时间还没有结束',
    state.running > 0 ? `${state.running} 人还在作答` : '',
    state.pending > 0 ? `${state.pending} 份答卷等待人工评分` : '',
    state.late > 0 ? `${state.late} 条迟到的答案没有裁定` : '',
  ].filter((block) => block !== '')
  const ready = state.ready + state.unmarked
  if (ready === 0) return null
  if (blocks.length > 0) return <Notice title="还不能公布成绩">{`${blocks.join('；')}。`}</Notice>
  return (
    <ConfirmForm
      label={`公布 ${ready} 人的成绩`}
      kind="main"
      question="公布后考生可以看到成绩并申请复核。整份成绩写入台账，之后的更正都是新的记录，不能撤回。"
      confirm="确认公布"
    >
      <input type="hidden" name="intent" value="release" />
    </ConfirmForm>
  )
}
