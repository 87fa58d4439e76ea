import { Actions, Button, ButtonLink } from '../../../ui/button.tsx'
import { Details } from '../../../ui/details.tsx'
import { TextArea, TextField } from '../../../ui/field.tsx'
import { Form } from '../../../ui/form.tsx'
import { PageHeading, Section } from '../../../ui/heading.tsx'
import { List } from '../../../ui/list.tsx'
import { urls } from '../../../urls.ts'
import type { Pair } from '../../pair/types.ts'
import {
  AskedEffects,
  type Draft,
  DraftErrors,
  fieldsOf,
  type Looking,
  otherName,
  WishRow,
} from '../pages.tsx'
import { text } from '../text.ts'
import type { Wish } from '../types.ts'

interface PairDevelopmentView extends Looking {
  pair: Pair
  wishes: Wish[]
  draft?: Draft
}

/** All that the employee wants to become better at, as far as the viewer may see it; a new wish for the employee. */
export function pairDevelopmentView(view: PairDevelopmentView) {
  const { viewer, pair, wishes, draft } = view
  const t = text[viewer.language]
  const name = otherName(pair, viewer)
  const own = pair.employee.id === viewer.memberId
  const open = wishes.filter(({ closing }) => closing === null)
  const closed = wishes.filter(({ closing }) => closing !== null)
  const lead = !pair.goesOn ? t.changed.ended : own ? t.lead : t.leadLeader(name)
  return {
    title: t.title(name),
    body: (
      <>
        <DraftErrors viewer={viewer} draft={draft} />
        <PageHeading
          lead={lead}
          actions={
            <ButtonLink href={urls.pair({ pairId: pair.id })} tone="quiet" icon="people">
              {t.back(name)}
            </ButtonLink>
          }
        >
          {t.title(name)}
        </PageHeading>
        <AskedEffects {...view} />
        {open.length > 0 ? (
          <List label={t.heading}>
            {open.map((wish) => (
              <WishRow key={wish.id} {...view} wish={wish} />
            ))}
          </List>
        ) : (
          <p class="text-muted">{own ? t.none : t.noneLeader(name)}</p>
        )}
        {own && (pair.goesOn || draft) && <NewWish {...view} />}
        {closed.length > 0 && (
          <div class="mt-8">
            <Details id="closed" summary={t.closedOf(closed.length)}>
              <List>
                {closed.toReversed().map((wish) => (
                  <WishRow key={wish.id} {...view} wish={wish} />
                ))}
              </List>
            </Details>
          </div>
        )}
      </>
    ),
  }
}

function NewWish({ viewer, pair, draft }: PairDevelopmentView) {
  const t = text[viewer.language].form
  const name = otherName(pair, viewer)
  const field = fieldsOf(viewer, 'wish', draft)
  return (
    <Section id="new-wish" heading={t.heading}>
      <Form id="wish-form" action={urls.pairDevelopment({ pairId: pair.id })}>
        <TextField
          {...field('title')}
          label={t.title}
          hint={t.titleHint}
          audience={{ kind: 'private', text: t.audience(name) }}
          autocomplete="off"
        />
        <TextArea {...field('why')} label={t.why} hint={t.whyHint} rows={3} />
        <Actions>
          <Button icon="lock" name="share" value="no">
            {t.keep}
          </Button>
          <Button tone="secondary" icon="eye" name="share" value="yes">
            {t.share(name)}
          </Button>
        </Actions>
      </Form>
    </Section>
  )
}
