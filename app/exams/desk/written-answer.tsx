import type { Unmarked } from './find-unmarked.server.ts'

/** What was asked and answered, what the question is worth, and the model answer. */
export function WrittenAnswer({ item: { stem, worth, answers, model } }: { item: Unmarked }) {
  return (
    <>
      <p>{stem}</p>
      <p>{worth}。</p>
      <h3>考生的回答</h3>
      {answers.map(({ asked, text }, index) => (
        <div key={index}>
          {asked === null ? null : <p className="muted">{asked}</p>}
          <p>{text}</p>
        </div>
      ))}
      <h3>参考答案</h3>
      <p>{model}</p>
    </>
  )
}
