import type { Viewer } from '../../../platform/session/viewer.ts'
import { Actions, ButtonLink } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { urls } from '../../../urls.ts'
import { text } from '../text.ts'
import type { SetUp } from '../types.ts'

/** What an owner who leads nobody sees: how far the company is, and nothing of anyone's conversations. */
export function Company({ viewer, setUp }: { viewer: Viewer; setUp: SetUp }) {
  const t = text[viewer.language].setUp
  const { people, notYetIn, withoutPair } = setUp
  return (
    <Card id="set-up" tone="calm" heading={t.heading}>
      <p>{t.lead}</p>
      {people === 0 ? (
        <p>{t.nobody}</p>
      ) : (
        <ul class="flex flex-col gap-1">
          <State done>{t.people(people)}</State>
          <State done={notYetIn === 0}>{notYetIn > 0 ? t.notYetIn(notYetIn) : t.everyoneIn}</State>
          <State done={withoutPair === 0}>
            {withoutPair > 0 ? t.withoutPair(withoutPair) : t.everyonePaired}
          </State>
        </ul>
      )}
      <Actions>
        <ButtonLink href={urls.people()} icon="people">
          {t.toPeople}
        </ButtonLink>
      </Actions>
    </Card>
  )
}

function State({ done, children }: { done: boolean; children: string }) {
  return (
    <li class="flex items-center gap-3">
      <Icon name={done ? 'kept' : 'wait'} />
      {children}
    </li>
  )
}
