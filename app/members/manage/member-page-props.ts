import type { AuditLine } from '#app/members/audit-log/find-audit.server.ts'
import type { Option } from '#app/ui/select-field.tsx'
import type { ManagedMember } from './find-member.server.ts'
import type { MemberAnswer } from './member-answer.ts'

/** What a member's page shows, what its viewer may do there, and the answer to the form just sent. */
export type MemberPageProps = {
  member: ManagedMember
  may: { manage: boolean; reset: boolean; oneself: boolean }
  units: ReadonlyArray<Option>
  history: ReadonlyArray<AuditLine>
  answer: MemberAnswer | undefined
}
