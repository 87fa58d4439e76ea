import { noFields } from '../../../platform/web/fields.ts'
import { readForm } from '../../../platform/web/form.ts'
import type { Router } from '../../../platform/web/router.ts'
import { urls } from '../../../urls.ts'
import { chooseInvitations, endInvitations } from './store.ts'

/** Turning invitations by mail on and off; on once more also tries an address again that was refused. */
export function choiceRoutes(router: Router): void {
  router.post('calendarInvitations', async ({ c, tenant, viewer, now }) => {
    await readForm(c, noFields)
    await chooseInvitations(tenant, viewer, now)
    return c.redirect(`${urls.calendar()}?done=invitations-on`, 303)
  })

  router.post('calendarInvitationsEnd', async ({ c, tenant, viewer, now }) => {
    await readForm(c, noFields)
    await endInvitations(tenant, viewer, now)
    return c.redirect(`${urls.calendar()}?done=invitations-off`, 303)
  })
}
