import type { ActionFunctionArgs } from '@remix-run/node'
import { receiveAnswer } from './receive-answer.server.ts'

export function action(args: ActionFunctionArgs) {
  return receiveAnswer(args)
}
