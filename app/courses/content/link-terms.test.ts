import { expect, test } from 'vitest'
import type { Term } from '#app/library/library.ts'
import { linkTerms } from './link-terms.ts'

const term = (id: string, name: string, more: Partial<Term> = {}): Term => ({
  ...{ id, theme: '类', term: name, also: [], definition: '说明', see: [] },
  ...more,
})
const TERMS = [
  term('hoard', '“小金库”', { also: ['小金库'] }),
  term('talk', '谈话函询'),
  term('inquiry', '函询'),
  term('common', '处分', { unlinked: true }),
]

test('a word is linked where it is used first, the longest name before its parts', () => {
  expect(linkTerms('<p>小金库和“小金库”，谈话函询、函询、处分。</p>', TERMS)).toBe(
    '<p><a class="term" href="/glossary#hoard">小金库</a>和“小金库”，<a class="term" href="/glossary#talk">谈话函询</a>、<a class="term" href="/glossary#inquiry">函询</a>、处分。</p>',
  )
})

test('titles, links and the words of a law are left as they are', () => {
  const html =
    '<lianxue-heading>小金库</lianxue-heading><p><a href="#x">小金库</a></p><blockquote><p>小金库</p></blockquote>'
  expect(linkTerms(html, TERMS)).toBe(html)
})

test('a marked word is linked wherever it stands, also one that is linked nowhere else', () => {
  const marked =
    '<p><lianxue-term name="">处分</lianxue-term>，<lianxue-term name="hoard">账外的钱</lianxue-term></p>'
  expect(linkTerms(marked, TERMS)).toBe(
    '<p><a class="term" href="/glossary#common">处分</a>，<a class="term" href="/glossary#hoard">账外的钱</a></p>',
  )
  expect(linkTerms(marked, [])).toBe('<p>处分，账外的钱</p>')
})
