import { beforeEach, describe, expect, it } from 'vitest'
import { database } from '#app/platform/database.server.ts'
import { makeWorkbook } from '#tests/fixtures/make-workbook.ts'
import {
  everything,
  EVERYTHING,
  HEAD,
  importRows,
  NOW,
  resetOrganization,
  TODAY,
  UNITS,
} from '#tests/members/roster-run.ts'
import { applyRoster } from './apply-roster.server.ts'
import { NO_CHOICES } from './choices.server.ts'
import { previewRoster, readRosterFile } from './preview-roster.server.ts'

beforeEach(resetOrganization)

describe('applying', () => {
  it('refuses when a member changed since the preview, and when bad rows were not accepted', async () => {
    const read = readRosterFile(
      makeWorkbook([
        { name: '名册', rows: [HEAD, ['00101', '张三', '', '第二党支部'], ['', '无号', '', '第二党支部']] },
      ]),
      NO_CHOICES,
      TODAY,
    )
    const scope = UNITS[0]
    if (!read.ok || !scope) throw new Error('not readable')
    const preview = await previewRoster(database, EVERYTHING, scope, read.roster, NO_CHOICES, TODAY)
    const input = {
      scope,
      roster: read.roster,
      choices: NO_CHOICES,
      fileName: '',
      fileHash: '',
      previewHash: preview.hash,
      acceptGoodRows: true,
    }
    const before = await everything()
    expect(await applyRoster(database, EVERYTHING, { ...input, acceptGoodRows: false }, NOW)).toEqual({
      ok: false,
      reason: 'refused-rows',
    })
    expect(await everything()).toBe(before)
    await database.member.update({ where: { id: 'id-00101' }, data: { joinedUnitOn: '2020-01-01' } })
    const changed = await everything()
    expect(await applyRoster(database, EVERYTHING, input, NOW)).toEqual({ ok: false, reason: 'changed' })
    expect(await everything()).toBe(changed)
  })

  it('writes nothing at all when a statement fails half-way', async () => {
    const before = await everything()
    const read = readRosterFile(
      makeWorkbook([{ name: '名册', rows: [HEAD, ['00101', '张三', '', '第二党支部']] }]),
      NO_CHOICES,
      TODAY,
    )
    const scope = UNITS[0]
    if (!read.ok || !scope) throw new Error('not readable')
    const preview = await previewRoster(database, EVERYTHING, scope, read.roster, NO_CHOICES, TODAY)
    const input = {
      scope,
      roster: read.roster,
      choices: NO_CHOICES,
      fileName: '',
      fileHash: '',
      previewHash: preview.hash,
      acceptGoodRows: true,
    }
    const fail = () => Promise.reject(new Error('disk full'))
    await expect(applyRoster(database, EVERYTHING, input, NOW, fail)).rejects.toThrow('disk full')
    expect(await everything()).toBe(before)
  })

  it('imports a thousand rows, and as many changes of them', async () => {
    const rows = Array.from({ length: 1_000 }, (_, index) => [
      `B${10_000 + index}`,
      `张${'一二三四五六七八九十'[index % 10]}`,
      '',
      '第二党支部',
      '正式党员',
      index % 7 === 0 ? '组织委员' : '',
      '2010-07-01',
    ])
    const { outcome } = await importRows(rows)
    const changed = rows.map((row, index) =>
      row.map((cell, column) =>
        column === 6 ? `2011-07-${String(1 + (index % 28)).padStart(2, '0')}` : cell,
      ),
    )
    const second = await importRows(changed)
    expect(outcome).toMatchObject({ ok: true, counts: { new: 1_000 } })
    expect(second.outcome).toMatchObject({ ok: true, counts: { changed: 1_000 } })
  })
})
