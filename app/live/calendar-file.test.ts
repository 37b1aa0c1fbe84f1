import fc from 'fast-check'
import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import { calendarFile, type CalendarSession } from './calendar-file.ts'

const ORIGIN = 'https://lianxue.example.cn'
const NOW = '2026-11-22T04:00:00.000Z'

/** What people write into a line of a form, and what they should not be able to break a calendar with. */
const words = fc
  .array(
    fc.constantFrom(
      '廉',
      '课',
      '，',
      ';',
      ',',
      '\\',
      '\n',
      '\r\n',
      ':',
      '"',
      ' ',
      'é',
      '𠮷',
      'END:VEVENT',
      'a',
    ),
    {
      minLength: 1,
      maxLength: 80,
    },
  )
  .map((parts) => parts.join(''))

const session: fc.Arbitrary<CalendarSession> = fc.record({
  id: fc.uuid(),
  title: words,
  startsAt: fc
    .date({ min: new Date('2024-01-01'), max: new Date('2040-01-01'), noInvalidDate: true })
    .map((date) => `${date.toISOString().slice(0, 16)}:00.000Z`),
  minutes: fc.integer({ min: 5, max: 600 }),
  host: words,
  link: fc.webUrl({ validSchemes: ['https'], withQueryParameters: true }),
  unitName: words,
  sequence: fc.nat(99),
  updatedAt: fc.constant(NOW),
  cancelledAt: fc.constantFrom(null, NOW),
  cancelReason: words,
})

function read(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text))
  const events = calendar.getAllSubcomponents('vevent')
  const [component] = events
  if (!component) throw new Error('no event')
  return { calendar, events, component, event: new ICAL.Event(component) }
}

const asRead = (text: string) => text.replace(/\r\n?/g, '\n')

test('any session comes back from its calendar file as it was', () => {
  fc.assert(
    fc.property(session, (one) => {
      const { calendar, events, component, event } = read(calendarFile(one, ORIGIN, NOW))
      expect(calendar.getFirstPropertyValue('version')).toBe('2.0')
      expect(events).toHaveLength(1)
      expect(event.uid).toBe(one.id)
      expect(event.sequence).toBe(one.sequence)
      expect(event.startDate.toJSDate().toISOString()).toBe(one.startsAt)
      expect(event.duration.toSeconds()).toBe(one.minutes * 60)
      expect(event.summary.endsWith(`直播课：${asRead(one.title)}`)).toBe(true)
      expect(event.description).toContain(`主讲：${asRead(one.host)}\n`)
      expect(event.description).toContain(
        one.cancelledAt === null ? one.link : asRead(one.cancelReason ?? ''),
      )
      expect(component.getFirstPropertyValue('status')).toBe(
        one.cancelledAt === null ? 'CONFIRMED' : 'CANCELLED',
      )
      expect(String(component.getFirstPropertyValue('dtstamp'))).toBe('2026-11-22T04:00:00Z')
    }),
  )
})

test('every line ends with CRLF and holds at most 75 octets, and no character is cut in two', () => {
  fc.assert(
    fc.property(session, (one) => {
      const text = calendarFile(one, ORIGIN, NOW)
      expect(text.endsWith('\r\n')).toBe(true)
      expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
      for (const line of text.split('\r\n')) {
        expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
        expect(line.isWellFormed()).toBe(true)
      }
    }),
  )
})

test('a moved or cancelled session keeps its UID and has a higher SEQUENCE', () => {
  const [planned] = fc.sample(session, { numRuns: 1, seed: 7 })
  if (!planned) throw new Error('no sample')
  const before = read(calendarFile({ ...planned, sequence: 0, cancelledAt: null }, ORIGIN, NOW))
  const after = read(calendarFile({ ...planned, sequence: 1, cancelledAt: NOW }, ORIGIN, NOW))
  expect(after.event.uid).toBe(before.event.uid)
  expect(after.event.sequence).toBeGreaterThan(before.event.sequence)
})
