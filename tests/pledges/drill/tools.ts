import { spawnSync } from 'node:child_process'

/** Programs that look at documents from outside, with the Debian package that brings each. */
const PACKAGES = {
  pdfsig: 'poppler-utils',
  pdffonts: 'poppler-utils',
  pdftoppm: 'poppler-utils',
  certutil: 'libnss3-tools',
  qpdf: 'qpdf',
  openssl: 'openssl',
  zbarimg: 'zbar-tools',
} as const

export type Tool = keyof typeof PACKAGES

export function has(...tools: ReadonlyArray<Tool>): boolean {
  return tools.every((tool) => spawnSync(tool, ['--version'], { stdio: 'ignore' }).error === undefined)
}

/** One sentence on what is missing and how to get it; null when all is there. */
export function missingTools(): string | null {
  const missing = Object.entries(PACKAGES).filter(([tool]) => spawnSync(tool).error !== undefined)
  if (missing.length === 0) return null
  const names = missing.map(([tool]) => tool).join(', ')
  const packages = [...new Set(missing.map(([, name]) => name))].join(' ')
  return `missing ${names}: on Debian, apt-get install ${packages}`
}
