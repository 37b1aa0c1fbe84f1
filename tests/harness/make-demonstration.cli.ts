import { mkdirSync, renameSync } from 'node:fs'
import { makeDemonstration } from './make-demonstration.ts'

// `tsx tests/harness/make-demonstration.cli.ts FOLDER`: the folder is there only once everything is in it.
const [folder] = process.argv.slice(2)
if (!folder) throw new Error('name a folder')
mkdirSync(`${folder}.making`, { recursive: true })
makeDemonstration(`${folder}.making`)
renameSync(`${folder}.making`, folder)
