import type { TrainingOutcome } from './enter-training.server.ts'

type Refusal = Exclude<TrainingOutcome, { ok: true }>['reason']

/** Why a session was not entered, in a sentence at the field concerned. */
export const ENTRY_REFUSALS: Readonly<Record<Refusal, Readonly<Record<string, string>>>> = {
  'in-the-future': { heldOn: '学习还没有举行，请在结束后登记' },
  'outside-unit': { members: '名单中有人已不在这个组织，请重新勾选' },
  contradicts: { form: '这次学习已经登记过，内容与现在填写的不一致，请到集中学习列表查看' },
}
