import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addMilliseconds } from '#app/platform/clock.ts'
import { type DeviceUses, isBetweenDevices, withUse } from './judge-devices.ts'

const START = '2026-11-22T01:00:00.000Z'

/** Which of the entries show two devices at once; `after` is the number of seconds since the last one. */
function judge(entries: ReadonlyArray<{ device: string; after: number }>): Array<boolean> {
  let uses: DeviceUses = {}
  let at = START
  return entries.map(({ device, after }) => {
    at = addMilliseconds(at, after * 1000)
    const between = isBetweenDevices(uses, device, at)
    uses = withUse(uses, device, at)
    return between
  })
}

const device = fc.constantFrom('a', 'b', 'c')
const after = fc.integer({ min: 0, max: 150 })

test('one device, or each device left for good, is never two at once', () => {
  fc.assert(
    fc.property(fc.array(fc.record({ device, after }), { maxLength: 30 }), (entries) => {
      const inTurn = entries.toSorted((one, other) => one.device.localeCompare(other.device))
      expect(judge(inTurn)).not.toContain(true)
    }),
  )
})

test('there, elsewhere and back within two minutes is two at once, and later is not', () => {
  fc.assert(
    fc.property(after, after, (there, back) => {
      const shown = judge([
        { device: 'a', after: 0 },
        { device: 'b', after: there },
        { device: 'a', after: back },
      ])
      const sameMoment = there === 0
      expect(shown).toEqual([false, false, !sameMoment && there + back <= 120])
    }),
  )
})

test('what is remembered does not grow with the entries', () => {
  let uses: DeviceUses = {}
  for (let second = 0; second < 1_000; second += 10)
    uses = withUse(uses, `device ${second}`, addMilliseconds(START, second * 1000))
  expect(Object.keys(uses).length).toBeLessThan(20)
})
