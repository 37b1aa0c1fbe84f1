import { ConfirmForm } from '#app/ui/confirm-form.tsx'
import { useOnlineSubmit } from './use-online-submit.ts'

type EndRoundProps = {
  /** Of the round. */
  address: string
  /** How many questions the server has no answer to. */
  open: number
  /** Whether an answer is kept on the device that the server does not have: the end would come before it. */
  isWaiting: boolean
}

/** Ends a round of practice before all is answered, after asking once. */
export function EndRound({ address, open, isWaiting }: EndRoundProps) {
  const { isHeld, onSubmit } = useOnlineSubmit()
  if (isWaiting) return <p className="field-hint">要结束这一轮，请等答案送达。</p>
  return (
    <ConfirmForm
      label="结束这一轮"
      question={`还有${open}题没有作答，结束后不能再答。已经答的题都算数，没有答的题不算答错。`}
      confirm="确认结束"
      action={address}
      onSubmit={onSubmit}
    >
      <p role="status" className="field-hint">
        {isHeld ? '没有网络，这一轮还没有结束。网络恢复后再按一次。' : ''}
      </p>
    </ConfirmForm>
  )
}
