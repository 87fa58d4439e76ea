import type { Router } from '../../platform/web/router.ts'
import { page, plainPage, signedOutLanguage } from '../../shell/page.tsx'
import { HelpPage } from './pages.tsx'
import { text } from './text.ts'
import type { Adviser } from './types.ts'

/** Help for everyone, also before they are signed in. */
export function helpRoutes(router: Router, { adviser }: { adviser: Adviser | null }): void {
  router.get('help', ({ c, viewer: opened }) => {
    const language = opened.kind === 'viewer' ? opened.viewer.language : signedOutLanguage(c)
    const view = {
      title: text[language].title,
      body: HelpPage({ language, adviser }),
      current: 'help' as const,
    }
    return opened.kind === 'viewer' ? page(c, opened.viewer, view) : plainPage(c, view)
  })
}
