import { PasswordField } from './password-field.tsx'

/** A new password, typed twice: fields `next` and `repeat`. */
export function NewPasswordFields({ errors }: { errors: Record<string, string | undefined> }) {
  return (
    <>
      <PasswordField
        name="next"
        label="新密码"
        hint="至少 12 个字符，可以用一句自己记得住的话"
        autoComplete="new-password"
        required
        error={errors.next}
      />
      <PasswordField
        name="repeat"
        label="再输一遍新密码"
        autoComplete="new-password"
        required
        error={errors.repeat}
      />
    </>
  )
}
