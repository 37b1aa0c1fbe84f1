import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { build } from 'esbuild'

/** `npm run build`: makes the verifier one HTML file with everything in it, `build/verify.html`. */
const folder = 'app/routes/verify-file'
const script = await bundle(`${folder}/main.tsx`)
const style = (await bundle('app/ui/styles/index.css')) + (await bundle('app/ledger/ledger.css'))
writeFileSync('build/verify.html', documentOf(script.replaceAll('</script', '<\\/script'), style))

async function bundle(entry: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    jsx: 'automatic',
    charset: 'utf8',
    define: { 'process.env.NODE_ENV': '"production"' },
    alias: { '@remix-run/react': resolve(folder, 'router-stand-in.tsx') },
    loader: { '.css': entry.endsWith('.css') ? 'css' : 'empty' },
    legalComments: 'none',
  })
  return outputFiles[0]?.text ?? ''
}

/** Its own policy lets it run nothing else and reach no network, wherever it is opened. */
function documentOf(code: string, css: string): string {
  const policy = `default-src 'none'; script-src '${hashOf(code)}'; style-src '${hashOf(css)}'; base-uri 'none'; form-action 'none'`
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>核验学习台账（离线） · 廉学</title>
<style>${css}</style>
</head>
<body>
<div id="place"><p>核验要运行脚本，请允许本页运行脚本。</p></div>
<script type="application/json" id="keys">{}</script>
<script>${code}</script>
</body>
</html>
`
}

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`
}
