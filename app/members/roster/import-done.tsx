import { ButtonLink } from '#app/ui/button-link.tsx'
import { Facts } from '#app/ui/facts.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import { OUTCOMES } from './plan.ts'

type ImportDoneProps = {
  fileName: string
  scopeName: string
  at: string
  /** Counts by outcome, as JSON. */ summary: string
}

/** What an applied import did. */
export function ImportDone({ fileName, scopeName, at, summary }: ImportDoneProps) {
  const counts: Record<string, number> = JSON.parse(summary)
  const facts = OUTCOMES.filter(({ code }) => (counts[code] ?? 0) > 0).map(({ code, title }) => ({
    term: title,
    value: `${counts[code]} 人`,
  }))
  return (
    <Page title="名册已导入" lead={`${fileName} 已于 ${at} 导入${scopeName}。每一项改动都记入了审计日志。`}>
      <Notice tone="good" title="导入完成">
        新增的人员还没有密码：请发放一次性重置码，本人凭码设置密码后登录。
      </Notice>
      <Facts items={facts} />
      <p className="row">
        <ButtonLink kind="main" to="/organize/members?state=without-password">
          给新成员发放重置码
        </ButtonLink>
        <ButtonLink to="/organize/members">查看成员</ButtonLink>
        <ButtonLink to="/organize/members/import">再导入一份</ButtonLink>
      </p>
    </Page>
  )
}
