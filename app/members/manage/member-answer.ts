/** What the forms of a member's page are answered with. */
export type MemberAnswer = {
  errors: Record<string, string>
  values: Record<string, string | Array<string>>
  /** A one-time code just issued: shown in this answer and never again. */
  code: { code: string; expires: string } | null
}
