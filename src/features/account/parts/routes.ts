import type { Identity } from '../../../platform/identity/identity.ts'
import type { Viewer, Visitor } from '../../../platform/session/viewer.ts'
import type { FieldError } from '../../../platform/web/form.ts'
import type { Visit } from '../../../platform/web/router.ts'
import type { PageView } from '../../../shell/page.tsx'
import type { Part } from '../types.ts'

/** What the parts of the account have in common: who it is, and the page with what was wrong in one part. */
export interface AccountFrame {
  identity: Identity
  show(visit: AccountVisit, refused?: Refused): Promise<Response>
  frame(visit: AccountVisit, view: PageView): Response | Promise<Response>
}

export type AccountVisit = Pick<Visit<Viewer | Visitor>, 'c' | 'tenant' | 'viewer'>

export interface Refused {
  part: Part
  errors: FieldError[]
  typed: Record<string, string>
}
