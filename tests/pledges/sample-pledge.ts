import { readPledgeFile } from '#app/pledges/read-pledge-file.server.ts'
import type { Pledge } from '#app/pledges/pledge.ts'

/** The file of a pledge for tests: short, with everything that a real one has. */
export const SAMPLE_FILE = `id: sample
title: 廉洁承诺书
version: 1
posts: [member]
sources:
  - { id: norms-2015, text: 《中国共产党廉洁自律准则》, year: 2015 }
opening: |
  本人郑重承诺：
clauses:
  - id: public
    title: 公私分明
    text: 坚持公私分明，先公后私，克己奉公。
    sources: [{ source: norms-2015, article: 第一条 }]
  - id: clean
    title: 崇廉拒腐
    text: 坚持崇廉拒腐，清白做人，干净做事；不收礼品、礼金，不接受可能影响公正履职的宴请。
    sources: [《中国共产党廉洁自律准则》（2015年）第二条]
closing: 以上承诺，请组织和群众监督。
personalClauses:
  prompt: 结合岗位写一至三条
  min: 1
  max: 3
  hints: [采购验收]
`

export function samplePledge(change: Partial<Pledge> = {}): Pledge {
  return { ...readPledgeFile(SAMPLE_FILE, 'sample/pledge.yaml'), ...change }
}
