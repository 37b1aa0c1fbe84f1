import type { SendState } from './answer-sender.ts'

/** What became of the answer on this page, told truthfully. Always takes a line, so that nothing jumps. */
export function SaveState({ state }: { state: SendState | undefined }) {
  return (
    <p className={`save-state save-state-${state?.kind ?? 'none'}`} role="status">
      {state ? wordsOf(state) : ''}
    </p>
  )
}

function wordsOf(state: SendState): string {
  switch (state.kind) {
    case 'saving':
      return '正在保存…'
    case 'saved':
      return '已保存'
    case 'unsent':
      return '未送达：网络不通，答案已留在本机，会自动重发'
    case 'signed-out':
      return '未送达：登录已失效，答案已留在本机，请重新登录后回到本页'
    case 'postponed':
      return `${state.message}答案已留在本机，到时会自动送出`
    case 'late':
    case 'refused':
      return state.message
  }
}
