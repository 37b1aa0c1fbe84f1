import { Form, Link } from '@remix-run/react'
import { Button } from '#app/ui/button.tsx'
import type { ListedNote, NotesOfLesson } from './find-notes.server.ts'
import '#app/library/library.css'
import './notes.css'

/** The notes of one lesson, each with the way back to its place. */
export function NoteList({ of }: { of: NotesOfLesson }) {
  return (
    <section className="library-part" aria-label={of.title}>
      <h2>{of.title}</h2>
      <ul className="note-list">
        {of.notes.map((note) => (
          <NoteItem key={note.id} note={note} />
        ))}
      </ul>
    </section>
  )
}

function NoteItem({ note }: { note: ListedNote }) {
  return (
    <li>
      {note.quote ? <blockquote>{note.quote}</blockquote> : null}
      {note.note ? <p className="note-text">{note.note}</p> : null}
      <p className="muted small">
        {note.to ? <Link to={note.to}>{note.heading || '回到这一课'}</Link> : '这一课已经撤下'}
        {note.older && note.to ? ' · 写在旧版本上，原文可能已改' : ''}
      </p>
      <Form method="post" action="/me/notes">
        <input type="hidden" name="intent" value="delete" />
        <input type="hidden" name="id" value={note.id} />
        <Button aria-label={`删除笔记：${(note.note || note.quote).slice(0, 20)}`}>删除</Button>
      </Form>
    </li>
  )
}
