import { type CDPSession, expect, type Locator, type Page } from '@playwright/test'

/** Within this time of a finger leaving the screen at speed Chromium takes a tap for one that stops a fling. */
const FLING_MILLISECONDS = 200

/** A finger that rests for this long before it is lifted leaves without speed. */
const REST_MILLISECONDS = 60

/** A point within an element, in parts of its width and height. */
type Part = readonly [x: number, y: number]

/** 王: three bars and a stem. */
export const NAME_STROKES: ReadonlyArray<ReadonlyArray<Part>> = [
  bar([0.25, 0.2], [0.75, 0.22]),
  bar([0.3, 0.5], [0.7, 0.48]),
  bar([0.2, 0.82], [0.8, 0.8]),
  bar([0.5, 0.2], [0.5, 0.82]),
]

/** What nobody's name looks like. */
export const STRAIGHT_LINE: ReadonlyArray<ReadonlyArray<Part>> = [bar([0.1, 0.5], [0.9, 0.5])]

function bar(from: Part, to: Part): Array<Part> {
  return Array.from({ length: 12 }, (_, step) => {
    const part = step / 11
    return [from[0] + (to[0] - from[0]) * part, from[1] + (to[1] - from[1]) * part]
  })
}

/** A finger on the screen: what it does reaches the page as touch and pointer events. */
export type Finger = {
  down(target: Locator, part: Part): Promise<void>
  moveTo(target: Locator, part: Part): Promise<void>
  up(): Promise<void>
  draw(target: Locator, strokes: ReadonlyArray<ReadonlyArray<Part>>): Promise<void>
}

/** @returns a finger for a page with touch. */
export async function fingerOn(page: Page): Promise<Finger> {
  const session = await page.context().newCDPSession(page)
  const down: Finger['down'] = (target, part) => touch(session, 'touchStart', target, part)
  const moveTo: Finger['moveTo'] = (target, part) => touch(session, 'touchMove', target, part)
  const up = async () => {
    await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
  }
  async function draw(target: Locator, strokes: ReadonlyArray<ReadonlyArray<Part>>): Promise<void> {
    await expect(target).toHaveAttribute('aria-busy', 'false')
    await target.scrollIntoViewIfNeeded()
    for (const [start, ...rest] of strokes) {
      if (!start) continue
      await down(target, start)
      for (const part of rest) await moveTo(target, part)
      await page.waitForTimeout(REST_MILLISECONDS)
      await up()
    }
    await page.waitForTimeout(FLING_MILLISECONDS)
  }
  return { down, moveTo, up, draw }
}

/** Taps a field until it has the focus: what is typed after a tap that the browser took for something else goes elsewhere. */
export async function tapInto(field: Locator): Promise<void> {
  await expect(async () => {
    await field.tap()
    await expect(field).toBeFocused({ timeout: 1_000 })
  }).toPass()
}

async function touch(
  session: CDPSession,
  type: 'touchStart' | 'touchMove',
  target: Locator,
  [x, y]: Part,
): Promise<void> {
  const box = await target.boundingBox()
  if (!box) throw new Error('nothing to touch: the element is not on the screen')
  const point = { x: box.x + box.width * x, y: box.y + box.height * y }
  await session.send('Input.dispatchTouchEvent', { type, touchPoints: [point] })
}
