import { type Consent, type Purpose, versions } from './types.ts'

/** The yes that counts now: given to the words of today, and not taken back. */
export const currentConsent = (consents: readonly Consent[], purpose: Purpose): Consent | null =>
  consents.find(
    (consent) =>
      consent.purpose === purpose && consent.withdrawnAt === null && consent.version === versions[purpose],
  ) ?? null

/** A page of our own to go back to: a path, and never an address elsewhere. */
export const pageToReturnTo = (next: string): string | null =>
  /^\/(?![/\\])[\w\-./?=&#]*$/.test(next) ? next : null
