import { Form } from '@remix-run/react'
import { Button } from '#app/ui/button.tsx'
import type { FixedLine } from './preview-fixed.ts'
import './exams-desk.css'

/** Which questions of a fixed paper cannot be asked and why, and the way to take the new versions of those that have one. */
export function FixedProblems({ lines }: { lines: ReadonlyArray<FixedLine> }) {
  const broken = lines.filter(({ problem }) => problem !== null)
  const replaced = broken.filter(({ isReplaced }) => isReplaced).length
  if (broken.length === 0) return null
  return (
    <>
      <ul className="exam-problems">
        {broken.map(({ ref, stem, problem }) => (
          <li key={ref}>
            {stem ?? ref}：{problem}
          </li>
        ))}
      </ul>
      {replaced === 0 ? null : (
        <Form method="post">
          <Button name="intent" value="take-new-versions">
            {replaced === 1 ? '改用新版本' : `${replaced} 道题都改用新版本`}
          </Button>
        </Form>
      )}
    </>
  )
}
