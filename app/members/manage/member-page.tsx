import { Form } from '@remix-run/react'
import { postTitle } from '#app/members/posts.ts'
import { roleTitle } from '#app/members/roles.ts'
import { politicalStatusTitle } from '#app/members/roster/political-status.ts'
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { Facts } from '#app/ui/facts.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import { Timeline } from '#app/ui/timeline.tsx'
import type { ManagedMember } from './find-member.server.ts'
import { MemberChanges } from './member-changes.tsx'
import type { MemberPageProps } from './member-page-props.ts'

/** One member: what is recorded, and what may be done. */
export function MemberPage(props: MemberPageProps) {
  const { member, may, history, answer } = props
  return (
    <Page title={member.name} lead={`工号 ${member.employeeNumber} · ${member.unit.name}`}>
      <Breadcrumbs items={[{ label: '成员', to: '/organize/members' }, { label: member.name }]} />
      <ErrorSummary errors={answer?.errors} />
      {answer?.code ? <IssuedCode name={member.name} {...answer.code} /> : null}
      <Facts items={factsOf(member)} />
      {may.reset ? <ResetCode hasPassword={member.passwordChangedAt !== null} /> : null}
      {may.manage ? <MemberChanges {...props} /> : null}
      {history.length > 0 ? (
        <Card title="变动记录" tone="quiet">
          <Timeline
            items={history.map(({ id, at, atWords, action, actor, detail }) => ({
              ...{ key: id, title: `${action} · ${actor}`, at: atWords, dateTime: at },
              detail: detail.join('；'),
            }))}
          />
        </Card>
      ) : null}
    </Page>
  )
}

function factsOf(member: ManagedMember) {
  const roles = member.grants.map(({ role, unitName }) => `${roleTitle(role)}（${unitName}）`)
  return [
    { term: '状态', value: member.leftOn ? `${member.leftOn} 离开` : '在册' },
    { term: '职务', value: member.posts.map(postTitle).join('、') || '未登记' },
    { term: '政治面貌', value: politicalStatusTitle(member.politicalStatus) },
    { term: '入党日期', value: member.joinedPartyOn ?? '未登记' },
    { term: '到本单位日期', value: member.joinedUnitOn ?? '未登记' },
    {
      term: '密码',
      value: member.passwordChangedAt ? `${member.passwordChangedAt}设置` : '尚未设置，不能登录',
    },
    ...(roles.length > 0 ? [{ term: '角色', value: roles.join('、') }] : []),
  ]
}

function ResetCode({ hasPassword }: { hasPassword: boolean }) {
  return (
    <Card title="一次性重置码">
      <p>
        {hasPassword
          ? '本人忘记密码时发放。先当面或电话核实是本人；原密码在用码之前仍然有效。'
          : '此人还没有密码。把重置码当面或电话告诉本人，本人在登录页选“用重置码设置密码”。'}
      </p>
      <Form method="post">
        <input type="hidden" name="intent" value="code" />
        <Button>发放重置码</Button>
      </Form>
    </Card>
  )
}

function IssuedCode({ name, code, expires }: { name: string; code: string; expires: string }) {
  return (
    <Notice tone="good" title={`${name}的一次性重置码`}>
      <p className="code">{code}</p>
      <p>{expires}前有效，只能用一次，也只在这里显示这一次。请直接告诉本人，不要通过群聊转发。</p>
    </Notice>
  )
}
