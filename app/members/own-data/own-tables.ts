/**
 * Every table that holds something about a member, by the column that names them. A test compares the list with the
 * schema, so that a new table cannot be forgotten. `hidden` are secrets and internals of no meaning to the member.
 */
export const OWN_TABLES: ReadonlyArray<{
  table: string
  column: string
  title: string
  hidden?: ReadonlyArray<string>
}> = [
  { table: 'MemberPost', column: 'memberId', title: '职务' },
  { table: 'RoleGrant', column: 'memberId', title: '角色' },
  { table: 'Credential', column: 'memberId', title: '密码（只有设置时间）', hidden: ['passwordHash'] },
  { table: 'Session', column: 'memberId', title: '登录设备', hidden: ['idHash'] },
  { table: 'KnownDevice', column: 'memberId', title: '用过的浏览器', hidden: ['tokenHash'] },
  {
    table: 'Passkey',
    column: 'memberId',
    title: '通行密钥（只有公钥）',
    hidden: ['credentialId', 'counter'],
  },
  {
    table: 'PasskeyChallenge',
    column: 'memberId',
    title: '进行中的通行密钥确认',
    hidden: ['nonce', 'subject'],
  },
  { table: 'ResetCode', column: 'memberId', title: '发放过的重置码（不含码）', hidden: ['codeHash'] },
  { table: 'LedgerEntry', column: 'memberId', title: '学习台账' },
  { table: 'RecentDevices', column: 'memberId', title: '近几分钟学习用的登录', hidden: ['uses'] },
  { table: 'LedgerErasure', column: 'memberId', title: '内容已销毁的台账记录' },
  { table: 'ErasedIdentity', column: 'memberId', title: '身份信息的销毁' },
  { table: 'StudyPosition', column: 'memberId', title: '学习位置' },
  { table: 'LessonOpening', column: 'memberId', title: '打开课的时间' },
  { table: 'LessonNote', column: 'memberId', title: '课中笔记和划线' },
  { table: 'ExerciseAnswer', column: 'memberId', title: '课中练习' },
  { table: 'LessonCompletion', column: 'memberId', title: '学完的课' },
  { table: 'CourseCompletion', column: 'memberId', title: '学完的课程' },
  { table: 'CourseUpdate', column: 'memberId', title: '学过的课程更新' },
  { table: 'QuizAttempt', column: 'memberId', title: '测验' },
  { table: 'QuizAnswer', column: 'memberId', title: '测验作答' },
  { table: 'PointMastery', column: 'memberId', title: '知识点掌握情况' },
  { table: 'QuestionMastery', column: 'memberId', title: '题目掌握情况' },
  { table: 'PledgeStrokes', column: 'memberId', title: '签名笔迹' },
  { table: 'PledgeDraft', column: 'memberId', title: '承诺草稿' },
  { table: 'PledgePublication', column: 'memberId', title: '经批准公开的承诺' },
  { table: 'PledgeSignature', column: 'memberId', title: '签署的承诺' },
  { table: 'SealedDocument', column: 'memberId', title: '承诺文件' },
  { table: 'CountersignedDocument', column: 'memberId', title: '会签后的承诺文件' },
  { table: 'PledgeCountersignature', column: 'memberId', title: '承诺的会签' },
  { table: 'SigningAgreement', column: 'memberId', title: '电子签名使用约定' },
  { table: 'ClauseReview', column: 'memberId', title: '送审的个人承诺事项' },
  { table: 'PledgeReminder', column: 'memberId', title: '承诺书的催签提醒' },
  { table: 'FulfilmentReport', column: 'memberId', title: '履诺报告' },
  { table: 'ObligationMember', column: 'memberId', title: '指名下发的学习任务' },
  { table: 'Exemption', column: 'memberId', title: '免学' },
  { table: 'ExamCandidate', column: 'memberId', title: '考试安排' },
  { table: 'ExamSitting', column: 'memberId', title: '参加的考试', hidden: ['deviceHash'] },
  { table: 'ExamAnswer', column: 'memberId', title: '考试作答' },
  { table: 'ExamLateAnswer', column: 'memberId', title: '迟到的考试作答' },
  {
    table: 'ExamMark',
    column: 'memberId',
    title: '待公布的评分（只有时间）',
    hidden: ['score', 'maximum', 'outcome', 'parts', 'marks', 'pending'],
  },
  { table: 'ExamResult', column: 'memberId', title: '考试成绩' },
  { table: 'ExamContact', column: 'memberId', title: '考试中最近一次联系' },
  { table: 'Attendance', column: 'memberId', title: '集中学习' },
  { table: 'ExamAppeal', column: 'memberId', title: '申请的成绩复核' },
  { table: 'SurveyParticipation', column: 'memberId', title: '填写过的问卷' },
  { table: 'SurveyReply', column: 'memberId', title: '实名问卷的回答' },
  { table: 'AuditEntry', column: 'subject', title: '关于我的改动' },
]
