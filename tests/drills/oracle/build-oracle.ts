import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'

/** Where Debian keeps the sources of Go libraries. */
const GOPATH = '/usr/share/gocode'

/** The oracle as a function from arguments to its lines; null, with the reason printed, where it can't be built. */
export function buildOracle(folder: string): ((...args: ReadonlyArray<string>) => Array<string>) | null {
  const library = existsSync(join(GOPATH, 'src/golang.org/x/mod/sumdb/tlog'))
  if (!library || spawnSync('go', ['version']).status !== 0) {
    process.stdout.write(
      'not run: the oracle needs Go and its log library: apt-get install golang-go golang-golang-x-mod-dev\n',
    )
    return null
  }
  const program = join(folder, 'oracle')
  run('go', ['build', '-o', program, 'tests/drills/oracle/main.go'], { GO111MODULE: 'off', GOPATH })
  return (...args) => run(program, args).trimEnd().split('\n')
}

function run(command: string, args: ReadonlyArray<string>, environment: Record<string, string> = {}): string {
  const { status, stdout, stderr } = spawnSync(command, args, {
    encoding: 'utf8',
    env: { ...process.env, ...environment },
    maxBuffer: 1 << 28,
  })
  if (status !== 0) throw new Error(`${command} ${args[0]}: ${stderr}`)
  return stdout
}
