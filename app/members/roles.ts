/** Roles that can be granted over the subtree of a unit. Everybody signed in is a learner besides. */
export const ROLES = [
  { code: 'organizer', title: '组织员' },
  { code: 'secretary', title: '支部书记' },
  { code: 'discipline', title: '纪检机构' },
  { code: 'auditor', title: '审计员' },
  { code: 'admin', title: '管理员' },
] as const

export type Role = (typeof ROLES)[number]['code']

export function isRole(code: string): code is Role {
  return ROLES.some((role) => role.code === code)
}

export function roleTitle(code: string): string {
  return ROLES.find((role) => role.code === code)?.title ?? code
}
