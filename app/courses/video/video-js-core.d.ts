/** The player without streaming formats comes without types; these are of the part that is used here. */
declare module 'video.js/core.js' {
  type Track = {
    kind: 'captions' | 'chapters'
    src: string
    srclang: string
    label: string
    default?: boolean
  }

  export type Player = {
    /** Answers with an element whose `track` shows or hides it. */
    addRemoteTextTrack(track: Track, manualCleanup: boolean): { track: TextTrack }
    ready(then: () => void): void
    on(events: string | ReadonlyArray<string>, then: () => void): void
    one(event: string, then: () => void): void
    /** In seconds; with a number, goes there. */
    currentTime(seconds?: number): number | undefined
    el(): HTMLElement
    dispose(): void
  }

  const videojs: {
    (element: Element, options: Readonly<Record<string, unknown>>): Player
    addLanguage(code: string, words: Readonly<Record<string, string>>): void
  }
  export default videojs
}
