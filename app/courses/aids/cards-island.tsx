import { useState } from 'react'
import { dayOf, now, type Day } from '#app/platform/clock.ts'
import { Button } from '#app/ui/button.tsx'
import type { AidView } from './aid.ts'
import { afterCard, dueCards, readCardStates, writeCardStates } from './card-state.ts'
import { CardWalk } from './card-walk.tsx'
import { useKeep } from './use-keep.ts'

type CardsIslandProps = { box: Extract<AidView, { kind: 'cards' }>; kept: ReadonlyArray<string> }
type Round = { today: Day; queue: Array<string>; seen: number }

/**
 * Terms with their answers, to be read as a list; with scripts they can be gone through card by card. What is known comes
 * back later, what is not comes back at the end of the round.
 */
export function CardsIsland({ box: { id, cards }, kept }: CardsIslandProps) {
  const [states, setStates] = useState(() => readCardStates(kept))
  const [round, setRound] = useState<Round | null>(null)
  const { keeping, keep } = useKeep(id)
  const card = cards.find((each) => each.id === round?.queue[0])

  function begin(all: boolean): void {
    const today = dayOf(now())
    const chosen = all ? cards : dueCards(cards, states, today)
    setRound({ today, queue: chosen.map((each) => each.id), seen: 0 })
  }

  function judge(known: boolean): void {
    const [first, ...rest] = round?.queue ?? []
    if (!round || first === undefined) return
    const after = new Map(states).set(first, afterCard(states.get(first), known, round.today))
    setStates(after)
    setRound({ ...round, queue: known ? rest : [...rest, first], seen: round.seen + 1 })
    if (known ? rest.length === 0 : rest.length % 5 === 0) keep(writeCardStates(after))
  }

  if (round && card)
    return (
      <CardWalk
        key={round.seen}
        card={card}
        left={round.queue.length}
        onJudge={judge}
        onStop={() => {
          keep(writeCardStates(states))
          setRound(null)
        }}
      />
    )
  return (
    <div className="cards">
      {round ? (
        <p role="status">
          今天的都过完了。记得的会隔1天、3天、7天、21天再出现。
          {keeping === 'failed' ? '没有连上服务器，这一轮没有保存下来。' : ''}
        </p>
      ) : null}
      <dl className="card-list">
        {cards.map((each) => (
          <div key={each.id}>
            <dt>{each.front}</dt>
            <dd>{each.back}</dd>
          </div>
        ))}
      </dl>
      <div className="row only-scripted">
        <Button
          type="button"
          onClick={() => begin(false)}
          disabled={round !== null && dueCards(cards, states, round.today).length === 0}
        >
          遮住答案，过一遍该看的
        </Button>
        <Button type="button" onClick={() => begin(true)}>
          全部{cards.length}张重过
        </Button>
      </div>
    </div>
  )
}
