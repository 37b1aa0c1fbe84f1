import { describe, expect, test } from 'vitest'
import { SAMPLE_FILE, samplePledge } from '#tests/pledges/sample-pledge.ts'
import { loadPledges } from './load-pledges.server.ts'
import { loadFontFile } from './pdf/font-file.server.ts'
import { unprintable } from './pdf/printable-text.ts'
import { readPledgeFile } from './read-pledge-file.server.ts'

describe('a pledge file', () => {
  test('citations are put into words, wherever they were written', () => {
    expect(samplePledge().clauses.map(({ sources }) => sources)).toEqual([
      ['《中国共产党廉洁自律准则》（2015年）第一条'],
      ['《中国共产党廉洁自律准则》（2015年）第二条'],
    ])
  })

  const faults: Array<[string, string, RegExp]> = [
    ['title: 公私分明', 'title: ""', /pledge\.yaml:11: clauses\.0\.title 不能为空/],
    ['posts: [member]', 'posts: [cook]', /pledge\.yaml:4: posts\.0 没有这个职务代码/],
    [
      'source: norms-2015',
      'source: norms-1999',
      /pledge\.yaml:13: clauses\.0\.sources\.0 引用了没有列出的依据/,
    ],
    ['id: clean', 'id: public', /pledge\.yaml:14: clauses\.1\.id public 重复/],
    ['min: 1', 'min: 4', /pledge\.yaml:\d+: personalClauses min 不能大于 max/],
    ['closing:', 'closing: [', /pledge\.yaml:\d+: /],
    ['closing:', 'ending:', /pledge\.yaml:/],
  ]
  test.each(faults)('%s → %s is named with its line', (right, wrong, message) => {
    expect(() => readPledgeFile(SAMPLE_FILE.replace(right, wrong), 'pledge.yaml')).toThrow(message)
  })

  test('any change of the wording is another version, also without a new number', () => {
    const before = samplePledge()
    const after = readPledgeFile(SAMPLE_FILE.replace('做事；', '做事。'), 'pledge.yaml')
    expect(after.version).toBe(before.version)
    expect(after.contentVersion).not.toBe(before.contentVersion)
  })
})

test('the pledges of this repository are sound and can be printed', async () => {
  const pledges = loadPledges('content/pledges')
  expect(pledges.length).toBeGreaterThan(0)
  const { covers } = await loadFontFile()
  for (const pledge of pledges) expect(unprintable(JSON.stringify(pledge), covers), pledge.id).toEqual([])
})

test('leaders and cadres have a pledge for taking up, holding and leaving a post, each clause with its source', () => {
  const pledges = loadPledges('content/pledges')
  for (const post of ['leader', 'discipline-cadre'] as const) {
    const occasions = pledges.filter(({ posts }) => posts.includes(post)).map(({ occasion }) => occasion)
    for (const occasion of ['taking-up', 'holding', 'leaving']) expect(occasions, post).toContain(occasion)
  }
  for (const post of ['procurement', 'engineering'] as const)
    expect(pledges.some(({ posts, occasion }) => occasion === 'holding' && posts.includes(post))).toBe(true)
  for (const { id, clauses } of pledges)
    for (const clause of clauses) expect(clause.sources, `${id}/${clause.id}`).not.toEqual([])
  expect(pledges[0]?.occasion).toBe('holding')
})
