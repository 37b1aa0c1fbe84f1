import { useEffect, useRef, useState } from 'react'
import { Button } from '#app/ui/button.tsx'
import type { Card } from './aid.ts'

type CardWalkProps = { card: Card; left: number; onJudge: (known: boolean) => void; onStop: () => void }

/** One card: think, turn it, say honestly whether it was known. Give it a new `key` for each card. */
export function CardWalk({ card, left, onJudge, onStop }: CardWalkProps) {
  const [turned, setTurned] = useState(false)
  const face = useRef<HTMLDivElement>(null)
  // The next card takes the place of the buttons that were pressed: focus goes along.
  useEffect(() => face.current?.focus(), [turned])
  return (
    <div className="card-walk">
      <div className="flash-card" ref={face} tabIndex={-1}>
        <p className="flash-front">{card.front}</p>
        {turned ? (
          <p className="flash-back">{card.back}</p>
        ) : (
          <p className="muted">先在心里答，再翻过来看。</p>
        )}
      </div>
      <div className="row">
        {turned ? (
          <>
            <Button type="button" kind="main" onClick={() => onJudge(true)}>
              记得
            </Button>
            <Button type="button" onClick={() => onJudge(false)}>
              还不熟
            </Button>
          </>
        ) : (
          <Button type="button" kind="main" onClick={() => setTurned(true)}>
            翻过来
          </Button>
        )}
        <Button type="button" onClick={onStop}>
          先到这里
        </Button>
      </div>
      <p className="muted small">这一轮还有{left}张。</p>
    </div>
  )
}
