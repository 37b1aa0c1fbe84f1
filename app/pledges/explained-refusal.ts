/** A refusal for the page: its HTTP status and one sentence a field (`form` for the whole). */
export type ExplainedRefusal = { status: number; errors: Record<string, string> }

/** A refusal that concerns the whole form. */
export function refusedWhole(status: number, sentence: string): ExplainedRefusal {
  return { status, errors: { form: sentence } }
}

/** The password is not that of the member; `kept` says what was not lost. */
export function wrongPassword(kept = ''): ExplainedRefusal {
  return { status: 400, errors: { password: `密码不正确，请重新输入登录密码。${kept}` } }
}

/** Too many wrong passwords for now; `kept` says what was not lost. */
export function waitBeforePassword(seconds: number, kept = ''): ExplainedRefusal {
  return { status: 429, errors: { password: `密码输错次数较多，请等 ${seconds} 秒后再试。${kept}` } }
}
