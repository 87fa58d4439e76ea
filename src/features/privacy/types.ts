import type { Viewer } from '../../platform/session/viewer.ts'
import type { Periods } from '../retention/types.ts'

/** How this installation is set up, as far as it decides where words go. */
export interface Installation {
  /** Mails leave the house through a mail server; else they lie in a folder beside Takt. */
  sendsMail: boolean
  /** A mailbox is read for answers to invitations. */
  readsReplies: boolean
  /** PostgreSQL is Takt's own, in its data folder; else it is a server somewhere. */
  ownDatabase: boolean
}

/** What the pages about data are made from. */
export interface Facts {
  viewer: Viewer
  periods: Periods
  installation: Installation
}
