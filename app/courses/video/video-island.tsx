import { useState } from 'react'
import { Button } from '#app/ui/button.tsx'
import type { Clip } from '../catalogue.ts'
import { VideoPlayer } from './video-player.tsx'
import './film.css'

/** A film: its poster until it is opened; the player is fetched only then. Without scripts, the browser's own player. */
export function VideoIsland({ clip }: { clip: Clip }) {
  const [open, setOpen] = useState(false)
  return (
    <figure className="film" id={clip.id} data-island="video">
      {open ? <VideoPlayer clip={clip} /> : <Poster clip={clip} onOpen={() => setOpen(true)} />}
      <figcaption>
        短片：{clip.title}（{duration(clip.seconds)}，有字幕，无配音）
        <a className="film-save" href={`${clip.folder}/clip.mp4`} download={`${clip.title}.mp4`}>
          保存视频（{(clip.bytes / 1e6).toFixed(1)} MB）
        </a>
      </figcaption>
      <details>
        <summary>短片的文字</summary>
        <ol className="film-words">
          {clip.transcript.map(({ at, title, text }) => (
            <li key={at}>
              <b>
                {duration(at)}　{title}
              </b>
              <p>{text}</p>
            </li>
          ))}
        </ol>
      </details>
    </figure>
  )
}

function Poster({ clip, onOpen }: { clip: Clip; onOpen: () => void }) {
  return (
    <>
      <div className="film-poster">
        <img
          src={`${clip.folder}/poster.jpg`}
          width={clip.width}
          height={clip.height}
          alt=""
          loading="lazy"
          decoding="async"
        />
        <Button type="button" kind="main" className="film-open" onClick={onOpen}>
          播放视频
        </Button>
      </div>
      <noscript>
        <video
          controls
          preload="none"
          poster={`${clip.folder}/poster.jpg`}
          width={clip.width}
          height={clip.height}
          className="film-plain"
        >
          <source src={`${clip.folder}/clip.mp4`} type="video/mp4" />
          <track default kind="captions" srcLang="zh-CN" label="中文" src={`${clip.folder}/captions.vtt`} />
        </video>
      </noscript>
    </>
  )
}

/** Seconds as 2:05. */
function duration(seconds: number): string {
  const whole = Math.round(seconds)
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`
}
