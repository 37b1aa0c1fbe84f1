import type { JsonObject } from '#app/platform/canonical-json.ts'
import { listIn } from '../entry-words.ts'
import { type Flag, FLAGS } from './judge-plausibility.ts'

const WORDS: Readonly<Record<Flag, string>> = {
  'clock-ahead': '设备时间比服务器快，发生时间不可信',
  'clock-back': '发生时间早于上一条记录：设备时间被往回调过，或离线时的记录晚到',
  'server-clock': '服务器时间早于收到上一条记录的时间：服务器时间被往回调过',
  hurried: '从开始到完成的时间太短，不足以学完或逐题作答',
  'too-fast': '距上一课完成的时间太短，不足以学完这一课',
  'beyond-clock': '近期完成的课时合计超过了实际经过的时间',
  'two-devices': '两分钟内在两处登录交替提交，像是两台设备同时在学',
}

/** What was noticed about an entry when it was recorded, in words; empty as a rule. */
export function flagWords(payload: JsonObject): Array<string> {
  return listIn(payload, 'flags').flatMap((value) => {
    const flag = FLAGS.find((known) => known === value)
    return flag ? [WORDS[flag]] : []
  })
}
