/** What a column of a roster can mean. Everything else in the file is not read. */
export const FIELDS = [
  { code: 'employeeNumber', title: '工号' },
  { code: 'name', title: '姓名' },
  { code: 'committee', title: '党委' },
  { code: 'generalBranch', title: '党总支' },
  { code: 'branch', title: '党支部' },
  { code: 'partyGroup', title: '党小组' },
  { code: 'posts', title: '职务' },
  { code: 'politicalStatus', title: '政治面貌' },
  { code: 'joinedPartyOn', title: '入党日期' },
  { code: 'joinedUnitOn', title: '到本单位日期' },
  { code: 'state', title: '状态' },
  { code: 'leftOn', title: '离开日期' },
] as const

export type Field = (typeof FIELDS)[number]['code']

/** Fields that name an organization, from the highest level to the lowest. */
export const UNIT_FIELDS = ['committee', 'generalBranch', 'branch', 'partyGroup'] as const
export type UnitField = (typeof UNIT_FIELDS)[number]

export function isField(code: string): code is Field {
  return FIELDS.some((field) => field.code === code)
}

export function fieldTitle(code: Field): string {
  return FIELDS.find((field) => field.code === code)?.title ?? code
}

/** Usual heads of columns, the surest first. Compared after `headKey`. */
export const HEADS: Readonly<Record<Field, ReadonlyArray<string>>> = {
  employeeNumber: [
    '工号',
    '员工编号',
    '员工工号',
    '职工号',
    '职工编号',
    '职工工号',
    '人员编码',
    '人员编号',
    '员工号',
    '员工编码',
    '人员工号',
    '员工代码',
    '职工代码',
    '编码',
    '编号',
  ],
  name: ['姓名', '党员姓名', '员工姓名', '人员姓名', '职工姓名', '名字'],
  committee: ['党委', '所属党委', '所在党委', '党委名称', '二级党委', '基层党委', '上级党委'],
  generalBranch: ['党总支', '所属党总支', '所在党总支', '党总支名称', '总支', '总支部'],
  branch: [
    '所在党支部',
    '党支部',
    '党支部名称',
    '所属党支部',
    '支部',
    '支部名称',
    '所在支部',
    '所属支部',
    '所属党组织',
    '所在党组织',
    '党组织',
    '党组织名称',
    '组织名称',
    '所属组织',
    '组织关系所在党支部',
    '组织关系所在单位',
    '所属党组织名称',
  ],
  partyGroup: ['党小组', '所属党小组', '所在党小组', '党小组名称', '小组'],
  posts: [
    '党内职务',
    '党内职务名称',
    '职务',
    '党务职务',
    '岗位',
    '职务岗位',
    '岗位职务',
    '职务名称',
    '岗位名称',
    '现任职务',
  ],
  politicalStatus: ['政治面貌', '党员类别', '人员类别', '党员类型', '党籍状态', '党员身份'],
  joinedPartyOn: [
    '入党日期',
    '入党时间',
    '加入党组织日期',
    '加入党组织时间',
    '入党年月',
    '加入中共时间',
    '加入中国共产党时间',
  ],
  joinedUnitOn: [
    '到本单位日期',
    '到本单位时间',
    '入职日期',
    '入职时间',
    '报到日期',
    '报到时间',
    '进入本单位时间',
    '进入本单位日期',
    '转入日期',
    '转入时间',
    '调入日期',
    '调入时间',
    '参加工作时间',
    '参加工作日期',
    '参加工作',
  ],
  state: [
    '状态',
    '人员状态',
    '在职状态',
    '员工状态',
    '在岗状态',
    '在册状态',
    '党员状态',
    '离职',
    '是否离职',
    '是否在职',
    '是否在岗',
  ],
  leftOn: [
    '离开日期',
    '离职日期',
    '离职时间',
    '调出日期',
    '调出时间',
    '转出日期',
    '转出时间',
    '离开时间',
    '离岗日期',
  ],
}

/** Heads compared without spaces, stars, notes in brackets and end marks: `* 工 号（必填）：` is 工号. */
export function headKey(head: string): string {
  return head
    .normalize('NFKC')
    .replace(/\([^)]*\)|【[^】]*】|\[[^\]]*\]/g, '')
    .replace(/[\s*:：、,，/\\·\u200b-\u200f\u2060\ufeff-]/g, '')
}
