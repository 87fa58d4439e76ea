import { z } from 'zod'
import { type Lock, lockKinds } from '../types.ts'

// What the browser sends has no words that a person typed into a form: a fault in it is a fault of the program, and is
// answered as one.

const base64url = (shortest: number, longest: number) =>
  z
    .string()
    .regex(/^[A-Za-z0-9_-]+$/)
    .min(Math.ceil((shortest * 4) / 3))
    .max(Math.ceil((longest * 4) / 3))

/** A whole number as a form sends it. */
const figure = z
  .string()
  .regex(/^\d{1,15}$/)
  .transform(Number)

const lock = z.strictObject({
  id: z.uuid(),
  kind: z.enum(lockKinds),
  credential: base64url(1, 1000).nullable(),
  salt: base64url(16, 64),
  rounds: z.int().min(600_000).max(100_000_000).nullable(),
  wrapped: base64url(60, 60),
})

function parsed(text: string, context: z.RefinementCtx): unknown {
  try {
    return JSON.parse(text)
  } catch {
    context.addIssue({ code: 'custom', message: 'not JSON' })
    return z.NEVER
  }
}

const fits = ({ kind, credential, rounds }: Lock): boolean =>
  (kind === 'passkey') === (credential !== null) && (kind === 'passphrase') === (rounds !== null)

const aLock = lock.refine(fits)

/** Whoever has the room's key can say this; see locks/rules.ts. */
const proof = base64url(32, 32)

/** A new room and its first locks, as JSON. */
export const openingForm = z.strictObject({
  roomId: z.uuid(),
  proof,
  locks: z
    .string()
    .transform(parsed)
    .pipe(z.array(aLock).length(2))
    .refine((locks) => new Set(locks.map(({ kind }) => kind)).size === 2)
    .refine((locks) => locks.every(({ kind }) => kind !== 'passkey')),
})

/** One entry, new with revision 1, else one more than the last. */
export const entryForm = z.strictObject({
  roomId: z.uuid(),
  proof,
  entryId: z.uuid(),
  revision: figure.pipe(z.int().min(1).max(2_000_000_000)),
  writtenAt: figure,
  sealed: base64url(200, 70_000),
})
export type EntryForm = z.output<typeof entryForm>

/** A lock that is added, or takes the place of the one of its kind; as JSON. */
export const lockForm = z.strictObject({
  roomId: z.uuid(),
  proof,
  lock: z.string().transform(parsed).pipe(aLock),
})

export const lockRemovalForm = z.strictObject({ roomId: z.uuid(), proof })

/** A real erasure asks first: the box must be ticked. */
export const erasureForm = z.strictObject({ sure: z.literal('yes', 'sure') })

/**
 * What became of something sent to the room: `changed` when another tab or device came first, `no-room` where there is
 * none, or none that the sender has the key of.
 */
export type Kept = 'done' | 'changed' | 'no-room'
