// Plain JavaScript: runs before anything else of the tests.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fail } from '../app/cli/prepare.mjs'

const CANDIDATES = [
  process.env.CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
]

/** Path of a Chromium with Chinese glyphs; installs Debian's packages where they are missing and we may. */
export function ensureBrowser() {
  const missing = []
  if (!findBrowser()) missing.push('chromium')
  if (!hasChineseFont()) missing.push('fonts-noto-cjk')
  if (missing.length > 0) install(missing)
  return findBrowser() ?? fail('没有找到 Chromium：请安装 chromium，或用环境变量 CHROMIUM 指明它的位置')
}

/** Path of a Chromium that is there already; undefined when none is. */
export function findBrowser() {
  return CANDIDATES.find((path) => path && existsSync(path))
}

function hasChineseFont() {
  const listed = spawnSync('fc-list', [':lang=zh'], { encoding: 'utf8' })
  return listed.status === 0 && listed.stdout.trim() !== ''
}

function install(packages) {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get'))
    fail(`缺少软件包 ${packages.join('、')}：请用系统的包管理器安装后重试`)
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const apt = (args) =>
    spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env: environment }).status === 0
  if (
    !apt(['update', '-qq']) ||
    !apt(['install', '-y', '-qq', '--no-install-recommends', ...packages, 'fontconfig'])
  )
    fail(`安装 ${packages.join('、')} 没有成功`)
}
