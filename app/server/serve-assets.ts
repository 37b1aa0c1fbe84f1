import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Request, RequestHandler, Response } from 'express'

type Asset = { type: string; plain: Buffer; br: Buffer | null; gzip: Buffer | null }

const TYPES: Readonly<Record<string, string>> = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
}

/**
 * Serves the built scripts and styles from memory, as `compress-assets.ts` left them. Their names carry a hash of their
 * content, so a browser may keep them for good. They carry no headers that only a document needs: with twenty files on a
 * page, a security policy on each is heavier than the styles.
 */
export function serveAssets(folder: string): RequestHandler {
  const assets = loadAssets(folder)
  return function serveAsset(request, response, next) {
    const asset = request.method === 'GET' || request.method === 'HEAD' ? assets.get(request.path) : undefined
    if (asset) send(request, response, asset)
    else next()
  }
}

function loadAssets(folder: string): Map<string, Asset> {
  const names = readdirSync(folder).filter((name) => (name.split('.').at(-1) ?? '') in TYPES)
  return new Map(
    names.map((name) => {
      const path = join(folder, name)
      const asset = {
        type: TYPES[name.split('.').at(-1) ?? ''] ?? '',
        plain: readFileSync(path),
        br: readIfThere(`${path}.br`),
        gzip: readIfThere(`${path}.gz`),
      }
      return [`/assets/${name}`, asset] as const
    }),
  )
}

function readIfThere(path: string): Buffer | null {
  return existsSync(path) ? readFileSync(path) : null
}

function send(request: Request, response: Response, asset: Asset): void {
  const { encoding, bytes } = bodyFor(request, asset)
  response.set({
    'Content-Type': asset.type,
    'Content-Length': String(bytes.length),
    'Cache-Control': 'public, max-age=31536000, immutable',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'X-Content-Type-Options': 'nosniff',
    Vary: 'Accept-Encoding',
  })
  if (encoding) response.set('Content-Encoding', encoding)
  response.end(request.method === 'HEAD' ? undefined : bytes)
}

function bodyFor(request: Request, { plain, br, gzip }: Asset): { encoding: string | null; bytes: Buffer } {
  // Browsers name gzip first and value both alike; asked one by one, the smaller wins.
  if (br && request.acceptsEncodings('br')) return { encoding: 'br', bytes: br }
  if (gzip && request.acceptsEncodings('gzip')) return { encoding: 'gzip', bytes: gzip }
  return { encoding: null, bytes: plain }
}
