/** A form as a page shows it. */
export type PageForm = {
  method: string
  action: string
  /** Names of its fields with the values they are shown with. */
  fields: Array<{ name: string; value: string }>
}

const ENTITIES: Record<string, string> = {
  '&amp;': '&',
  '&quot;': '"',
  '&#x27;': "'",
  '&lt;': '<',
  '&gt;': '>',
}

/** The forms in a page that our server rendered; its HTML is regular enough to read without a parser. */
export function readForms(html: string, address: string): Array<PageForm> {
  return [...html.matchAll(/<form([^>]*)>([\s\S]*?)<\/form>/g)].map(([, attributes = '', body = '']) => ({
    method: (attribute(attributes, 'method') ?? 'get').toLowerCase(),
    action: attribute(attributes, 'action') ?? address,
    fields: [...body.matchAll(/<(?:input|select|textarea|button)([^>]*)>/g)].flatMap(([, field = '']) => {
      const name = attribute(field, 'name')
      return name ? [{ name, value: attribute(field, 'value') ?? '' }] : []
    }),
  }))
}

/** Addresses of this site that a page links to. */
export function readLinks(html: string): Array<string> {
  return [...html.matchAll(/<a[^>]*\shref="(\/[^"#]*)/g)].map(([, href = '']) => decode(href))
}

function attribute(text: string, name: string): string | undefined {
  const value = new RegExp(`\\s${name}="([^"]*)"`, 'i').exec(text)?.[1]
  return value === undefined ? undefined : decode(value)
}

function decode(text: string): string {
  return text.replace(/&(?:amp|quot|#x27|lt|gt);/g, (entity) => ENTITIES[entity] ?? entity)
}
