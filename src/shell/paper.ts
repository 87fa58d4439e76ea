import type { Context } from 'hono'
import type { Paper } from '../platform/pdf/paper.ts'
import { pdfOf } from '../platform/pdf/pdf.ts'

/** Answers with a paper as PDF to keep: made for this answer alone, and kept by nobody on the way. */
export async function paperFile(c: Context, paper: Paper): Promise<Response> {
  const plain = paper.fileName
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'oe')
    .replaceAll('å', 'aa')
    .normalize('NFKD')
    .replace(/[^\w. -]/g, '')
  const exact = encodeURIComponent(paper.fileName).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16)}`,
  )
  return c.body(await pdfOf(paper), 200, {
    'content-type': 'application/pdf',
    'content-disposition': `attachment; filename="${plain}.pdf"; filename*=UTF-8''${exact}.pdf`,
    'cache-control': 'private, no-store',
  })
}
