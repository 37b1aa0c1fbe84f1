// Reads what Playwright's JSON reporter left: one row for each test of each project.

/** The tests of a report, in its order; none when there is no report. */
export function browserTests(report) {
  return (report?.suites ?? []).flatMap((suite) => testsOf(suite, suite.file))
}

/** Those that did not pass; of a series that broke off also those that were not begun. */
export function failedIn(tests) {
  return tests.filter(({ isOk }) => !isOk)
}

/** The files of the tests that did not pass, each once. */
export function filesThatFailed(tests) {
  return [...new Set(failedIn(tests).map(({ file }) => file))]
}

function testsOf(suite, file) {
  const own = (suite.specs ?? []).flatMap(({ title, tests }) =>
    tests.map(({ status }) => ({ file, title: `${file} › ${title}`, isOk: status === 'expected' })),
  )
  return [...own, ...(suite.suites ?? []).flatMap((inner) => testsOf(inner, file))]
}
