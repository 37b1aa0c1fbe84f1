import { formatDay, dayOf } from '#app/platform/clock.ts'
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx'
import { Button } from '#app/ui/button.tsx'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { Card } from '#app/ui/card.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Page } from '#app/ui/page.tsx'
import { ProgressBar } from '#app/ui/progress-bar.tsx'
import { Status } from '#app/ui/status.tsx'
import { ChangedWords } from './changed-words.tsx'
import { EarlierVersions } from './earlier-versions.tsx'
import type { UpdateView } from './update-view.ts'

type UpdatesPageProps = { course: { id: string; title: string }; update: UpdateView }

/** What the newest version of a course changed, each section with how it stands and the way into the lesson. */
export function UpdatesPage({ course, update }: UpdatesPageProps) {
  return (
    <Page title="更新的部分" lead={course.title}>
      <Breadcrumbs
        items={[
          { label: '课程', to: '/courses' },
          { label: course.title, to: `/courses/${course.id}` },
          { label: '更新的部分' },
        ]}
      />
      {update.sections.length === 0 ? (
        <EmptyState
          title="这门课没有更新的部分"
          action={<ButtonLink to={`/courses/${course.id}`}>回到课程</ButtonLink>}
        >
          现在是第{update.version}版。内容有改动时，改了哪一节、为什么改，会列在这里。
        </EmptyState>
      ) : (
        <>
          <Standing course={course} update={update} />
          <ol className="changed-list">
            {update.sections.map((section, index) => (
              <li key={section.to}>
                <ChangedSectionCard section={section} isNext={isNext(update, index)} />
              </li>
            ))}
          </ol>
          <EarlierVersions earlier={update.earlier} />
        </>
      )}
    </Page>
  )
}

/** The first section left has the main act of the page; none has when only the whole course counts. */
function isNext({ sections, state }: UpdateView, index: number): boolean {
  return state === 'behind' && sections.findIndex(({ read }) => !read) === index
}

function Standing({ course, update }: UpdatesPageProps) {
  const { state, reachedAt, version, done, sections } = update
  if (state === 'none')
    return (
      <Card
        tone="required"
        actions={
          <ButtonLink kind="main" to={`/courses/${course.id}`}>
            学习整门课
          </ButtonLink>
        }
      >
        <p>你还没有学完过这门课。学完第{version}版的整门课，就包括了下面更新的部分，不用另外学。</p>
      </Card>
    )
  if (state === 'behind')
    return (
      <Card tone="plain">
        <p>你学完的是以前的版本。学完下面改动的各节就跟上了第{version}版，其余的不用再学。</p>
        <ProgressBar label="更新部分" done={done} total={sections.length} unit="节" />
        {done === sections.length ? <Record /> : null}
      </Card>
    )
  return (
    <Card tone="quiet">
      <p>
        <Status kind="met">{state === 'whole' ? `已学完第${version}版` : '已学完更新部分'}</Status>{' '}
        {reachedAt ? formatDay(dayOf(reachedAt)) : ''}，记入学习台账。
      </p>
    </Card>
  )
}

/** Everything is done and its record is not there: the last step was cut off between the two. */
function Record() {
  return (
    <form method="post">
      <p>各节都已学完，还没有登记。</p>
      <Button kind="main">登记完成</Button>
    </form>
  )
}

function ChangedSectionCard({
  section,
  isNext,
}: {
  section: UpdateView['sections'][number]
  isNext: boolean
}) {
  return (
    <Card
      title={section.heading}
      actions={
        <ButtonLink kind={isNext ? 'main' : 'quiet'} to={section.to}>
          {section.read ? '再看这一节' : '学这一节'}
        </ButtonLink>
      }
    >
      <p className="muted">{section.lessonTitle}</p>
      <p>
        <Status kind={section.read ? 'met' : 'open'}>{stateWords(section)}</Status>
      </p>
      {section.parts.map((part) => (
        <ChangedWords key={`${part.version} ${part.reason}`} part={part} />
      ))}
    </Card>
  )
}

function stateWords({ read, exercises, solved }: UpdateView['sections'][number]): string {
  if (read) return '已学完'
  return exercises > 0 ? `练习答对 ${solved} / ${exercises} 道` : '未学：读完后点“读完这一节”'
}
