import { chown, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { refusals } from './refusals.ts'

/** The user PostgreSQL runs as when Takt itself runs as root; PostgreSQL refuses to be root. */
export interface Account {
  uid: number
  gid: number
  name: string
}

/**
 * Who PostgreSQL runs as: undefined for "as Takt does". As root, in this order: the owner of the database that
 * is already there, the owner of the data folder, the one who called sudo, nobody.
 *
 * @throws DataFolderRefused when the database belongs to someone Takt cannot become
 */
export async function accountFor(dataFolder: string): Promise<Account | undefined> {
  const clusterFolder = join(dataFolder, 'postgres')
  const clusterOwner = (await stat(clusterFolder).catch(() => undefined))?.uid
  const self = process.getuid?.()
  if (self === undefined) return undefined
  if (self !== 0) {
    if (clusterOwner !== undefined && clusterOwner !== self)
      throw refusals.otherOwner(dataFolder, clusterOwner)
    return undefined
  }
  if (process.platform !== 'linux') throw refusals.rootNeedsLinux()

  const known = parsePasswd(await readFile('/etc/passwd', 'utf8').catch(() => ''))
  if (clusterOwner) return known.find(({ uid }) => uid === clusterOwner) ?? unnamed(clusterOwner)
  // initdb runs only as a user that has a name, so candidates without one are passed over.
  const candidates = [(await stat(dataFolder)).uid, Number(process.env.SUDO_UID)].filter((uid) => uid > 0)
  return (
    candidates.map((uid) => known.find((account) => account.uid === uid)).find(Boolean) ??
    known.find(({ name }) => name === 'nobody') ??
    unnamed(65_534)
  )
}

/** Gives a path to the account; nothing to do when PostgreSQL runs as Takt does. */
export async function handOver(path: string, account: Account | undefined): Promise<void> {
  if (account) await chown(path, account.uid, account.gid)
}

const unnamed = (uid: number): Account => ({ uid, gid: uid, name: `with id ${uid}` })

function parsePasswd(content: string): Account[] {
  return content
    .split('\n')
    .map((line) => line.split(':'))
    .filter((fields) => fields.length >= 7)
    .map(([name = '', , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }))
}
