/** How one condition of 《电子签名法》第十三条 stands for a signature: nothing is claimed beyond what the means give. */
export type ConditionStanding = {
  /** The law's words. */
  condition: string
  standing: '不主张' | '有技术措施'
  /** By what means, or what is missing. */
  because: string
}

export type SignatureLevel = {
  name: string
  /** One sentence that says what the level is not. */
  limit: string
  conditions: ReadonlyArray<ConditionStanding>
  law: string
}

/**
 * The level reached by a handwritten signature confirmed with the sign-in password and sealed by the organization's
 * server. The key that signs the file is the organization's, so the first two conditions are not claimed.
 * Source: 《中华人民共和国电子签名法》（2019年修正）第十三条, first paragraph, items 1 to 4, and second paragraph.
 */
export const PASSWORD_AND_SEAL: SignatureLevel = {
  name: '手写笔迹＋登录密码复核＋单位系统签章',
  limit:
    '仅凭这些手段，本签署不作为《电子签名法》第十三条第一款所称“可靠的电子签名”主张；当事人另行约定可靠条件的，从其约定。',
  conditions: [
    {
      condition: '（一）电子签名制作数据用于电子签名时，属于电子签名人专有',
      standing: '不主张',
      because:
        '文件的数字签名由单位系统签章密钥作出，该密钥不属于签署人；登录密码由签署人当场重新输入，只用于核对身份。',
    },
    {
      condition: '（二）签署时电子签名制作数据仅由电子签名人控制',
      standing: '不主张',
      because: '签章密钥由单位服务器保管和使用，不由签署人控制。',
    },
    {
      condition: '（三）签署后对电子签名的任何改动能够被发现',
      standing: '有技术措施',
      because: '文件带数字签名（PAdES），笔迹数据的摘要已写入学习台账；改动后核对不再通过。',
    },
    {
      condition: '（四）签署后对数据电文内容和形式的任何改动能够被发现',
      standing: '有技术措施',
      because: '数字签名覆盖整份文件，全文已写入只增不改的学习台账，并附存证证明；改动后核对不再通过。',
    },
  ],
  law: '《中华人民共和国电子签名法》（2019年修正）第十三条',
}
