import { useEffect, useRef, useState } from 'react'
import { Button } from '#app/ui/button.tsx'
import type { Reader, Spoken } from './reader.client.ts'
import './read-aloud.css'

/**
 * Reads the lesson aloud where the device has a voice; the sentence being read stands at the foot of the screen. The place
 * of the button is kept until scripts know: one that came later would push the text down.
 */
export function ReadAloud() {
  const [able, setAble] = useState<boolean | null>(null)
  const [spoken, setSpoken] = useState<Spoken>(null)
  const [paused, setPaused] = useState(false)
  const reader = useRef<Reader | null>(null)
  useEffect(() => {
    setAble('speechSynthesis' in window)
    return () => reader.current?.stop()
  }, [])
  useEffect(() => {
    const place = spoken?.place
    place?.classList.add('spoken')
    place?.scrollIntoView({ block: 'center' })
    return () => place?.classList.remove('spoken')
  }, [spoken?.place])
  if (able === false) return null

  async function start(): Promise<void> {
    const { readAloud } = await import('./reader.client.ts')
    setPaused(false)
    reader.current = readAloud(setSpoken)
  }

  function pauseOrResume(): void {
    if (paused) reader.current?.resume()
    else reader.current?.pause()
    setPaused(!paused)
  }

  if (!spoken)
    return (
      <Button type="button" className={able ? '' : 'awaits-scripts'} onClick={() => void start()}>
        朗读课文
      </Button>
    )
  return (
    <div className="aloud" role="region" aria-label="朗读">
      <p>{spoken.sentence}</p>
      <div className="row">
        <Button type="button" onClick={pauseOrResume}>
          {paused ? '继续' : '暂停'}
        </Button>
        <Button type="button" onClick={() => reader.current?.stop()}>
          停止
        </Button>
      </div>
    </div>
  )
}
