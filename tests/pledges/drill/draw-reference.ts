import { writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import { chromium } from '@playwright/test'
import { A4, type Placed } from '#app/pledges/pdf/layout.ts'
import { findBrowser } from '#tests/find-browser.mjs'

const FONT = createRequire(import.meta.url).resolve(
  '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
)

/** In CSS pixels of 0.75 points: a little larger than A4 and whole, so that no page begins on a fraction of a pixel. */
const SHEET = { width: 800, height: 1128 }

/**
 * The same lines at the same places, set by another program from the uncut font: Chromium prints them to a PDF of its
 * own. Nothing of our writing, cutting and rounding of the font is in it, so whatever we lose shows as missing ink.
 */
export async function drawReference(
  pages: ReadonlyArray<ReadonlyArray<Placed>>,
  file: string,
): Promise<void> {
  writeFileSync(`${file}.html`, documentOf(pages))
  const executablePath = findBrowser() ?? ''
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
  try {
    const page = await browser.newPage()
    await page.goto(pathToFileURL(`${file}.html`).href)
    await page.evaluate(() => document.fonts.ready)
    await page.pdf({ path: file, width: `${SHEET.width}px`, height: `${SHEET.height}px` })
  } finally {
    await browser.close()
  }
}

function documentOf(pages: ReadonlyArray<ReadonlyArray<Placed>>): string {
  // In another language the font has smaller figures.
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><style>
@font-face { font-family: whole; src: url("${pathToFileURL(FONT).href}") }
@page { margin: 0; size: ${SHEET.width}px ${SHEET.height}px }
body { margin: 0 }
svg { display: block; width: ${SHEET.width}px; height: ${SHEET.height}px; break-inside: avoid }
text { font-family: whole; font-kerning: none; font-feature-settings: normal; font-variant-ligatures: none;
  text-spacing-trim: space-all; text-autospace: no-autospace; white-space: pre; text-rendering: geometricPrecision }
</style>${pages.map(pageOf).join('')}`
}

function pageOf(placed: ReadonlyArray<Placed>): string {
  const lines = placed.map((item) => {
    if (item.kind !== 'text') return ''
    const gray = Math.round(item.gray * 255)
    const fill = `rgb(${gray},${gray},${gray})`
    return `<text x="${item.x}" y="${A4.height - item.y}" font-size="${item.size}" fill="${fill}">${escape(item.text)}</text>`
  })
  return `<svg viewBox="0 0 ${SHEET.width * 0.75} ${SHEET.height * 0.75}">${lines.join('')}</svg>`
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
