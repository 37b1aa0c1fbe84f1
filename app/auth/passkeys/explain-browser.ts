/** Why the browser did not use or make a passkey, and what to do. */
export function explainBrowser(reason: unknown): string {
  const name = reason instanceof Error ? reason.name : ''
  if (name === 'NotAllowedError' || name === 'AbortError')
    return '没有在设备上完成确认，可能是取消了或等得太久，请再试一次。'
  if (name === 'SecurityError')
    return '浏览器打开的网址和平台公布的网址不一样，不能使用通行密钥，请从公布的网址打开。'
  if (name === 'InvalidStateError') return '这台设备已经登记过通行密钥，不用再登记。'
  if (name === 'NotSupportedError') return '这台设备不支持通行密钥，请换一台设备，或用登录密码确认。'
  return '通行密钥没有用成，请再试一次，或用登录密码确认。'
}
