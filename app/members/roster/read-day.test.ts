import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, daysBetween } from '#app/platform/clock.ts'
import { readDay } from './read-day.ts'
import { dayOfSerial } from './table/date-serial.ts'

const text = (value: string) => readDay({ kind: 'text', text: value })

describe('readDay', () => {
  it.each([
    '2019-7-1',
    '2019/7/1',
    '2019.07.01',
    '2019.7.1.',
    '2019年7月1日',
    '2019年07月01日',
    '20190701',
    '43647',
    '43647.5',
    '２０１９－０７－０１',
    ' 2019 - 07 - 01 ',
    '2019-07-01 00:00:00',
    '2019-07-01T00:00:00.000Z',
    "'2019-07-01",
    '二〇一九年七月一日',
    '2019/7/1 上午 8:00',
    '2019年7月1日 星期一',
  ])('reads %s', (value) => {
    expect(text(value)).toEqual({ value: '2019-07-01' })
  })

  it.each(['201907', '2019-07', '2019年7月', '2019.7', '二〇一九年七月'])(
    'takes the month %s as its first day, and says so',
    (value) => {
      expect(text(value)).toMatchObject({ value: '2019-07-01', notice: expect.stringContaining('只写到月') })
    },
  )

  it.each(['2019', '7/1/2019', '2019-02-30', '2019-13-01', '十年前', '99999', '0', '1e5', '19/7/1'])(
    'refuses %s',
    (value) => {
      expect(text(value)).toMatchObject({ value: null, refusal: expect.any(String) })
    },
  )

  it.each(['', '　', '-', '无'])('takes %j as empty', (value) => {
    expect(text(value)).toEqual({ value: null })
  })

  it('reads Chinese numerals beyond ten', () => {
    expect(text('一九九八年十二月二十一日')).toEqual({ value: '1998-12-21' })
    expect(text('二〇〇三年十月三十日')).toEqual({ value: '2003-10-30' })
  })

  it('agrees on serials and texts of the same day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2_200, max: 60_000 }), (days) => {
        const day = addDays('1921-07-01', days)
        const serial = daysBetween('1899-12-30', day)
        const written = `${Number(day.slice(0, 4))}/${Number(day.slice(5, 7))}/${Number(day.slice(8))}`
        expect(readDay({ kind: 'number', text: String(serial), day: dayOfSerial(serial, false) })).toEqual({
          value: day,
        })
        expect(text(String(serial))).toEqual({ value: day })
        expect(text(written)).toEqual({ value: day })
        expect(text(day.replaceAll('-', ''))).toEqual({ value: day })
        expect(dayOfSerial(serial - 1_462, true)).toBe(serial > 1_462 ? day : null)
      }),
    )
  })

  it('never throws, and answers with a day that exists or a sentence', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (value) => {
        const { value: day, refusal } = text(value)
        expect(day === null || /^\d{4}-\d{2}-\d{2}$/.test(day)).toBe(true)
        expect(day === null || refusal === undefined).toBe(true)
      }),
    )
  })
})

describe('dayOfSerial', () => {
  it('knows the day that the 1900 system invents', () => {
    expect([1, 59, 60, 61].map((serial) => dayOfSerial(serial, false))).toEqual([
      '1900-01-01',
      '1900-02-28',
      null,
      '1900-03-01',
    ])
  })
})
