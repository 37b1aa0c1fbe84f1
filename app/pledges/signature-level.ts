import type { Confirmation } from './pledge-signed.entry.ts'

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
  /** How the signer was checked at signing. */
  confirmedBy: string
  /** One sentence that says what the level is not. */
  limit: string
  conditions: ReadonlyArray<ConditionStanding>
  law: string
}

const LAW = '《中华人民共和国电子签名法》（2019年修正）第十三条'

/** The law's words: first paragraph, items 1 to 4, read as given in content/pledges/SOURCES.md. */
const [OWNED, CONTROLLED, SIGNATURE_KEPT, CONTENT_KEPT] = [
  '（一）电子签名制作数据用于电子签名时，属于电子签名人专有',
  '（二）签署时电子签名制作数据仅由电子签名人控制',
  '（三）签署后对电子签名的任何改动能够被发现',
  '（四）签署后对数据电文内容和形式的任何改动能够被发现',
] as const

/** What holds for every pledge here, however it was confirmed. */
const CHANGES_SHOW: ReadonlyArray<ConditionStanding> = [
  {
    condition: SIGNATURE_KEPT,
    standing: '有技术措施',
    because: '文件带数字签名（PAdES），笔迹数据的摘要已写入学习台账；改动后核对不再通过。',
  },
  {
    condition: CONTENT_KEPT,
    standing: '有技术措施',
    because: '数字签名覆盖整份文件，全文已写入只增不改的学习台账，并附存证证明；改动后核对不再通过。',
  },
]

/**
 * The level reached by a handwritten signature confirmed with the sign-in password and sealed by the organization's
 * server. The key that signs the file is the organization's, so the first two conditions are not claimed.
 */
const PASSWORD_AND_SEAL: SignatureLevel = {
  name: '手写笔迹＋登录密码复核＋单位系统签章',
  confirmedBy: '签署时重新输入登录密码，核对无误',
  limit:
    '仅凭这些手段，本签署不作为《电子签名法》第十三条第一款所称“可靠的电子签名”主张；当事人另行约定可靠条件的，从其约定。',
  conditions: [
    {
      condition: OWNED,
      standing: '不主张',
      because:
        '文件的数字签名由单位系统签章密钥作出，该密钥不属于签署人；登录密码由签署人当场重新输入，只用于核对身份。',
    },
    {
      condition: CONTROLLED,
      standing: '不主张',
      because: '签章密钥由单位服务器保管和使用，不由签署人控制。',
    },
    ...CHANGES_SHOW,
  ],
  law: LAW,
}

/**
 * The level reached when the signer's own passkey has signed the hash of the pledge. Means are named and no verdict is
 * given: whether a signature is reliable is not for a program to say, and no licensed authority certified the key.
 */
function passkeyAndSeal(custody: 'single-device' | 'multi-device'): SignatureLevel {
  const kept =
    custody === 'single-device'
      ? '私钥保存在签署人的一台设备里，不能导出'
      : '私钥保存在签署人的设备和签署人自己的账户同步服务里，同步服务由其提供者运营'
  return {
    name: '手写笔迹＋签署人通行密钥签名＋单位系统签章',
    confirmedBy: '签署人的通行密钥对承诺全文、签署人和笔迹的摘要签名，设备已验证使用者，核对无误',
    limit:
      '四项条件各有下列技术措施；是否构成《电子签名法》第十三条第一款所称“可靠的电子签名”，依法另行认定，本平台不作结论。密钥没有经电子认证服务提供者认证，登记密钥时以登录密码核对身份。',
    conditions: [
      {
        condition: OWNED,
        standing: '有技术措施',
        because: `签名用的私钥由签署人的设备生成，${kept}，单位和平台都拿不到；设备由厂商自己声明，平台没有另外验证设备。`,
      },
      {
        condition: CONTROLLED,
        standing: '有技术措施',
        because:
          '每次签名都要在设备上用指纹、面容或锁屏密码解锁，解锁标记在签名之内；知道锁屏密码、录过指纹或面容的其他人也能解锁，所以请不要与人共用。',
      },
      ...CHANGES_SHOW,
    ],
    law: LAW,
  }
}

/** The level that a signed pledge reached, named for what was done and no more. */
export function levelOf(confirmation: Confirmation): SignatureLevel {
  return confirmation.factor === 'password' ? PASSWORD_AND_SEAL : passkeyAndSeal(confirmation.passkey.custody)
}
