import videojs, { type Player } from 'video.js/core.js'
import 'video.js/dist/video-js.css'
import { deviceStorage } from '#app/platform/device-storage.ts'
import type { Clip } from '../catalogue.ts'
import { seekByKeys } from './seek-by-keys.client.ts'
import chinese from 'video.js/dist/lang/zh-CN.json'

/** Who left within these has seen the film. */
const LAST_SECONDS = 5

/**
 * Puts a player into the element and starts it; the result removes it again. The element is made here and not by React:
 * disposing a player removes it.
 */
export function mountPlayer(box: HTMLElement, clip: Clip): () => void {
  videojs.addLanguage('zh-CN', chinese)
  const element = document.createElement('video-js')
  element.className = 'vjs-big-play-centered'
  box.append(element)
  const player = videojs(element, {
    controls: true,
    autoplay: true,
    preload: 'auto',
    fill: true,
    language: 'zh-CN',
    playbackRates: [0.75, 1, 1.25, 1.5, 2],
    poster: `${clip.folder}/poster.jpg`,
    // Phones play the stream themselves, in the bit rate that the network allows; other browsers take the file.
    sources: [
      { src: `${clip.folder}/master.m3u8`, type: 'application/vnd.apple.mpegurl' },
      { src: `${clip.folder}/clip.mp4`, type: 'video/mp4' },
    ],
    userActions: { hotkeys: true },
    // A form of twelve choices does not fit into a phone's picture; captions follow the size of type of the page.
    textTrackSettings: false,
  })
  player.ready(() => {
    addTracks(player, clip)
    keepPosition(player, clip)
    seekByKeys(player, clip.seconds)
    // The button that had the focus is gone; space, arrows, K, M and F now work on the player.
    player.el().focus()
  })
  return () => player.dispose()
}

/** Tracks can be added only once the player has its video element. */
function addTracks(player: Player, { folder }: Clip): void {
  const srclang = 'zh-CN'
  // The label stands above the list of chapters.
  player.addRemoteTextTrack(
    { kind: 'chapters', src: `${folder}/chapters.vtt`, srclang, label: '章节' },
    false,
  )
  const captions = player.addRemoteTextTrack(
    { kind: 'captions', src: `${folder}/captions.vtt`, default: true, srclang, label: '中文' },
    false,
  )
  // The film has no voice: its captions are its words.
  captions.track.mode = 'showing'
}

/** Where the film was left, on this device; one that was seen to its end begins anew. */
function keepPosition(player: Player, { id, seconds }: Clip): void {
  const storage = deviceStorage()
  const key = `lianxue-film-${id}`
  player.one('loadedmetadata', () => {
    const at = Number(storage.getItem(key))
    if (at > 0 && at < seconds - LAST_SECONDS) player.currentTime(at)
  })
  let kept = -1
  player.on(['timeupdate', 'pause'], () => {
    const at = Math.floor(player.currentTime() ?? 0)
    if (at === kept) return
    kept = at
    storage.setItem(key, String(at))
  })
  player.on('ended', () => storage.removeItem(key))
}
