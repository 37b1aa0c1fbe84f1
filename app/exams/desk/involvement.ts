/** Why a person with a stake in an exam leaves something of it to others, in a sentence that says to whom. */
export const INVOLVEMENTS = {
  own: '这是你本人的考试，不能由你自己处理，请由其他组织员或监考人员办理',
  candidate:
    '你是这场考试的考生，成绩公布并且补考、缓考都结束以前不能查看试题、答案和评分标准，请由其他组织员办理',
  'own-marks': '你是这场考试的考生，这样做也会改变你自己的成绩，请由其他组织员办理',
  'own-clock': '你正在作答这场考试，暂停和恢复也会改变你自己的时间，请由其他监考人员办理',
} as const

/** How somebody who organizes or invigilates an exam is concerned by it. */
export type Involvement = keyof typeof INVOLVEMENTS
