import { givenName } from '../../../platform/i18n/names.ts'
import type { Viewer } from '../../../platform/session/viewer.ts'
import { Actions, Button, ButtonLink } from '../../../ui/button.tsx'
import { SelectField } from '../../../ui/choice.tsx'
import { Details } from '../../../ui/details.tsx'
import { AudienceNote, DateField } from '../../../ui/field.tsx'
import { Form } from '../../../ui/form.tsx'
import { Section } from '../../../ui/heading.tsx'
import { urls } from '../../../urls.ts'
import { text as checkInText } from '../../check-ins/text.ts'
import { questionIds } from '../../check-ins/types.ts'
import { otherOf } from '../../pair/rules.ts'
import type { Pair } from '../../pair/types.ts'
import { RoomDoor } from '../../room/pages.tsx'
import { text as shareText } from '../text.ts'
import { mostAtOnce } from '../types.ts'
import { ChooseNote, FindNote } from './note/pages.tsx'
import { text } from './text.ts'

interface Props {
  viewer: Viewer
  pair: Pair
}

/**
 * Behind the door of one's own room: what of one's check-ins to share, and exactly what the other will read. The browser
 * fills it; what stands in it leaves the room only with the form.
 */
export function ChooseFromRoom({ viewer, pair }: Props) {
  const { language } = viewer
  const t = text[language]
  const name = givenName(otherOf(pair, viewer.memberId).name)
  return (
    <Section id="from-room" heading={t.heading}>
      <p class="mb-5">{t.lead(name)}</p>
      <RoomDoor viewer={viewer}>
        <div
          data-choose-shares
          data-language={language}
          data-words={JSON.stringify(checkInText[language])}
          data-most={mostAtOnce}
          class="flex flex-col gap-6"
        >
          <ChooseNote language={language} name={name} />
          <div data-show="none" hidden>
            <p class="mb-4 text-muted">{t.none}</p>
            <ButtonLink href={urls.room()} tone="secondary" icon="lock">
              {t.toRoom}
            </ButtonLink>
          </div>
          <div data-show="some" hidden>
            <p class="mb-2 font-semibold">{t.choose}</p>
            <div data-choices />
            <Details id="share-period" summary={t.period}>
              <ChoosePeriod language={language} />
            </Details>
          </div>
          <FindNote language={language} />
          <p data-too-many role="alert" class="font-medium text-error" hidden>
            {t.tooMany(mostAtOnce)}
          </p>
          <Preview viewer={viewer} pair={pair} name={name} />
          <Templates language={language} />
        </div>
      </RoomDoor>
    </Section>
  )
}

function ChoosePeriod({ language }: Pick<Viewer, 'language'>) {
  const t = text[language]
  return (
    <form data-period method="dialog" noValidate class="flex flex-col gap-5">
      <p class="text-muted">{t.periodLead}</p>
      <SelectField
        name="question"
        id="period-question"
        label={t.question}
        options={questionIds.map((value) => ({
          value,
          label: checkInText[language].questions[value].name,
        }))}
      />
      <div class="flex flex-wrap gap-5">
        <DateField name="from" id="period-from" label={t.from} hint={t.empty} />
        <DateField name="until" id="period-until" label={t.until} hint={t.empty} />
      </div>
      <p data-nothing role="alert" class="font-medium text-error" hidden>
        {t.nothingThere}
      </p>
      <Actions>
        <Button tone="secondary" icon="plus">
          {t.add}
        </Button>
      </Actions>
    </form>
  )
}

function Preview({ viewer, pair, name }: Props & { name: string }) {
  const t = text[viewer.language]
  return (
    <section data-preview aria-labelledby="preview-heading" class="rounded-box bg-calm p-6 sm:p-8" hidden>
      <Form id="room-share-form" action={urls.shares({ pairId: pair.id })}>
        <div>
          <h3 id="preview-heading" tabindex={-1}>
            {t.preview(name)}
          </h3>
          <p>{t.previewLead(name)}</p>
        </div>
        <ul data-chosen class="divide-y divide-base-300" />
        <div class="flex flex-wrap items-center gap-4">
          <Button icon="eye">{t.share(name)}</Button>
          <AudienceNote
            id="room-share"
            audience={{ kind: 'shared', text: shareText[viewer.language].form.audience(name) }}
          />
        </div>
      </Form>
    </section>
  )
}

/** What the browser repeats: a check-in, a thing to choose in it, and one as the other will read it. */
function Templates({ language }: Pick<Viewer, 'language'>) {
  return (
    <>
      <template data-of="check-in">
        <Details summary={<span data-fill="title" />}>
          <ul data-fill="choices" class="flex flex-col gap-2" />
        </Details>
      </template>
      <template data-of="choice">
        <li>
          <label class="flex min-h-12 cursor-pointer items-center gap-3 rounded-field border border-edge bg-surface px-4 py-2 hover:bg-base-200 has-checked:border-primary has-checked:bg-calm">
            <input type="checkbox" class="checkbox border-edge checked:text-primary" />
            <span class="min-w-0">
              <span data-fill="name" class="block font-medium" />
              <span data-fill="words" class="block whitespace-pre-line break-words text-muted" />
            </span>
          </label>
        </li>
      </template>
      <template data-of="chosen">
        <li class="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 py-4">
          <div class="min-w-0 basis-64 grow">
            <p data-fill="heading" class="font-semibold" />
            <p data-fill="words" class="whitespace-pre-line break-words" />
          </div>
          <Button type="button" tone="quiet">
            {text[language].leaveOut}
          </Button>
        </li>
      </template>
    </>
  )
}
