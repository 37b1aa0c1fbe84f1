import type { PublicItem, PublicPlainQuestion, StemPiece } from '#app/questions/public-question.ts'
import { readableStem } from '#app/questions/readable-stem.ts'
import { formatMarks } from '../marks-words.ts'
import { letterOf } from './answer-slot.ts'
import type { PrintedQuestion } from './load-printed-paper.server.ts'

/** A question on paper with the code by which people name it. */
export function PrintedQuestionItem({ item }: { item: PrintedQuestion }) {
  const { number, code, marks, question } = item
  return (
    <li className="paper-question">
      <p className="paper-stem">
        <span className="number">{number}．</span>
        {question.type === 'fill' ? <Pieces pieces={question.pieces} /> : readableStem(question.stem)}
        {question.type === 'judge' ? '（　　）' : null}
        <span className="paper-code">{` ${formatMarks(marks)} 分 · ${code}`}</span>
      </p>
      {question.type === 'case' ? (
        <ol className="paper-list">
          {question.parts.map((part, index) => (
            <li key={part.question.id}>
              <p className="paper-stem">
                {`（${index + 1}）`}
                {part.question.type === 'fill' ? (
                  <Pieces pieces={part.question.pieces} />
                ) : (
                  readableStem(part.question.stem)
                )}
                {part.question.type === 'judge' ? '（　　）' : null}
              </p>
              <Parts question={part.question} />
            </li>
          ))}
        </ol>
      ) : (
        <Parts question={question} />
      )}
    </li>
  )
}

function Pieces({ pieces }: { pieces: ReadonlyArray<StemPiece> }) {
  return (
    <>
      {pieces.map((piece, index) =>
        'blank' in piece ? (
          <span key={index} className="paper-blank">
            <span className="visually-hidden">填空</span>
          </span>
        ) : (
          piece.text
        ),
      )}
    </>
  )
}

function Parts({ question }: { question: PublicPlainQuestion }) {
  switch (question.type) {
    case 'single':
    case 'multiple':
      return <Lettered items={question.options} />
    case 'order':
      return <Lettered items={question.items} />
    case 'match':
      return (
        <div className="paper-pairs">
          <Numbered items={question.lefts} />
          <Lettered items={question.rights} />
        </div>
      )
    case 'sort':
      return (
        <>
          <Lettered items={question.groups} />
          <Numbered items={question.items} />
        </>
      )
    case 'judge':
    case 'fill':
    case 'short':
      return null
  }
}

function Lettered({ items }: { items: ReadonlyArray<PublicItem> }) {
  // Short options stand side by side, as on any printed paper: four or two to a line, where the longest fits.
  const longest = Math.max(...items.map(({ text }) => text.length))
  const side = longest <= 8 ? ' paper-options-short' : longest <= 18 ? ' paper-options-half' : ''
  return (
    <ul className={`paper-options${side}`}>
      {items.map(({ key, text }, index) => (
        <li key={key}>{`${letterOf(index)}．${text}`}</li>
      ))}
    </ul>
  )
}

function Numbered({ items }: { items: ReadonlyArray<PublicItem> }) {
  return (
    <ul className="paper-options">
      {items.map(({ key, text }, index) => (
        <li key={key}>{`${index + 1}）${text}`}</li>
      ))}
    </ul>
  )
}
