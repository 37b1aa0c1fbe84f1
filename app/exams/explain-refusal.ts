/** Why a step of an exam was refused: HTTP status and the sentence for the candidate. */
export const REFUSALS = {
  'no-exam': { status: 404, message: '没有这场考试，或者你不是这场考试的考生。' },
  'no-sitting': { status: 404, message: '这场考试还没有开始，请从考试页面进入。' },
  'no-question': { status: 400, message: '没有这道题，请从题号里选择。' },
  'not-open': { status: 409, message: '还没有到开考时间，请到时再来。' },
  closed: { status: 409, message: '开考时间已过，请联系组织者。' },
  deferred: { status: 409, message: '你已办理缓考，请等组织者安排时间。' },
  paused: { status: 409, message: '组织者暂停了考试，请等恢复后再开始。' },
  'before-start': { status: 409, message: '这个答案是在本次考试开始之前填写的，不计入本次考试。' },
  // 423: the outbox of the device keeps what it refuses, until the device holds the sitting.
  'not-active': {
    status: 423,
    message: '这场考试正在另一台设备上作答，本机的答案没有计入。请回到考试页面，改在本机继续后再送出。',
  },
  over: { status: 409, message: '时间到之后填写的答案不计入。' },
  'already-submitted': { status: 409, message: '已经交卷。' },
} as const
