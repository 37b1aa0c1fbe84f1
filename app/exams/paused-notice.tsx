import { ButtonLink } from '#app/ui/button-link.tsx'
import { Notice } from '#app/ui/notice.tsx'

type PausedNoticeProps = {
  /** Where to go on without scripts; null where the page goes on by itself. */
  goOn: string | null
  /** Questions to which an answer was entered in a pause that nobody has judged yet. */
  waiting: ReadonlyArray<number>
}

/** That the exam stands still, and what becomes of what was entered meanwhile. */
export function PausedNotice({ goOn, waiting }: PausedNoticeProps) {
  return (
    <Notice tone="info" title="考试暂停">
      <p>组织者暂停了考试，所有人停止计时。恢复后可以继续作答，请不要离开考场。</p>
      {waiting.length > 0 ? (
        <p>
          第{waiting.join('、')}
          题在暂停期间提交的答案已保存，由组织者判定是否计入。恢复后再作答的，以新答案为准。
        </p>
      ) : null}
      {goOn === null ? null : <ButtonLink to={goOn}>恢复后继续作答</ButtonLink>}
    </Notice>
  )
}
