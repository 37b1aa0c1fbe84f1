import type { ReactNode } from 'react'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { Facts, type Fact } from '#app/ui/facts.tsx'
import { Notice } from '#app/ui/notice.tsx'
import type { LivePhase } from './live-session.ts'

/** A session in words, for those whom it concerns. */
export type ShownSession = {
  id: string
  /** 2026年11月22日 14:30. */
  startsAt: string
  length: string
  host: string
  link: string
  unitName: string
  materialTitle: string | null
  materialLink: string | null
  fileName: string | null
  cancelReason: string | null
  phase: LivePhase
  /** The lesson that it has become. */
  recording: { title: string; path: string } | null
  /** 学时 entered for the reader. */
  credit: string | null
}

/** What a session is and the one thing to do about it now: come, look again, or nothing because it is cancelled. */
export function SessionView({ session }: { session: ShownSession }) {
  const { id, startsAt, length, host, unitName, phase, credit } = session
  const facts: Array<Fact> = [
    { term: '开始', value: startsAt },
    { term: '时长', value: length },
    { term: '主讲', value: host },
    { term: '组织单位', value: unitName },
    ...materials(session),
  ]
  if (phase === 'past') facts.push({ term: '参加', value: attendance(credit) })
  return (
    <>
      <State session={session} />
      <Facts items={facts} />
      {phase === 'past' ? null : (
        <p>
          <a className="button button-quiet" href={`/live/${id}/calendar`} download>
            {phase === 'cancelled' ? '下载取消通知（日历文件）' : '加入日历（.ics）'}
          </a>
        </p>
      )}
    </>
  )
}

function attendance(credit: string | null): string {
  return credit === null ? '组织员还没有登记你参加' : `已登记，${credit} 学时，记入你的学习台账`
}

function State({ session }: { session: ShownSession }): ReactNode {
  const { phase, link, recording, cancelReason } = session
  if (phase === 'cancelled')
    return (
      <Notice tone="warning" title="这次直播已取消">
        {cancelReason}
      </Notice>
    )
  if (phase !== 'past') return <Join link={link} isOpen={phase === 'running'} />
  if (recording === null) return <Notice title="直播已结束">录好以后，这里会有回看的课。</Notice>
  return (
    <Notice title="可以回看">
      <p>这次直播已经变成课程里的一课。读完各节、答对练习，才算学完这一课。</p>
      <p>
        <ButtonLink kind="main" to={recording.path}>
          去学：{recording.title}
        </ButtonLink>
      </p>
    </Notice>
  )
}

function Join({ link, isOpen }: { link: string; isOpen: boolean }) {
  return (
    <div className="stack">
      <p>
        <a
          className={`button button-${isOpen ? 'main' : 'quiet'}`}
          href={link}
          rel="noreferrer"
          target="_blank"
        >
          {isOpen ? '进入直播' : '打开直播链接'}
        </a>
      </p>
      <p className="field-hint">在新窗口打开 {new URL(link).hostname}。打不开时，请向组织单位询问。</p>
    </div>
  )
}

/** The uploaded file and the link, as far as there are any. */
function materials({ id, materialTitle, materialLink, fileName }: ShownSession): Array<Fact> {
  const facts: Array<Fact> = []
  if (fileName !== null) {
    const file = (
      <a href={`/live/${id}/material`} download>
        {fileName}
      </a>
    )
    facts.push({ term: '资料', value: file })
  }
  if (materialLink !== null) {
    const link = (
      <a href={materialLink} rel="noreferrer" target="_blank">
        {materialTitle ?? new URL(materialLink).hostname}（新窗口）
      </a>
    )
    facts.push({ term: '资料链接', value: link })
  }
  return facts
}
