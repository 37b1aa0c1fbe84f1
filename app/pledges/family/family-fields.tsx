import { SelectField } from '#app/ui/select-field.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import { SignatureField } from '../signature-field.tsx'
import { FAMILY_CONSENT, RELATIONS } from './family.ts'

type FamilyFieldsProps = {
  owner: string
  values: { name: string; relation: string }
  errors: Record<string, string>
}

/** The part that a member of the family fills in on the same device: name, relation, signature. */
export function FamilyFields({ owner, values, errors }: FamilyFieldsProps) {
  return (
    <section className="family-part" aria-labelledby="family-part">
      <h2 id="family-part">请把设备交给家人</h2>
      <p>{FAMILY_CONSENT}</p>
      <TextField
        name="familyName"
        label="家人姓名"
        defaultValue={values.name}
        autoComplete="off"
        required
        error={errors.familyName}
      />
      <SelectField
        name="familyRelation"
        label="是承诺人的"
        defaultValue={values.relation}
        options={[{ value: '', label: '请选择' }, ...RELATIONS.map((value) => ({ value, label: value }))]}
        required
        error={errors.familyRelation}
      />
      <SignatureField
        name="familyStrokes"
        whose="家人"
        owner={`${owner}.family`}
        error={errors.familyStrokes}
      />
    </section>
  )
}
