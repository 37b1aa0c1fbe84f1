/** Who of the family signs: a closed list, so that nothing about a person is written in beside it. */
export const RELATIONS = ['配偶', '父亲', '母亲', '子女', '其他家人'] as const
export type Relation = (typeof RELATIONS)[number]

/** The signature of a member of the family: name, relation and the hash of the handwriting, nothing else about them. */
export type FamilySignature = { name: string; relation: Relation; strokesHash: string }

/** Said above the family's signature: signing is the consent that the handwriting needs. */
export const FAMILY_CONSENT =
  '下面由家人本人填写和签名。签名表示家人自愿参加，并单独同意本单位保存自己的姓名、与承诺人的关系和签名笔迹；笔迹加密保存，只用来生成和核对这份承诺书，可以随时要求查看和删除。不签不影响家人，也不影响承诺人的其他承诺。不满十四周岁的不签。'
