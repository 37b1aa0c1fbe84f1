type Words = { title: string; sentence: string }

const OTHER: Words = {
  title: '出了一点问题',
  sentence: '系统没有办成这件事，已经记下。请过一会儿再试；如果一直这样，请告诉管理员。',
}

const WORDS: Readonly<Record<number, Words>> = {
  400: { title: '这个请求看不懂', sentence: '请返回上一页，检查填写的内容后再试。' },
  403: {
    title: '没有权限看这一页',
    sentence: '这一页不在你的职责范围内。如果工作需要，请联系上级组织员开通。',
  },
  404: { title: '没有这一页', sentence: '地址可能写错了，或者内容已经移走。可以从“今日学习”重新开始。' },
  409: { title: '情况已经变了', sentence: '在你打开这一页之后，记录有了变化。请返回上一页刷新，再看一遍。' },
  413: { title: '内容太大', sentence: '请缩小文件或文字，再提交一次。' },
  429: { title: '请求太频繁', sentence: '请等一分钟再试。' },
}

/** What to say for an HTTP status in plain Chinese: a title and what to do. */
export function errorWords(status: number): Words {
  return WORDS[status] ?? OTHER
}
