import { createElement, type ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { ErrorSummary } from './error-summary.tsx'
import { errorWords } from './error-words.ts'
import { HeatMap } from './heat-map.tsx'
import { ProgressBar } from './progress-bar.tsx'
import { RadioGroup } from './radio-group.tsx'
import { Status, STATUS_WORDS, type StatusKind } from './status.tsx'
import { TextField } from './text-field.tsx'

function render(element: ReactElement): string {
  return renderToStaticMarkup(element)
}

describe('fields', () => {
  test('bind hint and error to the control', () => {
    const html = render(
      createElement(TextField, { name: 'title', label: '名称', hint: '简短', error: '请填写' }),
    )
    expect(html).toContain('aria-describedby="field-title-hint field-title-error"')
    expect(html).toContain('id="field-title-hint"')
    expect(html).toContain('id="field-title-error"')
    expect(html).toContain('aria-invalid="true"')
  })

  test('say nothing of errors when there is none, and keep what was typed', () => {
    const html = render(createElement(TextField, { name: 'title', label: '名称', defaultValue: '第一季度' }))
    expect(html).not.toContain('aria-invalid')
    expect(html).not.toContain('aria-describedby')
    expect(html).toContain('value="第一季度"')
  })

  test('can be reached from the error summary, groups of choices too', () => {
    const options = [{ value: 'a', label: '甲' }]
    const fields = render(createElement(TextField, { name: 'title', label: '名称' }))
    const group = render(createElement(RadioGroup, { legend: '范围', name: 'scope', options }))
    const summary = render(createElement(ErrorSummary, { errors: { title: '请填写', scope: '请选择' } }))
    for (const [name, html] of Object.entries({ title: fields, scope: group })) {
      expect(summary).toContain(`href="#field-${name}"`)
      expect(html).toMatch(new RegExp(`<input[^>]* ?id="field-${name}"`))
    }
  })

  test('an error of the whole form leads to no field', () => {
    expect(render(createElement(ErrorSummary, { errors: { '': '没有保存' } }))).not.toContain('<a')
    expect(render(createElement(ErrorSummary, { errors: {} }))).toBe('')
  })
})

test('a choice taken before stays taken', () => {
  const options = ['a', 'b', 'c'].map((value) => ({ value, label: value }))
  const one = render(createElement(RadioGroup, { legend: '一', name: 'one', options, defaultValue: 'b' }))
  const several = { legend: '多', name: 'many', options, multiple: true, defaultValues: ['a', 'c'] }
  expect(one.match(/checked=""/g)).toHaveLength(1)
  expect(one).toMatch(/value="b"[^>]*checked|checked[^>]*value="b"/)
  expect(render(createElement(RadioGroup, several)).match(/checked=""/g)).toHaveLength(2)
})

test('progress is never above the whole and never NaN', () => {
  expect(render(createElement(ProgressBar, { done: 9, total: 5, label: '已学' }))).toContain('5 / 5')
  const empty = render(createElement(ProgressBar, { done: 0, total: 0, label: '已学' }))
  expect(empty).toContain('max="1"')
  expect(empty).not.toContain('NaN')
})

test('each status has its own word and its own shape', () => {
  const kinds: ReadonlyArray<StatusKind> = ['met', 'soon', 'overdue', 'exempt', 'open', 'info']
  const shapes = kinds.map((kind) => render(createElement(Status, { kind })).match(/ d="([^"]+)"/)?.[1])
  expect(new Set(shapes).size).toBe(kinds.length)
  expect(new Set(Object.values(STATUS_WORDS)).size).toBe(kinds.length)
})

test('a heat map says where nothing is required and has the figures as a table', () => {
  const rows = [{ key: 'a', label: '第一党支部', rates: [0.5, null] }]
  const html = render(createElement(HeatMap, { title: '完成率', columns: ['四种形态', '承诺'], rows }))
  expect(html).toContain('<td class="number">50%</td><td class="number">无要求</td>')
  expect(html).toContain('heat-none')
})

test('every status of HTTP has a title and a way on', () => {
  expect(errorWords(403).title).not.toBe(errorWords(404).title)
  expect(errorWords(418)).toEqual(errorWords(500))
})
