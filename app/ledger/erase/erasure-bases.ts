/** What a request to destroy content can rest on. */
export const ERASURE_BASES: ReadonlyArray<{ code: string; title: string }> = [
  {
    code: 'purpose-met',
    title: '《中华人民共和国个人信息保护法》第四十七条第一项：处理目的已实现或不再必要',
  },
  { code: 'period-over', title: '《中华人民共和国个人信息保护法》第四十七条第二项：保存期限已届满' },
  { code: 'consent-withdrawn', title: '《中华人民共和国个人信息保护法》第四十七条第三项：个人撤回同意' },
  { code: 'unlawful', title: '《中华人民共和国个人信息保护法》第四十七条第四项：违法违规处理的个人信息' },
  {
    code: 'other-law',
    title: '《中华人民共和国个人信息保护法》第四十七条第五项：法律、行政法规规定的其他情形',
  },
]
