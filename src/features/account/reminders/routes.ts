import { readForm } from '../../../platform/web/form.ts'
import type { Router } from '../../../platform/web/router.ts'
import { urls } from '../../../urls.ts'
import { saveSettings } from '../../reminders/store.ts'
import { settingsForm } from '../../reminders/types.ts'
import type { AccountFrame } from '../parts/routes.ts'

/** Choosing what one is reminded of in the company that one looks at. */
export function reminderRoutes(router: Router, { show }: Pick<AccountFrame, 'show'>): void {
  router.post('accountReminders', async (visit) => {
    const { c, tenant, viewer, now } = visit
    const form = await readForm(c, settingsForm)
    if (!form.ok) return show(visit, { part: 'reminders', ...form })
    await saveSettings(tenant, viewer, form.value, now)
    return c.redirect(`${urls.account()}?done=reminders`, 303)
  })
}
