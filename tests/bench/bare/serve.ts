import { pathToFileURL } from 'node:url'
import { resolve } from 'node:path'
import { createRequestHandler } from '@remix-run/express'
import compression from 'compression'
import express from 'express'

// A bare Remix route behind the same compression: `tsx tests/bench/bare/serve.ts PORT`.
const build = await import(pathToFileURL(resolve('build/bare/server/index.js')).href)
const app = express()
app.use(compression())
const handler = createRequestHandler({ build })
app.all('*', (request, response, next) => {
  handler(request, response, next).catch(next)
})
app.listen(Number(process.argv[2]), '127.0.0.1')
