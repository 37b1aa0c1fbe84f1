import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { requireViewer } from '#app/members/require-viewer.server.ts'
import { findMemberObligations } from '#app/obligations/find-member-obligations.server.ts'
import { dayOf, formatDay, formatInstant, now } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { listPledges, type PledgeToSign, type SignedPledgeItem } from '#app/pledges/list-pledges.server.ts'
import { allPledges } from '#app/pledges/load-pledges.server.ts'
import { OWN_FAULT_WORDS } from '#app/pledges/faults/own-faults.ts'
import { OCCASION_WORDS } from '#app/pledges/pledge.ts'
import { reminderWords } from '#app/pledges/remind/reminder-words.ts'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { Card } from '#app/ui/card.tsx'
import { DataTable } from '#app/ui/data-table.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { LinkList } from '#app/ui/link-list.tsx'
import { Page } from '#app/ui/page.tsx'
import { Status, type StatusKind } from '#app/ui/status.tsx'

export const meta: MetaFunction = () => [
  { title: '廉洁承诺 · 廉学' },
  { name: 'description', content: '要签的廉洁承诺书、已经签署的和要交的履诺报告。' },
]

/** When an obligation asks for a pledge: until when, how that stands, and on which document it rests. */
type Due = { dueOn: string; standing: StatusKind; basis: string }

export async function loader(args: LoaderFunctionArgs) {
  const viewer = requireViewer(args)
  const at = now()
  const [list, duties] = await Promise.all([
    listPledges(database, viewer, allPledges(), at),
    findMemberObligations(database, viewer.memberId, dayOf(at)),
  ])
  const withDue = [...list.toSign, ...list.onOccasion].map((pledge) => {
    const duty = duties.obligations.find(({ obligation, standing }) => {
      return obligation.targetKind === 'pledge' && obligation.targetId === pledge.id && standing !== 'met'
    })
    const due: Due | null =
      duty && duty.standing !== 'not-asked'
        ? { dueOn: duty.dueOn, standing: duty.standing, basis: duty.obligation.basisTitle }
        : null
    return { ...pledge, due }
  })
  const isAskedNow = ({ occasion, due }: (typeof withDue)[number]): boolean =>
    occasion === 'holding' || due !== null
  return {
    toSign: withDue.filter(isAskedNow),
    onOccasion: withDue.filter((pledge) => !isAskedNow(pledge)),
    signed: list.signed,
  }
}

export default function Pledges() {
  const { toSign, onOccasion, signed } = useLoaderData<typeof loader>()
  return (
    <Page title="廉洁承诺" lead="读完全文，写下自己的承诺事项，手写签名并用密码确认。签署后写入学习台账。">
      <section aria-labelledby="to-sign">
        <h2 id="to-sign">待签署</h2>
        {toSign.length === 0 ? <EmptyState title="今年要签的承诺书都已签署" /> : null}
        {toSign.map((pledge) => (
          <PledgeCard key={pledge.id} pledge={pledge} due={pledge.due} />
        ))}
      </section>
      {onOccasion.length > 0 ? (
        <section aria-labelledby="on-occasion">
          <h2 id="on-occasion">需要时签署</h2>
          <p className="field-hint">
            任职、离任的承诺书到时由组织员下发，也可以自己先签；和家人一起签的完全自愿。
          </p>
          <LinkList
            items={onOccasion.map(({ id, title, occasion }) => ({
              to: `/pledges/${id}`,
              label: title,
              note: OCCASION_WORDS[occasion],
              icon: 'pledges' as const,
            }))}
          />
        </section>
      ) : null}
      <section aria-labelledby="signed">
        <h2 id="signed">已签署</h2>
        <DataTable
          caption="已签署的承诺书"
          captionHidden
          rows={signed}
          rowKey={(row) => row.entryId}
          empty={<EmptyState title="还没有签署过承诺书" />}
          columns={[
            {
              key: 'title',
              title: '承诺书',
              cell: (row) => <Link to={`/pledges/signed/${row.entryId}`}>{row.title}</Link>,
            },
            { key: 'year', title: '年度', numeric: true, cell: (row) => row.year },
            { key: 'signedAt', title: '签署时间', cell: (row) => formatInstant(row.signedAt) },
            { key: 'state', title: '情况', cell: (row) => <SignedState item={row} /> },
          ]}
        />
      </section>
    </Page>
  )
}

/** What is left to do about a signed pledge, as the organizer's lists have it too. */
function SignedState({ item: { entryId, faults, isReported, reminder } }: { item: SignedPledgeItem }) {
  if (faults.length === 0) return <>{isReported ? '已交履诺报告' : '已签署'}</>
  const states = faults.map((fault) => (
    <p key={fault}>
      <Status kind="soon">{fault === 'unreported' ? '待办' : '错签'}</Status>{' '}
      {fault === 'unreported' ? (
        <Link to={`/pledges/signed/${entryId}/report`}>{OWN_FAULT_WORDS[fault]}</Link>
      ) : (
        OWN_FAULT_WORDS[fault]
      )}
    </p>
  ))
  return (
    <>
      {states}
      {reminder ? <p>{reminderWords(reminder)}。</p> : null}
    </>
  )
}

function PledgeCard({ pledge, due }: { pledge: PledgeToSign; due: Due | null }) {
  const begun = pledge.readClauses > 0
  return (
    <Card
      title={pledge.title}
      level={3}
      tone={due ? 'required' : 'plain'}
      actions={
        <ButtonLink to={`/pledges/${pledge.id}`} kind={due || !begun ? 'main' : 'quiet'}>
          {begun ? '继续阅读并签署' : '阅读并签署'}
        </ButtonLink>
      }
    >
      <p className="number">
        {pledge.year}年度，共 {pledge.clauses} 条{begun ? `，已读 ${pledge.readClauses} 条` : ''}
      </p>
      {pledge.reminder ? <p>{reminderWords(pledge.reminder)}。</p> : null}
      {pledge.signedBefore ? (
        <p>今年签过的是旧版，仍按签署时的文本有效；文本已改版，请读新版后再签一次。</p>
      ) : null}
      {due ? (
        <p>
          <Status kind={due.standing} /> <span className="number">{formatDay(due.dueOn)}前签署</span>，依据：
          {due.basis}
        </p>
      ) : null}
    </Card>
  )
}
