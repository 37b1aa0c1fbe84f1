const RELEASE = {
  'not-over': '考试或补考的时间还没有结束，不能公布成绩',
  running: '还有人在作答，等他们交卷后再公布',
  pending: '还有题目等待人工评分，请先评完',
  late: '还有迟到的答案没有裁定，请先裁定',
  nothing: '没有可以公布的成绩',
} as const

const RESIT = {
  'no-resits': '这场考试没有设补考',
  'too-late': '补考时间超出了这场考试的补考期限',
  over: '补考最晚开始时间已经过去，请改为以后的时间',
  'not-released': '请先公布成绩，再安排补考',
} as const

/** Why results were not released, in a sentence. */
export function releaseWords(reason: keyof typeof RELEASE): string {
  return RELEASE[reason]
}

/** Why no resit was arranged, in a sentence. */
export function resitWords(reason: keyof typeof RESIT): string {
  return RESIT[reason]
}
