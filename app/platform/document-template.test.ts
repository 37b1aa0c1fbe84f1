import fc from 'fast-check'
import { renderToString } from 'react-dom/server'
import { createElement } from 'react'
import { describe, expect, it } from 'vitest'
import { fillGaps, joinDocument, markupOf, parseTemplate, placeholder } from './document-template.ts'

/** What Remix does with a chunk of data in a document. */
function scriptOf(data: string): string {
  const quoted = JSON.stringify(JSON.stringify([data]))
  const safe = quoted.replace(
    /[&<>\u2028\u2029]/g,
    (at) => `\\u${at.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
  return `<script nonce="${placeholder('nonce')}">enqueue(${safe});</script>`
}

const hostile = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('</script><b>', '"\\\'', '\u2028', '&amp;', '\\u003c', '<!--', '王某\n'),
)

describe('a document filled from a template', () => {
  it('says in its markup and its data just what was filled in, whatever it is', () => {
    const page = renderToString(createElement('p', { title: 'a' }, `姓名：${placeholder('name')}。`))
    const template = parseTemplate(`${page}${scriptOf(placeholder('name'))}<p>${placeholder('name')}</p>`)
    fc.assert(
      fc.property(hostile, (name) => {
        const text = joinDocument(template, fillGaps(template, { name, nonce: 'abc' })).toString()
        const [, data = ''] = /enqueue\((.*)\);<\/script>/s.exec(text) ?? []
        expect(JSON.parse(JSON.parse(data))).toEqual([
          name.toWellFormed() === name ? name : expect.anything(),
        ])
        expect(text.split('</script>')).toHaveLength(2)
        expect(text.replace(/<script.*<\/script>/s, '')).not.toMatch(/<(?!\/?p)/)
      }),
    )
  })

  it('has markup of ours as it is, and the same as text in its data', () => {
    const card = '<b class="a">“对”</b>'
    const template = parseTemplate(`<p>${placeholder('card')}</p>${scriptOf(placeholder('card'))}`)
    const pieces = [card.slice(0, 15), card.slice(15)].map(markupOf)
    const text = joinDocument(template, fillGaps(template, { nonce: 'abc' }, { card: pieces })).toString()
    expect(text).toContain(`<p>${card}</p>`)
    const [, data = ''] = /enqueue\((.*)\);<\/script>/s.exec(text) ?? []
    expect(data).not.toContain('<')
    expect(JSON.parse(JSON.parse(data))).toEqual([card])
  })

  it('has the nonce on its scripts, and refuses to go out with a gap', () => {
    const template = parseTemplate(scriptOf('x'))
    expect(joinDocument(template, fillGaps(template, { nonce: 'bm9uY2U=' })).toString()).toContain(
      '<script nonce="bm9uY2U=">',
    )
    expect(() => fillGaps(template, {})).toThrow('nonce')
  })
})
