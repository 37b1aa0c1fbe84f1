import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { readYaml } from '#app/content/read-yaml.server.ts'
import type { Clip } from '../catalogue.ts'
import { clipFileSchema, type ClipFile } from './clip-schema.server.ts'
import { captionsFile, chaptersFile, slideTimes, transcriptOf } from './clip-tracks.ts'
import { slidePage } from './slide-page.ts'

// `tsx app/courses/video/build-clip.ts content/courses/<course>/video/<clip>.yaml` makes the film from its slides: needs
// Debian's chromium, ffmpeg and fonts-noto-cjk. What it writes under public/media/<clip>/ is committed.
const WIDTH = 960
const HEIGHT = 540
const FRAMES_A_SECOND = 12
const FADE_SECONDS = 0.5
/** Heights and rates of the streams: the network chooses. Still pictures need few bits. */
const STREAMS = [
  { height: 540, rate: '160k' },
  { height: 270, rate: '50k' },
]
const SEGMENT_SECONDS = 10

async function main(): Promise<void> {
  const [source] = process.argv.slice(2)
  if (!source) throw new Error('usage: tsx app/courses/video/build-clip.ts FILE.yaml')
  const { value: clip, findings } = readYaml(clipFileSchema, readFileSync(source, 'utf8'), source)
  if (!clip) throw new Error(findings.map(({ line, message }) => `${source}:${line} ${message}`).join('\n'))
  const folder = join('public/media', clip.id)
  mkdirSync(folder, { recursive: true })
  const scratch = mkdtempSync(join(tmpdir(), 'clip-'))
  try {
    const pictures = await photograph(clip, scratch)
    film(clip, pictures, join(folder, 'clip.mp4'))
    stream(join(folder, 'clip.mp4'), folder)
    poster(pictures[0] ?? '', join(folder, 'poster.jpg'))
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
  writeFileSync(join(folder, 'captions.vtt'), captionsFile(clip))
  writeFileSync(join(folder, 'chapters.vtt'), chaptersFile(clip))
  writeFileSync(join(folder, 'clip.json'), `${JSON.stringify(describe(clip, folder), null, 2)}\n`)
}

/** One picture a slide. */
async function photograph(clip: ClipFile, scratch: string): Promise<Array<string>> {
  const browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
  })
  try {
    const page = await browser.newPage({ viewport: { width: WIDTH, height: HEIGHT } })
    const pictures: Array<string> = []
    for (const index of clip.slides.keys()) {
      const path = join(scratch, `${index}.png`)
      await page.setContent(slidePage(clip, index), { waitUntil: 'load' })
      await page.screenshot({ path })
      pictures.push(path)
    }
    return pictures
  } finally {
    await browser.close()
  }
}

/** Slides in turn, each fading into the next; still pictures make a small film. */
function film(clip: ClipFile, pictures: ReadonlyArray<string>, output: string): void {
  const times = slideTimes(clip)
  const inputs = pictures.flatMap((picture, index) => {
    const extra = index < pictures.length - 1 ? FADE_SECONDS : 0
    return [
      '-loop',
      '1',
      '-framerate',
      String(FRAMES_A_SECOND),
      '-t',
      String((times[index]?.seconds ?? 0) + extra),
      '-i',
      picture,
    ]
  })
  const fades = pictures.slice(1).map((_picture, index) => {
    const from = index === 0 ? '[0:v]' : `[f${index}]`
    const offset = times[index + 1]?.start ?? 0
    return `${from}[${index + 1}:v]xfade=transition=fade:duration=${FADE_SECONDS}:offset=${offset}[f${index + 1}]`
  })
  const last = pictures.length > 1 ? `[f${pictures.length - 1}]` : '[0:v]'
  ffmpeg([
    ...inputs,
    ...['-filter_complex', [...fades, `${last}format=yuv420p[out]`].join(';'), '-map', '[out]'],
    ...['-c:v', 'libx264', '-preset', 'veryslow', '-tune', 'stillimage', '-crf', '26', '-g', '60'],
    ...['-movflags', '+faststart', '-map_metadata', '-1', output],
  ])
}

/** The same film for playing while it loads (HLS, RFC 8216), in two bit rates. */
function stream(film: string, folder: string): void {
  const outputs = STREAMS.flatMap(({ height, rate }, index) => [
    ...[`-map`, '0:v', `-filter:v:${index}`, `scale=-2:${height}`],
    ...[`-b:v:${index}`, rate, `-maxrate:v:${index}`, rate, `-bufsize:v:${index}`, '400k'],
  ])
  const keys = `expr:gte(t,n_forced*${SEGMENT_SECONDS})`
  ffmpeg([
    ...['-i', film, ...outputs, '-c:v', 'libx264', '-preset', 'veryslow', '-tune', 'stillimage'],
    ...['-force_key_frames', keys, '-map_metadata', '-1'],
    ...['-f', 'hls', '-hls_playlist_type', 'vod', '-hls_time', String(SEGMENT_SECONDS)],
    ...['-hls_flags', 'single_file', '-hls_segment_type', 'fmp4', '-master_pl_name', 'master.m3u8'],
    ...['-var_stream_map', STREAMS.map((_each, index) => `v:${index}`).join(' ')],
    join(folder, 'stream-%v.m3u8'),
  ])
}

function poster(picture: string, output: string): void {
  ffmpeg(['-i', picture, '-q:v', '4', output])
}

function ffmpeg(options: ReadonlyArray<string>): void {
  execFileSync('ffmpeg', ['-y', '-loglevel', 'error', ...options], { stdio: 'inherit' })
}

function describe(clip: ClipFile, folder: string): Clip {
  const last = slideTimes(clip).at(-1)
  return {
    id: clip.id,
    title: clip.title,
    seconds: last ? last.start + last.seconds : 0,
    width: WIDTH,
    height: HEIGHT,
    folder: `/media/${clip.id}`,
    bytes: statSync(join(folder, 'clip.mp4')).size,
    transcript: transcriptOf(clip),
  }
}

await main()
