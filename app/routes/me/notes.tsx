import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData, type MetaFunction } from '@remix-run/react'
import { getCatalogue } from '#app/courses/catalogue.server.ts'
import { requireViewer } from '#app/members/require-viewer.server.ts'
import { deleteNote } from '#app/notes/delete-note.server.ts'
import { findAllNotes } from '#app/notes/find-notes.server.ts'
import { deleteNoteSchema, saveNoteSchema } from '#app/notes/note-form.server.ts'
import { NoteList } from '#app/notes/note-list.tsx'
import { saveNote } from '#app/notes/save-note.server.ts'
import { SAVE_REFUSALS } from '#app/notes/save-refusals.ts'
import { now } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { parseForm } from '#app/platform/parse-form.server.ts'
import { readForm } from '#app/platform/read-form.server.ts'
import { found } from '#app/platform/respond.server.ts'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { Button } from '#app/ui/button.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { Page } from '#app/ui/page.tsx'
import { PrintButton } from '#app/ui/print-button.tsx'
import { SelectField } from '#app/ui/select-field.tsx'
import { TextArea } from '#app/ui/text-area.tsx'

export const meta: MetaFunction = () => [
  { title: '我的笔记 · 廉学' },
  { name: 'description', content: '自己在课文里划的线和记的笔记，只有自己看得到。' },
]

export async function loader(args: LoaderFunctionArgs) {
  const { memberId } = requireViewer(args)
  const catalogue = getCatalogue()
  const lesson = catalogue.lesson.get(new URL(args.request.url).searchParams.get('lesson') ?? '')
  const all = await findAllNotes(database, memberId, catalogue)
  return {
    notes: lesson ? all.filter(({ lessonId }) => lessonId === lesson.id) : all,
    lesson: lesson
      ? {
          id: lesson.id,
          title: lesson.title,
          sections: lesson.sections.map(({ id, heading }) => ({ id, heading })),
        }
      : null,
  }
}

/** Writing and throwing away without scripts; in the lesson itself they go to lesson-notes.ts. */
export async function action(args: ActionFunctionArgs) {
  const { memberId } = requireViewer(args)
  const form = await readForm(args.request)
  if (form.get('intent') === 'delete') {
    const parsed = parseForm(deleteNoteSchema, form)
    if (!parsed.ok) return data({ errors: parsed.errors, values: {} }, { status: 400 })
    await deleteNote(database, memberId, parsed.value.id)
    return redirect(
      new URL(args.request.url).search ? `/me/notes${new URL(args.request.url).search}` : '/me/notes',
    )
  }
  const id = new URL(args.request.url).searchParams.get('lesson') ?? ''
  const lesson = found(getCatalogue().lesson.get(id), '没有这一课，可能已经改名或撤下。请从课程页进入。')
  const parsed = parseForm(saveNoteSchema, form)
  if (!parsed.ok) return data({ errors: parsed.errors, values: parsed.values }, { status: 400 })
  const saved = await saveNote(database, memberId, lesson, parsed.value, now())
  if (!saved.ok)
    return data({ errors: { note: SAVE_REFUSALS[saved.reason] }, values: parsed.value }, { status: 409 })
  return redirect(`/me/notes?lesson=${lesson.id}`)
}

export default function Notes() {
  const { notes, lesson } = useLoaderData<typeof loader>()
  const title = lesson ? `笔记：${lesson.title}` : '我的笔记'
  return (
    <Page
      title={title}
      lead="笔记和划线只有你自己看得到，不计入学习记录，随个人信息一起导出和销毁。"
      crumbs={
        lesson
          ? [{ label: '我的笔记', to: '/me/notes' }, { label: lesson.title }]
          : [{ label: '我的', to: '/me' }, { label: '我的笔记' }]
      }
      actions={<PrintButton />}
    >
      {lesson ? <WriteNote lesson={lesson} /> : null}
      {notes.length === 0 ? (
        <EmptyState
          title="还没有笔记"
          action={
            <ButtonLink to={lesson ? `/courses/${lesson.id}` : '/courses'}>
              {lesson ? '回到这一课' : '去学习'}
            </ButtonLink>
          }
        >
          在课文里选中一段文字，点“划线”或者“记笔记”。
        </EmptyState>
      ) : (
        notes.map((of) => <NoteList key={of.lessonId} of={of} />)
      )}
    </Page>
  )
}

type WriteNoteProps = { lesson: { id: string; sections: Array<{ id: string; heading: string }> } }

function WriteNote({ lesson }: WriteNoteProps) {
  const refused = useActionData<typeof action>()
  const errors: Record<string, string> = refused?.errors ?? {}
  const values: Record<string, unknown> = refused?.values ?? {}
  return (
    <Form method="post" action={`/me/notes?lesson=${lesson.id}`} className="form" noValidate>
      <ErrorSummary errors={errors} />
      <input type="hidden" name="intent" value="save" />
      <SelectField
        label="写在哪一节"
        name="section"
        error={errors.section}
        defaultValue={String(values.section ?? '')}
        options={lesson.sections.map(({ id, heading }) => ({ value: id, label: heading }))}
      />
      <TextArea
        label="笔记"
        name="note"
        error={errors.note}
        defaultValue={String(values.note ?? '')}
        required
      />
      <Button kind="main">保存笔记</Button>
    </Form>
  )
}
