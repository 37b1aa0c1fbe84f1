import { execFileSync } from 'node:child_process'
import { compileContent } from '#app/courses/content/compile-content.server.ts'

// The production build: lessons first (they become data that the server loads), then scripts and styles.
const { lessons } = await compileContent()
process.stdout.write(`已编译 ${lessons} 节课\n`)
execFileSync('node_modules/.bin/remix', ['vite:build', '--logLevel', 'warn'], { stdio: 'inherit' })
