import type { ClipFile } from './clip-schema.server.ts'

/** When a slide begins and how long it stays, in seconds. */
export type SlideTime = { start: number; seconds: number }

/** The time of each slide: as long as its captions together. */
export function slideTimes(clip: Pick<ClipFile, 'slides'>): Array<SlideTime> {
  let start = 0
  return clip.slides.map(({ captions }) => {
    const seconds = captions.reduce((sum, caption) => sum + caption.seconds, 0)
    const time = { start, seconds }
    start += seconds
    return time
  })
}

/** The captions as WebVTT. */
export function captionsFile(clip: Pick<ClipFile, 'slides'>): string {
  let at = 0
  const cues = clip.slides.flatMap(({ captions }) =>
    captions.map(({ text, seconds }) => {
      const cue = `${timestamp(at)} --> ${timestamp(at + seconds)}\n${text}\n`
      at += seconds
      return cue
    }),
  )
  return `WEBVTT\n\n${cues.join('\n')}`
}

/** The chapters as WebVTT; each lasts until the next begins. */
export function chaptersFile(clip: Pick<ClipFile, 'slides' | 'chapters'>): string {
  const cues = chapterTimes(clip).map(
    ({ title, start, end }) => `${timestamp(start)} --> ${timestamp(end)}\n${title}\n`,
  )
  return `WEBVTT\n\n${cues.join('\n')}`
}

/** The words of the film by chapter, for readers and for those who cannot play it. */
export function transcriptOf(
  clip: Pick<ClipFile, 'slides' | 'chapters'>,
): Array<{ at: number; title: string; text: string }> {
  const times = slideTimes(clip)
  return chapterTimes(clip).map(({ title, start, end }) => {
    const slides = clip.slides.filter((_slide, index) => {
      const at = times[index]?.start ?? 0
      return at >= start && at < end
    })
    return { at: start, title, text: slides.map(slideWords).join('') }
  })
}

function slideWords({ title, captions }: ClipFile['slides'][number]): string {
  // A title that is a question needs no colon.
  const end = /[？！。]$/u.test(title) ? '' : '：'
  return `${title}${end}${captions.map(({ text }) => text).join('，')}。`
}

function chapterTimes(clip: Pick<ClipFile, 'slides' | 'chapters'>) {
  const times = slideTimes(clip)
  const last = times.at(-1)
  const total = last ? last.start + last.seconds : 0
  return clip.chapters.map(({ slide, title }, index) => {
    const following = clip.chapters[index + 1]
    const start = times[slide - 1]?.start ?? 0
    return { title, start, end: following ? (times[following.slide - 1]?.start ?? total) : total }
  })
}

/** 00:01:05.500 */
function timestamp(seconds: number): string {
  return new Date(Math.round(seconds * 1000)).toISOString().slice(11, 23)
}
