import type { Invitation, Standing } from './types.ts'

/** Someone who is signed in, or is about to be. */
export interface Who {
  userId: string
  email: string
  secondFactorPending: boolean
}

/** What the one in front of an open invitation must do: an account's owner alone can accept for it. */
export function standing(invitation: Pick<Invitation, 'userId'>, who: Who | null): Standing {
  if (!who) return invitation.userId ? 'sign-in' : 'new'
  if (who.userId !== invitation.userId) return 'someone-else'
  return who.secondFactorPending ? 'owes-code' : 'accept'
}
