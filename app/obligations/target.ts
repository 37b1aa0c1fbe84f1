import { readUpdateTarget } from '#app/courses/changes/update-target.ts'
import type { TargetKind } from './obligation.ts'

/** Something that can be asked; `title` as members see it, `path` where they do it. */
export type Target = { kind: TargetKind; id: string; title: string }

/** A target as one form value, `course:four-forms`. */
export function targetKey(target: Pick<Target, 'kind' | 'id'>): string {
  return `${target.kind}:${target.id}`
}

/** The page on which a member meets the obligation. */
export function targetPath(kind: TargetKind, id: string): string {
  if (kind === 'pledge') return `/pledges/${id}`
  if (kind === 'update') return `/courses/${readUpdateTarget(id)?.courseId ?? id}/updates`
  return kind === 'quiz' ? `/courses/${id}/quiz` : `/courses/${id}`
}

/** The one act that meets the obligation, as its button says it. */
export const TARGET_ACTS: Record<TargetKind, string> = {
  course: '继续学习',
  update: '学习更新部分',
  quiz: '开始测验',
  pledge: '去签署',
}
