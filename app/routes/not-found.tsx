import { refuse } from '#app/platform/respond.server.ts'

export function loader() {
  throw refuse(404, '地址可能写错了，或者内容已经移走。可以从“今日学习”重新开始。')
}

export default function NotFound() {
  return null
}
