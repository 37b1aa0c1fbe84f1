// `npm start`: the built server, without a loader for TypeScript between it and Node.
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { fail } from './prepare.mjs'

const server = resolve('build/server/start.js')
if (!existsSync(server)) fail('还没有构建：请先运行 npm run build')
process.env.NODE_ENV ||= 'production'
await import(pathToFileURL(server).href)
