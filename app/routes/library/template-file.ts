import type { LoaderFunctionArgs } from '@remix-run/node'
import { getCatalogue } from '#app/courses/catalogue.server.ts'
import { templateHtml } from '#app/library/template-html.ts'
import { isTabular, templateWorkbook } from '#app/library/template-workbook.server.ts'
import { requireViewer } from '#app/members/require-viewer.server.ts'
import { attachment, found } from '#app/platform/respond.server.ts'
import { WORKBOOK } from '#app/platform/workbook-type.ts'

/** An empty form to be filled in on a computer: a workbook where it is a table, one HTML file where it is text. */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  requireViewer(args)
  const template = found(
    getCatalogue().library.templates.find(({ id }) => id === args.params.template),
    '没有这张表格，可能已经改名或撤下。请从表格模板页进入。',
  )
  if (!isTabular(template))
    return new Response(templateHtml(template), {
      headers: attachment(`${template.title}.html`, 'text/html; charset=utf-8'),
    })
  const workbook = await templateWorkbook(template)
  return new Response(new Uint8Array(workbook), { headers: attachment(`${template.title}.xlsx`, WORKBOOK) })
}
