import { ownerFault } from '../../../platform/identity/confirmation.ts'
import {
  confirmSecondFactor,
  offerSecondFactor,
  removeSecondFactor,
  renewRecoveryCodes,
  waitingSecondFactor,
} from '../../../platform/identity/second-factor.ts'
import { readForm } from '../../../platform/web/form.ts'
import type { Router } from '../../../platform/web/router.ts'
import { pageLanguage } from '../../../shell/page.tsx'
import { urls } from '../../../urls.ts'
import type { AccountFrame, AccountVisit } from '../parts/routes.ts'
import { confirmationForm, secondFactorCodeForm } from '../types.ts'
import { codesPage, offerPage } from './pages.tsx'

/** Turning two-step sign-in on and off, and its recovery codes. Secrets are in the one answer that shows them. */
export function secondFactorRoutes(router: Router, { identity, show, frame }: AccountFrame): void {
  const store = identity.secondFactor
  const backToAccount = `${urls.account()}#second-factor`

  /** The page that refuses, unless the owner of the account is at the screen. */
  const refusal = async (visit: AccountVisit): Promise<Response | null> => {
    const form = await readForm(visit.c, confirmationForm)
    const refuse = (code: string) =>
      show(visit, { part: 'second-factor', errors: [{ field: 'confirmation', code }], typed: {} })
    if (!form.ok) return refuse('not-you')
    const fault = await ownerFault(identity, visit.c, visit.viewer, form.value.confirmation)
    return fault && refuse(fault)
  }

  router.post('accountSecondFactor', async (visit) => {
    const refused = await refusal(visit)
    if (refused) return refused
    const offer = await offerSecondFactor(store, visit.viewer)
    return offer
      ? frame(visit, offerPage(pageLanguage(visit.c), offer))
      : visit.c.redirect(backToAccount, 303)
  })

  router.post('accountSecondFactorConfirmation', async (visit) => {
    const { c, viewer } = visit
    const form = await readForm(c, secondFactorCodeForm)
    const offer = await waitingSecondFactor(store, viewer)
    if (!offer) return c.redirect(backToAccount, 303)
    if (!form.ok) return frame(visit, offerPage(pageLanguage(c), offer, form.errors))
    await identity.attempts.count(c, 'code', viewer.userId)
    const codes = await confirmSecondFactor(store, viewer.userId, form.value.code)
    if (!codes)
      return frame(visit, offerPage(pageLanguage(c), offer, [{ field: 'code', code: 'wrong-code' }]))
    return frame(visit, codesPage(pageLanguage(c), codes))
  })

  router.post('accountRecoveryCodes', async (visit) => {
    const refused = await refusal(visit)
    if (refused) return refused
    const codes = await renewRecoveryCodes(store, visit.viewer.userId)
    return codes
      ? frame(visit, codesPage(pageLanguage(visit.c), codes))
      : visit.c.redirect(backToAccount, 303)
  })

  router.post('accountSecondFactorRemoval', async (visit) => {
    const refused = await refusal(visit)
    if (refused) return refused
    await removeSecondFactor(store, visit.viewer.userId)
    return visit.c.redirect(`${urls.account()}?done=second-factor-off`, 303)
  })
}
