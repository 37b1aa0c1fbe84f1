import type { Viewer } from '#app/members/viewer.ts'

/** A member without roles who is signed in, as routes are told. */
export function sampleViewer(memberId: string): Viewer {
  return {
    memberId,
    employeeNumber: memberId,
    name: '党员',
    pseudonym: memberId,
    unitId: 'u',
    unitPath: 'u/',
    unitName: '支部',
    posts: [],
    grants: [],
    sessionId: 'session',
    mustChangePassword: false,
  }
}
