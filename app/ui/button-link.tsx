import { Link, type LinkProps } from '@remix-run/react'
import type { ButtonKind } from './button.tsx'

type ButtonLinkProps = Omit<LinkProps, 'className'> & { kind?: ButtonKind | undefined }

/** A link that looks like a button: it goes somewhere and changes nothing. */
export function ButtonLink({ kind = 'quiet', ...rest }: ButtonLinkProps) {
  return <Link className={`button button-${kind}`} {...rest} />
}
