import type { StartKind } from './types.ts'

/** Which form someone gets, if any: by the setup link while there is no company, else where signing up is open. */
export function startKind(given: {
  setupLink: boolean
  anyOrganisation: boolean
  signup: 'closed' | 'open'
  signedIn: boolean
}): StartKind {
  if (given.setupLink && !given.anyOrganisation) return 'setup'
  if (given.signup === 'open') return given.signedIn ? 'another' : 'sign-up'
  return given.anyOrganisation ? 'closed' : 'needs-link'
}
