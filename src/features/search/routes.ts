import type { Router } from '../../platform/web/router.ts'
import { page } from '../../shell/page.tsx'
import { SearchPage } from './pages.tsx'
import { pairsWith, peopleNamed, wantedOf } from './rules.ts'
import { loadOthers, search } from './store.ts'
import { text } from './text.ts'

/**
 * Looking for words in all that one may see. Whatever is typed gets a page: there is nothing to put right in it.
 * The words stand in the address, as in any search, and in no log of ours: that holds patterns of addresses only.
 */
export function searchRoutes(router: Router): void {
  router.get('search', async ({ c, tenant, viewer, now }) => {
    const typed = c.req.query('q') ?? ''
    const wanted = wantedOf(typed)
    const others = await loadOthers(tenant, viewer)
    const asked = c.req.query('with')
    const within = pairsWith(others, asked)
    const memberId = within === others ? undefined : asked
    const reach = {
      viewer,
      pairIds: within.map(({ pairId }) => pairId),
      beyondPairs: memberId === undefined,
      now,
    }
    return page(c, viewer, {
      title: text[viewer.language].heading,
      current: 'search',
      body: SearchPage({
        viewer,
        query:
          wanted?.spellings[0]?.whole ??
          typed
            .replace(/[\p{Cc}\s]+/gu, ' ')
            .trim()
            .slice(0, 200),
        others,
        memberId,
        people: wanted ? peopleNamed(others, wanted) : [],
        results: wanted && (await search(tenant, reach, wanted)),
        cut: wanted?.cut ?? false,
      }),
    })
  })
}
