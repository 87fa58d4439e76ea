import { Refused } from '../platform/refusal/refused.ts'

/** Why a backup cannot be taken or brought back; `why` names it, the message is a sentence for the operator. */
export class BackupRefused extends Refused {
  override name = 'BackupRefused'
  readonly why: Why
  constructor(why: Why, sentence: string) {
    super(sentence)
    this.why = why
  }
}

export type Why =
  | 'missing'
  | 'not ours'
  | 'other kind'
  | 'newer format'
  | 'truncated'
  | 'damaged'
  | 'wrong keys'
  | 'older keys'
  | 'other keys'
  | 'newer schema'
  | 'other secret'
  | 'no secret'
  | 'not empty'
  | 'nothing'
  | 'not written'

const kinds = { backup: 'a backup', keys: 'the keys of a backup' }

/** The sentence for each reason. */
export const refusals = {
  missing: (file: string, reason: string) =>
    new BackupRefused(
      'missing',
      reason === 'ENOENT'
        ? `There is no file ${file}: give the backup, and with --keys its keys where they have another name.`
        : `${file} cannot be read (${reason}).`,
    ),
  notOurs: (file: string) => new BackupRefused('not ours', `${file} is no file that Takt has written.`),
  otherKind: (file: string, wanted: keyof typeof kinds) =>
    new BackupRefused('other kind', `${file} is one of Takt's files, but not ${kinds[wanted]}.`),
  newerFormat: (file: string) =>
    new BackupRefused(
      'newer format',
      `${file} was written by a newer Takt in a format that this one does not know: install that version or newer.`,
    ),
  truncated: (file: string) =>
    new BackupRefused(
      'truncated',
      `${file} is cut short: something of its end is missing. Use another copy of it.`,
    ),
  damaged: (file: string, place: string) =>
    new BackupRefused('damaged', `${file} has been changed or damaged (${place}). Use another copy of it.`),
  wrongKeys: (file: string, keys: string) =>
    new BackupRefused(
      'wrong keys',
      `The keys in ${keys} are not those of ${file}: they belong to another installation.`,
    ),
  olderKeys: (keys: string, keysAt: string, backupAt: string) =>
    new BackupRefused(
      'older keys',
      `The keys in ${keys} are from ${keysAt} and the backup is from ${backupAt}: use the newest keys there are, so that what has been erased since stays erased.`,
    ),
  otherKeys: (file: string) =>
    new BackupRefused(
      'other keys',
      `${file} holds the keys of another installation, or of another secret, and its backups open with nothing else: give another name, or move it to where it is kept.`,
    ),
  newerSchema: (file: string, names: string[]) =>
    new BackupRefused(
      'newer schema',
      `${file} was written by a newer Takt (it knows ${names.join(', ')}): install that version or newer, and restore with it.`,
    ),
  otherSecret: (place: string) =>
    new BackupRefused(
      'other secret',
      `The secret in ${place} is not that of the backup, and what was sealed would not open: give the secret of the installation it was taken from, or none where the keys file brings it.`,
    ),
  noSecret: (keys: string) =>
    new BackupRefused(
      'no secret',
      `The installation was given its secret with TAKT_SECRET, so ${keys} does not hold it: set TAKT_SECRET to the same.`,
    ),
  notEmpty: (place: string) =>
    new BackupRefused(
      'not empty',
      `Nothing was restored: ${place} is not empty, and a restore never writes over anything. Give it an empty one.`,
    ),
  nothing: (place: string) => new BackupRefused('nothing', `There is nothing to back up in ${place}.`),
  notWritten: (file: string, reason: string) =>
    new BackupRefused(
      'not written',
      `The backup could not be written (${reason}). What stood in ${file} before stands there still.`,
    ),
}
