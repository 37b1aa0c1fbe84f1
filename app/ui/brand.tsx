/**
 * The mark: 廉 first meant the straight edge of a hall, so it is a try square on a seal, with the name beside it.
 * `large` is for the sign-in page.
 */
export function Brand({ large = false }: { large?: boolean }) {
  return (
    <span className={large ? 'brand brand-large' : 'brand'}>
      <svg viewBox="0 0 32 32" aria-hidden="true" focusable="false">
        <rect className="brand-seal" width="32" height="32" rx="5" />
        <path className="brand-edge" d="M8 8v16h16" fill="none" strokeWidth="3" />
        <path className="brand-edge" d="M14.5 8h9.5v9.5" fill="none" strokeWidth="3" />
      </svg>
      <span>廉学</span>
    </span>
  )
}
