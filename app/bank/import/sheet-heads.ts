import { keyWords } from './clean-words.ts'
import { optionLetter } from './part-ids.ts'

/** What a column of a table of questions can mean; `option` goes with its letter. */
export type QuestionField =
  | 'type'
  | 'stem'
  | 'options'
  | 'answer'
  | 'explanation'
  | 'difficulty'
  | 'source'
  | 'regulation'
  | 'article'
  | 'point'
  | 'option'

/** `byNumber`: the head counts options (选项1), so that answers may as well. `exact`: the head is a known name, not only like one. */
export type HeadMeaning = { field: QuestionField; letter: string; byNumber: boolean; exact: boolean }

const HEADS: Readonly<Record<Exclude<QuestionField, 'option'>, ReadonlyArray<string>>> = {
  type: [
    '题型',
    '题目类型',
    '试题类型',
    '试题题型',
    '类型',
    '题目题型',
    '题类',
    '题型名称',
    '题目种类',
    '试题类别',
    '题目类别',
  ],
  stem: [
    '题干',
    '题目',
    '试题',
    '试题内容',
    '题目内容',
    '题干内容',
    '试题题干',
    '题目题干',
    '问题',
    '题面',
    '题目描述',
    '试题题目',
    '题目名称',
    '试题名称',
    '内容',
    '题目(题干)',
    '试题正文',
    '问题内容',
    '大题题干',
    '小题题干',
  ],
  options: [
    '选项',
    '选项内容',
    '备选项',
    '备选答案',
    '候选项',
    '可选项',
    '试题选项',
    '题目选项',
    '全部选项',
    '答案选项',
  ],
  answer: [
    '答案',
    '正确答案',
    '标准答案',
    '参考答案',
    '试题答案',
    '题目答案',
    '正确选项',
    '答案内容',
    '正解',
  ],
  explanation: [
    '解析',
    '答案解析',
    '试题解析',
    '题目解析',
    '解释',
    '答案说明',
    '详解',
    '试题分析',
    '答案解释',
    '解题思路',
    '分析',
  ],
  difficulty: [
    '难度',
    '难易度',
    '难易程度',
    '难度系数',
    '试题难度',
    '题目难度',
    '难度等级',
    '难易',
    '难度级别',
  ],
  source: [
    '依据',
    '出处',
    '来源',
    '出题依据',
    '命题依据',
    '答案依据',
    '试题出处',
    '试题来源',
    '题目来源',
    '法规依据',
    '答案出处',
    '依据条款',
    '依据及条款',
    '法律依据',
    '制度依据',
    '参考依据',
    '出题来源',
    '题目依据',
  ],
  regulation: [
    '法规',
    '法规名称',
    '制度名称',
    '文件名称',
    '规章制度',
    '所属法规',
    '条例',
    '依据文件',
    '来源文件',
  ],
  article: ['条款', '条文', '条款号', '条号', '条目', '法条', '依据条文', '对应条款'],
  point: [
    '知识点',
    '考点',
    '考查点',
    '知识点名称',
    '所属知识点',
    '考核点',
    '章节',
    '知识分类',
    '试题分类',
    '题目分类',
    '分类',
    '专题',
    '所属分类',
    '模块',
  ],
}

/** The meaning of a head such as `* 题 干（必填）`; null when it has none for us. */
export function headMeaning(head: string): HeadMeaning | null {
  const key = keyWords(head).replace(
    /\([^)]*(?:必填|选填|可空|多选|注|例|说明|填|用)[^)]*\)|[*:：、,，]/gu,
    '',
  )
  const letter =
    /^(?:选项|答案选项|备选项|备选答案|可选项|OPTION|选择|答案)?[-_(]?([A-J])[)]?(?:选项|项)?(?:内容)?$/u.exec(
      key,
    )?.[1]
  if (letter) return { field: 'option', letter, byNumber: false, exact: true }
  const number = /^(?:选项|备选项|备选答案|OPTION)([1-9]|10|一|二|三|四|五|六|七|八)(?:内容)?$/u.exec(
    key,
  )?.[1]
  if (number) return { field: 'option', letter: letterOfNumber(number), byNumber: true, exact: true }
  const bare = key.replace(/\([^)]*\)$/u, '')
  const known = FIELDS.find((field) => HEADS[field].includes(bare))
  const isOther = bare.length > LONGEST || OTHERS.test(bare)
  const field = known ?? (isOther ? undefined : LIKE.find(([, like]) => like.test(bare))?.[0])
  return field ? { field, letter: '', byNumber: false, exact: known !== undefined } : null
}

/** What is longer is no head. */
const LONGEST = 16
/** Columns of numbers, marks and people, and of what somebody answered. */
const OTHERS = /编号|序号|题号|ID|分值|分数|得分|数量|个数|时间|人$|我的|考生|学员|学生|用户|作答|错误|状态/u
/** What heads that nobody has listed have in common; the more particular first. */
const LIKE: ReadonlyArray<readonly [keyof typeof HEADS, RegExp]> = [
  ['type', /题型|^(?:题目?|试题|问题).{0,2}(?:类型|种类)$|^(?:QUESTION)?_?(?:TYPE|KIND)$/u],
  ['explanation', /解析|解释|^(?:ANALYSIS|EXPLANATION|EXPLAIN|FEEDBACK)$/u],
  ['source', /(?:依据|出处|来源)(?:条款|条文)?$|^(?:SOURCE|BASIS)$/u],
  ['answer', /答案$|^(?:CORRECT_?)?(?:ANSWER|ANSWERS|KEY|RIGHTANSWER)$/u],
  ['options', /选项$|^(?:OPTIONS|CHOICES)$/u],
  ['difficulty', /难度|难易|^(?:DIFFICULTY|LEVEL)$/u],
  ['point', /知识点|考点|考查点|章节|^(?:POINT|CATEGORY|CHAPTER)$/u],
  [
    'stem',
    /^(?:题干|题目|试题|问题)|(?:题干|题目|试题)(?:内容|描述)?$|^(?:QUESTION|STEM|TITLE|CONTENT|TOPIC|SUBJECT)$/u,
  ],
]

const FIELDS = [
  'type',
  'stem',
  'options',
  'answer',
  'explanation',
  'difficulty',
  'source',
  'regulation',
  'article',
  'point',
] as const

function letterOfNumber(number: string): string {
  const spoken = '一二三四五六七八'.indexOf(number)
  return optionLetter(spoken >= 0 ? spoken : Number(number) - 1)
}
