import { ChoiceFields } from './choice-fields.tsx'
import { FillFields } from './fill-fields.tsx'
import { MatchFields } from './match-fields.tsx'
import { OrderFields } from './order-fields.tsx'
import type { PublicPlainQuestion } from './public-question.ts'
import type { QuestionFieldsProps } from './question-fields-props.ts'
import { ShortFields } from './short-fields.tsx'
import { SortFields } from './sort-fields.tsx'

/** The inputs of a question that is no case. */
export function PlainFields({ question, ...rest }: QuestionFieldsProps<PublicPlainQuestion>) {
  switch (question.type) {
    case 'single':
    case 'multiple':
      return <ChoiceFields question={question} {...rest} />
    case 'judge':
      return <ChoiceFields question={question} {...rest} />
    case 'fill':
      return <FillFields question={question} {...rest} />
    case 'match':
      return <MatchFields question={question} {...rest} />
    case 'order':
      return <OrderFields question={question} {...rest} />
    case 'sort':
      return <SortFields question={question} {...rest} />
    case 'short':
      return <ShortFields question={question} {...rest} />
  }
}
