import type { ComponentChildren } from 'preact'
import { givenName } from '../../../platform/i18n/names.ts'
import type { Language } from '../../../platform/session/viewer.ts'
import { ButtonLink } from '../../../ui/button.tsx'
import { urls } from '../../../urls.ts'
import { text } from './text.ts'
import type { Leader } from './types.ts'

/**
 * In the template of a row that shows something of one's room: the way to share it with each who leads one, nothing where
 * nobody does. `leadTo` of the island makes it lead to the row's own thing.
 */
export const ShareWith = (props: {
  language: Language
  leaders: readonly Leader[]
  /** What it is about, for those who hear the page. */
  children?: ComponentChildren
}) => (
  <span data-share class="contents">
    {props.leaders.map(({ pairId, name }) => (
      <ButtonLink key={pairId} href={urls.shares({ pairId })} tone="quiet" icon="eye">
        <span>
          {text[props.language].share(givenName(name))}
          {props.children}
        </span>
      </ButtonLink>
    ))}
  </span>
)
