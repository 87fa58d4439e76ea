import { base32 } from '@better-auth/utils/base32'
import { createOTP } from '@better-auth/utils/otp'
import { createSeal } from '../../src/platform/crypto/crypto.ts'
import type { Database } from '../../src/platform/database/database.ts'
import { hashOf, setPassword } from '../../src/platform/identity/passwords.ts'
import { confirmSecondFactor, offerSecondFactor } from '../../src/platform/identity/second-factor.ts'
import { testConfig } from './app.ts'
import type { Person } from './company.ts'

export const goodPassword = 'en lille grøn cykel'

/** Gives a person a password to sign in with. */
export async function givePassword(db: Database, person: Person, password = goodPassword): Promise<void> {
  await setPassword(db.auth, person.userId, await hashOf(password))
}

/** What a code app holds: `code(0)` is the code of now, `code(1)` of the next half minute. */
export interface CodeApp {
  code(steps: number): Promise<string>
  recoveryCodes: string[]
}

/** The app that was given this secret, as the page shows it. */
export function codeApp(shownSecret: string): Omit<CodeApp, 'recoveryCodes'> {
  const otp = createOTP(new TextDecoder().decode(base32.decode(shownSecret.replace(/\s/g, ''))))
  return { code: (steps) => otp.hotp(Math.floor(Temporal.Now.instant().epochMilliseconds / 30_000) + steps) }
}

/** Turns a person's two-step sign-in on, using up the code of the half minute before this one. */
export async function giveSecondFactor(
  db: Database,
  person: Pick<Person, 'userId' | 'email'>,
): Promise<CodeApp> {
  const store = { db: db.auth, seal: createSeal(testConfig.secret, 'second factor') }
  const offer = await offerSecondFactor(store, person)
  if (!offer) throw new Error('two-step sign-in is on already')
  const app = codeApp(offer.secret)
  const recoveryCodes =
    (await confirmSecondFactor(store, person.userId, await app.code(-1))) ??
    (await confirmSecondFactor(store, person.userId, await app.code(-1)))
  if (!recoveryCodes) throw new Error('the code was not taken')
  return { ...app, recoveryCodes }
}

/** The path and query of the first link in a mail. */
export function linkIn(text: string): string {
  const found = /https?:\/\/\S+/.exec(text)
  if (!found) throw new Error('the mail has no link')
  const { pathname, search } = new URL(found[0])
  return pathname + search
}
