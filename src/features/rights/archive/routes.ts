import type { Identity } from '../../../platform/identity/identity.ts'
import type { Viewer } from '../../../platform/session/viewer.ts'
import type { Vault } from '../../../platform/vault/vault.ts'
import { notFound } from '../../../platform/web/problem.ts'
import type { Router, Visit } from '../../../platform/web/router.ts'
import { archiveCover, archivedPart } from './pages.tsx'
import { archiveFiles } from './rules.ts'
import { namesOf, rowsOf } from './store.ts'
import { type ArchivedPart, type ArchivePart, archiveParts, isArchivePart, tablesOf } from './types.ts'
import { zipOf } from './zip/rules.ts'

/** Who opens what an archive is read from. */
export interface ArchiveParts {
  identity: Identity
  vault: Vault
}

/**
 * Everything about oneself, made while it is fetched: as one file, or chapter by chapter for the browser that shows how
 * far it is and adds what lies in one's room. Nothing of it is put aside at the server.
 */
export function archiveRoutes(router: Router, { identity, vault }: ArchiveParts): void {
  const read = async (
    { tenant, viewer }: Visit<Viewer>,
    part: ArchivePart,
    names: ReadonlyMap<string, string>,
  ): Promise<ArchivedPart> => {
    const rows = new Map()
    for (const table of tablesOf(part)) {
      rows.set(table, await rowsOf({ tenant, accounts: identity.db, vault }, viewer, table))
    }
    return archivedPart(part, rows, { viewer, names })
  }

  router.get('myArchive', async (visit) => {
    const { c, tenant, viewer, now } = visit
    const names = await namesOf(tenant, viewer)
    const parts: ArchivedPart[] = []
    for (const part of archiveParts) parts.push(await read(visit, part, names))
    return () => {
      const cover = archiveCover(viewer, now)
      const at = now.toZonedDateTimeISO(viewer.timeZone).toPlainDateTime()
      return Promise.resolve(
        c.body(zipOf(archiveFiles(cover, parts), at), 200, {
          'content-type': 'application/zip',
          'content-disposition': `attachment; filename="${cover.fileName}-${at.toPlainDate()}.zip"`,
        }),
      )
    }
  })

  router.get('myArchivePart', async (visit) => {
    const { c, tenant, viewer, now } = visit
    const part = c.req.param('archivePart') ?? ''
    if (!isArchivePart(part)) throw notFound()
    const archived = await read(visit, part, await namesOf(tenant, viewer))
    return c.json({ cover: archiveCover(viewer, now), part: archived })
  })
}
