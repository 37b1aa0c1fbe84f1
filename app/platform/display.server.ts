/** How a member wants the pages to look. */
export type DisplayChoice = { theme: 'system' | 'light' | 'dark'; type: 'normal' | 'large' }

const NAME = 'lianxue-display'

/** The choice kept in the cookie `lianxue-display=<theme>.<type>`; anything else is the default. */
export function readDisplay(cookieHeader: string | null): DisplayChoice {
  const value = cookieHeader?.match(/(?:^|;\s*)lianxue-display=([a-z.]+)/)?.[1] ?? ''
  const [theme, type] = value.split('.')
  return {
    theme: theme === 'light' || theme === 'dark' ? theme : 'system',
    type: type === 'large' ? 'large' : 'normal',
  }
}

/** A year-long cookie; it holds no personal data. */
export function serializeDisplay({ theme, type }: DisplayChoice): string {
  return `${NAME}=${theme}.${type}; Path=/; Max-Age=31536000; SameSite=Lax`
}
