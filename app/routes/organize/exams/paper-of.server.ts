import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { requireExam } from '#app/exams/desk/require-exam.server.ts'
import { isPaperVersion } from '#app/exams/paper/paper-version.ts'
import { requireViewer } from '#app/members/require-viewer.server.ts'
import { database } from '#app/platform/database.server.ts'
import { settings } from '#app/platform/settings.server.ts'

/** Who asks, for which exam, and which version of which round the address names: version A of the first one where it names none. */
export async function paperOf(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const viewer = requireViewer(args)
  const exam = await requireExam(database, viewer, args.params.exam)
  const search = new URL(args.request.url).searchParams
  const asked = search.get('version')
  const round = /^[1-9]$/u.test(search.get('round') ?? '') ? Number(search.get('round')) : 1
  return { viewer, exam, search, version: isPaperVersion(asked) ? asked : ('A' as const), round }
}

/** The address that the QR code of a printed paper holds: it names exam, version and the hash of the paper. */
export function paperAddress(
  examId: string,
  page: '' | '/results',
  version: string,
  round: number,
  hash: string,
) {
  const name = `version=${version}${round > 1 ? `&round=${round}` : ''}&hash=${hash}`
  return `${settings.origin}/organize/exams/${examId}/paper${page}?${name}`
}
