import type { ButtonHTMLAttributes } from 'react'

/** `main` is the one main act of a page, `quiet` everything beside it, `danger` what cannot be undone. */
export type ButtonKind = 'main' | 'quiet' | 'danger'

type ButtonProps = ButtonHTMLAttributes<HTMLButtonElement> & { kind?: ButtonKind | undefined }

/** A button; submits its form unless `type` says otherwise. */
export function Button({ kind = 'quiet', className, type = 'submit', ...rest }: ButtonProps) {
  return (
    <button type={type} className={`button button-${kind}${className ? ` ${className}` : ''}`} {...rest} />
  )
}
