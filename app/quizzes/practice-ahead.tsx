import { ButtonLink } from '#app/ui/button-link.tsx'
import { Button } from '#app/ui/button.tsx'
import type { SendState } from './answer-sender.ts'
import type { PracticeMove } from './use-practice-move.ts'

type PracticeAheadProps = {
  /** Of the round. */
  address: string
  number: number
  open: ReadonlyArray<number>
  /** Whether this question is answered and the answer could not be sent. */
  waits: boolean
  /** What waited on the device when this question was opened, by number. */
  waiting: ReadonlyMap<number, unknown>
  states: ReadonlyMap<number, SendState>
  onMove: PracticeMove
}

/** What can be done while answers wait for the network, and which of them were judged since. */
export function PracticeAhead({ address, number, open, waits, waiting, states, onMove }: PracticeAheadProps) {
  const judged = [...waiting.keys()].filter((one) => one !== number && states.get(one)?.kind === 'saved')
  const next = open.find((one) => one !== number && !waiting.has(one))
  return (
    <>
      {judged.length > 0 ? (
        <p className="row" role="status">
          网络恢复了，先前的答案已判分：
          {judged.map((one) => (
            <ButtonLink key={one} to={`${address}/${one}`}>
              看第{one}题讲解
            </ButtonLink>
          ))}
        </p>
      ) : null}
      {waits ? (
        <div className="stack">
          <p className="field-hint">
            判分和讲解要等答案送达。
            {next === undefined ? '这一轮打开过的题都答了，网络恢复后逐题判分。' : '可以先做后面的题。'}
          </p>
          {next === undefined ? null : (
            <p>
              <Button type="button" onClick={() => onMove(next, judged)}>
                先做第{next}题
              </Button>
            </p>
          )}
        </div>
      ) : null}
    </>
  )
}
