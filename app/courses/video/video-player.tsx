import { useEffect, useRef, useState } from 'react'
import type { Clip } from '../catalogue.ts'

/** Fetches the player, plays the film, and says so when it cannot. */
export function VideoPlayer({ clip }: { clip: Clip }) {
  const box = useRef<HTMLDivElement>(null)
  const [failed, setFailed] = useState(false)
  useEffect(() => {
    let dispose = (): void => {}
    let left = false
    async function open(): Promise<void> {
      // Its own style tags would need a hole in the security policy; it looks at this when its module is loaded.
      Object.assign(window, { VIDEOJS_NO_DYNAMIC_STYLE: true })
      const { mountPlayer } = await import('./mount-player.client.ts')
      if (!left && box.current) dispose = mountPlayer(box.current, clip)
    }
    open().catch(() => setFailed(true))
    return () => {
      left = true
      dispose()
    }
  }, [clip])
  if (failed)
    return (
      <p className="film-failed" role="alert">
        播放器没有加载成功。可以<a href={`${clip.folder}/clip.mp4`}>直接打开视频文件</a>，或者阅读下面的文字。
      </p>
    )
  return <div className="film-player" ref={box} />
}
