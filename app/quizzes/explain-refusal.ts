/** Why an answer or a step of a quiz was refused: HTTP status and the sentence for the member. */
export const REFUSALS = {
  'no-attempt': { status: 404, message: '没有找到这次测验，请从课程页面重新进入。' },
  'no-question': { status: 404, message: '这道题已经撤下，不计分，请继续做其他题。' },
  'already-submitted': { status: 409, message: '已经交卷，这之后的修改不再计入。' },
  'already-answered': { status: 409, message: '这道题已经答过，请看讲解。' },
  'too-soon': {
    status: 409,
    message: '从开始到交卷的时间太短，不可能逐题作答，没有交卷。答案都已保存，请检查后再交一次。',
  },
  'sits-exam': { status: 423, message: '正在考试，交卷后再来练习、交测验或看讲解。' },
  'no-questions': { status: 409, message: '这里还没有可以做的题，请先换一个范围。' },
  'id-taken': { status: 409, message: '这张表单已经用过，没有开始新的一次，请重新打开页面再开始。' },
} as const
