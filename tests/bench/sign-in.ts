import { DEMO_PASSWORD, openSession } from '#tests/harness/browser-session.ts'

/** Signs a member of the demonstration in; the header with the cookies of the session. */
export async function signIn(origin: string, employeeNumber: string): Promise<string> {
  const answer = await openSession(origin).post(
    '/login',
    new URLSearchParams({ employeeNumber, password: DEMO_PASSWORD }),
  )
  return answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
}
