import { ButtonLink } from '#app/ui/button-link.tsx'
import './exams-desk.css'

/** The pages of one exam. */
export function ExamWays({ id, sealed }: { id: string; sealed: boolean }) {
  const to = (page: string) => `/organize/exams/${id}${page}`
  return (
    <nav className="exam-ways" aria-label="这场考试的各项工作">
      <ButtonLink to={to('/candidates')}>考生名单</ButtonLink>
      <ButtonLink to={to('/log')}>操作记录</ButtonLink>
      {sealed ? (
        <>
          <ButtonLink to={to('/live')}>监考</ButtonLink>
          <ButtonLink to={to('/paper')}>纸质考试</ButtonLink>
          <ButtonLink to={to('/late')}>迟到的答案</ButtonLink>
          <ButtonLink to={to('/marking')}>人工评分</ButtonLink>
          <ButtonLink to={to('/results')}>成绩</ButtonLink>
          <ButtonLink to={to('/appeals')}>复核申请</ButtonLink>
        </>
      ) : (
        <ButtonLink to={to('/edit')}>修改</ButtonLink>
      )}
    </nav>
  )
}
