/** The posts (职务) that obligations and courses can be for. */
export const POSTS = [
  { code: 'member', title: '党员' },
  { code: 'branch-secretary', title: '支部书记' },
  { code: 'branch-committee', title: '支部委员' },
  { code: 'discipline-commissioner', title: '纪检委员' },
  { code: 'discipline-supervisor', title: '纪检监督员' },
  { code: 'discipline-cadre', title: '专职纪检干部' },
  { code: 'leader', title: '领导干部' },
  { code: 'finance', title: '财务人员' },
  { code: 'procurement', title: '采购人员' },
  { code: 'engineering', title: '工程管理人员' },
] as const

export type PostCode = (typeof POSTS)[number]['code']

/** The post of this code, if there is one. */
function findPost(code: string): (typeof POSTS)[number] | undefined {
  return POSTS.find((post) => post.code === code)
}

/** The Chinese title of a post; an unknown code stands for itself, so that old records stay readable. */
export function postTitle(code: string): string {
  return findPost(code)?.title ?? code
}

export function isPostCode(code: string): code is PostCode {
  return findPost(code) !== undefined
}
