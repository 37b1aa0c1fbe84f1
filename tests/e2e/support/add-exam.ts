import { execFileSync } from 'node:child_process'

/** A sealed exam of so many minutes in the data of the browser tests, for these members; its id. */
export function addExam(minutes: number, ...employeeNumbers: ReadonlyArray<string>): string {
  return execFileSync(
    'node_modules/.bin/tsx',
    ['tests/exams/add-exam.cli.ts', String(minutes), ...employeeNumbers],
    {
      encoding: 'utf8',
      env: {
        ...process.env,
        LIANXUE_DATA_DIR: 'test-results/e2e-data',
        DATABASE_URL: '',
        NODE_ENV: 'production',
      },
    },
  )
}
