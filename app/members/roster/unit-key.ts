import { compactText } from './clean-text.ts'

/**
 * Names of organizations compared as people write them: 中共华川能源集团有限公司委员会 and 华川能源集团有限公司党委 are one,
 * 第1支部 and 第一党支部 too.
 */
export function unitKey(name: string): string {
  return compactText(name)
    .replace(/[《》“”"'·。．.]/g, '')
    .replace(/[（(](.*?)[)）]/g, '$1')
    .replace(/^(中共|中国共产党)/, '')
    .replace(/党?总支部?(委员会)?$/, '党总支')
    .replace(/党?(?<!总)支部(委员会)?$/, '党支部')
    .replace(/(?<!总支|支部)(?<!党)委员会$/, '党委')
    .replace(/党委员会$/, '党委')
    .replace(/党?小组$/, '党小组')
    .replace(/第?(\d{1,2})(?=党|$)/g, (_, digits: string) => `第${chineseNumber(Number(digits))}`)
    .replace(/(?<!第)([一二三四五六七八九十]{1,3})(?=党(支部|小组|总支)$)/, '第$1')
    .toLowerCase()
}

const DIGITS = '零一二三四五六七八九'

function chineseNumber(number: number): string {
  const tens = Math.floor(number / 10)
  const ones = number % 10
  if (tens === 0) return DIGITS[ones] ?? ''
  return `${tens === 1 ? '' : DIGITS[tens]}十${ones === 0 ? '' : DIGITS[ones]}`
}

/** `集团党委/新能源公司党委/第一支部` in one cell → the three names. */
export function splitUnitNames(text: string): Array<string> {
  return text
    .split(/[/\\>＞／→]+/)
    .map((name) => compactText(name))
    .filter((name) => name !== '' && !/^(无|-+|—+)$/.test(name))
}
