import type { Context } from 'hono'
import type { Paper } from '../platform/pdf/paper.ts'
import { pdfOf } from '../platform/pdf/pdf.ts'
import type { Afterwards } from '../platform/web/router.ts'

/**
 * Answers with a paper as PDF to keep: made for this answer alone, and kept by nobody on the way. All that it says has
 * been read by then, so no transaction waits for it.
 */
export function paperFile(c: Context, paper: Paper): Afterwards {
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
  const headers = {
    'content-type': 'application/pdf',
    'content-disposition': `attachment; filename="${plain}.pdf"; filename*=UTF-8''${exact}.pdf`,
    'cache-control': 'private, no-store',
  }
  return async () => c.body(await pdfOf(paper), 200, headers)
}
