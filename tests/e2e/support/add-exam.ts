import { execFileSync } from 'node:child_process'

/** A sealed exam of so many minutes in the data of the browser tests, for these members; its id. */
export function addExam(minutes: number, ...employeeNumbers: ReadonlyArray<string>): string {
  return runOnData('add-exam', String(minutes), ...employeeNumbers)
}

/** Lets every sitting of an exam end in so many seconds: the shortest exam that can be held has a minute. */
export function endSittingsIn(seconds: number, exam: string): void {
  runOnData('end-sittings', String(seconds), exam)
}

/** Lets the devices of an exam have been silent for minutes: nobody waits for that in a test. */
export function loseContact(exam: string): void {
  runOnData('lose-contact', exam)
}

function runOnData(script: string, ...words: ReadonlyArray<string>): string {
  return execFileSync('node_modules/.bin/tsx', [`tests/exams/${script}.cli.ts`, ...words], {
    encoding: 'utf8',
    env: {
      ...process.env,
      LIANXUE_DATA_DIR: 'test-results/e2e-data',
      DATABASE_URL: '',
      NODE_ENV: 'production',
    },
  })
}
