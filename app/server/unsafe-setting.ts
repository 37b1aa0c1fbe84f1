import type { Settings } from '#app/platform/settings.server.ts'

const LOOPBACK = new Set(['127.0.0.1', 'localhost', '::1'])

/** What makes these settings unsafe for a production server, as one sentence for the operator; null when nothing. */
export function unsafeSetting({ environment, host, origin }: Settings): string | null {
  if (environment === 'test') return 'NODE_ENV=test 不能用于正式服务'
  const publicHost = new URL(origin).hostname
  const secure = origin.startsWith('https:')
  if (!LOOPBACK.has(host) && !secure)
    return `HOST=${host} 会让其他机器访问，但 LIANXUE_ORIGIN 不是 https 网址：密码会明文传输。请配置 https 的 LIANXUE_ORIGIN`
  if (!LOOPBACK.has(publicHost) && !secure)
    return 'LIANXUE_ORIGIN 必须是 https 网址（本机地址除外）：否则密码会明文传输'
  return null
}
