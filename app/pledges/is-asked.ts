import type { Viewer } from '#app/members/viewer.ts'
import type { Pledge } from './pledge.ts'

/** Whether the pledge is for one of the viewer's posts. */
export function isAsked(viewer: Pick<Viewer, 'posts'>, pledge: Pick<Pledge, 'posts'>): boolean {
  return pledge.posts.some((post) => viewer.posts.includes(post))
}
