import { Refused } from '../refusal/refused.ts'

/** Thrown when Takt must not, or cannot, use a data folder. The message is one sentence for the operator. */
export class DataFolderRefused extends Refused {
  override name = 'DataFolderRefused'
}

/** Another process holds the folder; a command that only needs the database may ask the one it runs. */
export class DataFolderInUse extends DataFolderRefused {}

/** The sentence for each reason a data folder is refused; `folder` is always an absolute path. */
export const refusals = {
  inUse: (folder: string, pid: number | undefined) =>
    new DataFolderInUse(
      `Takt already runs on this data folder${pid === undefined ? '' : ` as process ${pid}`}: stop it first, or give this one a folder of its own with TAKT_DATA (${folder}).`,
    ),
  notWritable: (folder: string, reason: string) =>
    new DataFolderRefused(
      `Takt cannot write in the data folder ${folder} (${reason}): start it as the user who owns the folder, or give it one it may write in with TAKT_DATA.`,
    ),
  otherMajor: (folder: string, found: string, ours: string) =>
    new DataFolderRefused(
      `The data folder ${folder} was written by PostgreSQL ${found} and this Takt brings PostgreSQL ${ours}: make a backup with the Takt that wrote it, and restore that backup into an empty folder.`,
    ),
  notACluster: (folder: string) =>
    new DataFolderRefused(
      `The folder ${folder} holds something that is not a PostgreSQL database: move it away, or give Takt another folder with TAKT_DATA.`,
    ),
  otherOwner: (folder: string, owner: number) =>
    new DataFolderRefused(
      `The database in ${folder} belongs to the user with id ${owner}: start Takt as that user or as root, or hand the whole folder over with chown.`,
    ),
  rootNeedsLinux: () =>
    new DataFolderRefused(
      'PostgreSQL must not run as root, and on this system Takt cannot hand it to another user: start Takt as an ordinary user.',
    ),
  programsOutOfReach: (folder: string, user: string, reason: string) =>
    new DataFolderRefused(
      `PostgreSQL must not run as root, and the user ${user} cannot run the programs in ${folder} (${reason}): move Takt to a folder that everyone may enter, such as /opt/takt, or start it as an ordinary user.`,
    ),
}
