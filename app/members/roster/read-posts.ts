import type { PostCode } from '#app/members/posts.ts'
import { compactText } from './clean-text.ts'
import type { Reading } from './finding.ts'
import type { Cell } from './table/table.ts'

/** Posts named in a cell; `complete` when every part of it was understood, so that the cell stands for all posts. */
export type PostsReading = Reading<{ posts: ReadonlyArray<PostCode>; complete: boolean }>

/** The first pattern that fits decides; 副书记 stands before 书记 because it contains it. */
const WORDS: ReadonlyArray<{ pattern: RegExp; posts: ReadonlyArray<PostCode> }> = [
  { pattern: /^(中共)?(正式|预备)?党员$|^普通党员$|^无$/, posts: [] },
  { pattern: /纪检监督员|廉洁监督员|纪律监督员/, posts: ['discipline-supervisor'] },
  {
    pattern: /支部?纪检委员|^纪检委员|总支纪检委员|纪律检查委员/,
    posts: ['discipline-commissioner', 'branch-committee'],
  },
  {
    pattern:
      /专职纪检|纪检干部|纪检干事|纪检专责|纪检监察(专责|干事|干部|专员|岗|员)|纪委书记|纪委副书记|纪委委员|纪检监察室|派驻纪检/,
    posts: ['discipline-cadre'],
  },
  { pattern: /(支部|总支|党支部|党总支)副书记|^副书记$/, posts: ['branch-committee'] },
  { pattern: /(支部|总支|党支部|党总支)(委员会)?书记|^书记$|支书$/, posts: ['branch-secretary'] },
  {
    pattern: /(组织|宣传|青年|群工|统战|保密|生活|文体|支部|支委会|党支部)委员|^委员$|^支委$/,
    posts: ['branch-committee'],
  },
  {
    pattern:
      /党委(副)?书记|党委委员|党组(副)?书记|总经理|董事长|副总|总工程师|总会计师|总经济师|^领导干部$|处长|局长|矿长|场长|厂长|部长|主任$/,
    posts: ['leader'],
  },
  { pattern: /财务|会计|出纳|资金管理|税务/, posts: ['finance'] },
  { pattern: /采购|招标|招投标|物资|合同管理/, posts: ['procurement'] },
  {
    pattern: /工程管理|工程部|项目经理|工程技术|基建|施工管理|^工程$|工程(管理)?(专责|专工|师)/,
    posts: ['engineering'],
  },
]

/** 职务 in the words rosters use; several may stand in one cell, divided by 、，,；; or /. */
export function readPosts(cell: Cell | null): PostsReading {
  if (cell === null || cell.kind !== 'text') return { value: null }
  const parts = compactText(cell.text)
    .split(/[、,，;；/\\兼及与和+&]+/)
    .filter((part) => part !== '')
  if (parts.length === 0) return { value: null }
  const read = parts.map((part) => ({ part, posts: WORDS.find(({ pattern }) => pattern.test(part))?.posts }))
  const unknown = read.filter(({ posts }) => posts === undefined).map(({ part }) => part.slice(0, 20))
  const value = {
    posts: [...new Set(read.flatMap(({ posts }) => posts ?? []))],
    complete: unknown.length === 0,
  }
  if (value.complete) return { value }
  return { value, notice: `职务“${unknown.join('、')}”不对应学习任务用到的岗位，没有登记` }
}
