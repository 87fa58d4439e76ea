import { nearDate } from '../../../platform/i18n/dates.ts'
import { Actions, Button, ButtonLink } from '../../../ui/button.tsx'
import { RadioGroup } from '../../../ui/choice.tsx'
import { Details } from '../../../ui/details.tsx'
import { AudienceNote, TextArea, TextField } from '../../../ui/field.tsx'
import { Flash } from '../../../ui/flash.tsx'
import { Form } from '../../../ui/form.tsx'
import { PageHeading, Section } from '../../../ui/heading.tsx'
import { urls } from '../../../urls.ts'
import { agreementFlash } from '../../agreements/pages.tsx'
import type { Agreement } from '../../agreements/types.ts'
import type { StandingMeeting } from '../../meetings/planning/types.ts'
import {
  audienceOf,
  closedWords,
  type Draft,
  DraftErrors,
  fieldsOf,
  type Looking,
  otherName,
} from '../pages.tsx'
import { closedTo } from '../rules.ts'
import { Steps } from '../steps/pages.tsx'
import { text } from '../text.ts'
import { Trainings } from '../training/pages.tsx'
import { type Changed, type Done, outcomes, type Wish, type WishWording } from '../types.ts'

interface WishView extends Looking {
  wish: Wish
  steps: Agreement[]
  /** The conversation the two hold next, and the item there that is about the wish. */
  next: StandingMeeting | null
  topic: string | null
  earlier: (WishWording & { version: number })[]
  done?: Done
  removed?: string
  refused?: Exclude<Changed, 'done'>
  draft?: Draft
}

/** The page of one wish: what and why, the steps, the training, and its author's doors. */
export function wishView(view: WishView, query: Record<string, string>) {
  const { wish, viewer } = view
  const own = wish.authorId === viewer.memberId
  return {
    title: wish.title,
    flash: flashOf(view, query),
    body: (
      <>
        <DraftErrors viewer={viewer} draft={view.draft} />
        <Heading {...view} />
        <Steps {...view} />
        <Trainings {...view} />
        {own && <Sharing {...view} />}
        {own && <Changing {...view} />}
      </>
    ),
  }
}

function flashOf({ viewer, wish, done, removed, refused, draft }: WishView, query: Record<string, string>) {
  const t = text[viewer.language]
  if (refused) {
    const message = draft ? `${t.changed[refused]} ${t.yourWords}` : t.changed[refused]
    return <Flash tone="problem" message={message} />
  }
  if (removed) {
    const action = urls.trainingRestoration({ trainingId: removed })
    return <Flash message={t.done.removed} undo={{ label: t.training.restore, action }} />
  }
  if (done) return <Flash message={t.done[done]} />
  return agreementFlash(query, { viewer, back: urls.wish({ wishId: wish.id }) })
}

function Heading(view: WishView) {
  const { wish, viewer } = view
  const t = text[viewer.language]
  const name = otherName(wish.pair, viewer)
  const own = wish.authorId === viewer.memberId
  return (
    <>
      <PageHeading
        overline={[own ? t.kind.own : t.kind.others(name), closedWords(wish, view)]
          .filter(Boolean)
          .join(' · ')}
        actions={
          <ButtonLink href={urls.pairDevelopment({ pairId: wish.pair.id })} tone="quiet" icon="growth">
            {t.heading}
          </ButtonLink>
        }
      >
        {wish.title}
      </PageHeading>
      <div class="-mt-4 mb-10 flex flex-col items-start gap-4">
        <AudienceNote id="wish" audience={audienceOf(wish, viewer)} />
        {wish.why && <p class="whitespace-pre-line">{wish.why}</p>}
        {wish.closing?.reason && <p class="whitespace-pre-line">{wish.closing.reason}</p>}
        <Topic {...view} />
        {own && wish.closing && wish.pair.goesOn && (
          <Form action={urls.wishClosingUndo({ wishId: wish.id })}>
            <Button tone="secondary" icon="undo">
              {t.closing.undo}
            </Button>
          </Form>
        )}
      </div>
    </>
  )
}

/** One tap puts the wish on the agenda of the next conversation; once it stands there, the way to it. */
function Topic({ wish, next, topic, viewer, today }: WishView) {
  const t = text[viewer.language].topic
  if (!next || !wish.shared || closedTo(wish)) return null
  const date = nearDate(viewer.language, next.date, today)
  if (topic) {
    return <a href={`${urls.meeting({ meetingId: next.id })}#item-${topic}`}>{t.stands(date)}</a>
  }
  return (
    <Form action={urls.wishTopic({ wishId: wish.id })}>
      <Button tone="secondary" icon="talk">
        {t.put(date)}
      </Button>
    </Form>
  )
}

/** The door to a wish, which its author alone opens, and can always close again. */
function Sharing({ wish, viewer }: WishView) {
  const t = text[viewer.language].sharing
  const name = otherName(wish.pair, viewer)
  if (!wish.shared && !wish.pair.goesOn) return null
  const at = { wishId: wish.id }
  return (
    <Section id="sharing" heading={t.heading}>
      <p class="mb-4">{wish.shared ? t.shared(name) : t.private(name)}</p>
      <Form action={wish.shared ? urls.wishWithdrawal(at) : urls.wishSharing(at)}>
        <Actions>
          <Button tone="secondary" icon={wish.shared ? 'lock' : 'eye'}>
            {wish.shared ? t.withdraw(name) : t.share(name)}
          </Button>
        </Actions>
      </Form>
    </Section>
  )
}

function Changing(view: WishView) {
  const { wish, viewer, draft, earlier } = view
  const t = text[viewer.language]
  // What was typed is kept in its form, also where the wish takes no more of it.
  const open = closedTo(wish) === null
  return (
    <div class="mt-8">
      {(open || draft?.form === 'wish') && (
        <Details id="edit" summary={t.form.edit} open={draft?.form === 'wish'}>
          <EditForm {...view} />
        </Details>
      )}
      {(open || draft?.form === 'closing') && (
        <Details id="close" summary={t.closing.heading} open={draft?.form === 'closing'}>
          <ClosingForm {...view} />
        </Details>
      )}
      {earlier.length > 0 && (
        <Details id="earlier" summary={t.earlier}>
          <AudienceNote id="earlier" audience={{ kind: 'private', text: t.onlyYou }} />
          <ul class="mt-3 flex flex-col gap-5">
            {earlier.map(({ version, title, why }) => (
              <li key={version}>
                <p class="font-medium">{title}</p>
                {why && <p class="whitespace-pre-line">{why}</p>}
              </li>
            ))}
          </ul>
        </Details>
      )}
    </div>
  )
}

function EditForm({ wish, viewer, draft }: WishView) {
  const t = text[viewer.language].form
  const field = fieldsOf(viewer, 'wish', draft)
  return (
    <Form id="wish-form" action={urls.wish({ wishId: wish.id })} hidden={{ version: String(wish.version) }}>
      <TextField
        {...field('title', wish.title)}
        label={t.title}
        hint={t.titleHint}
        audience={audienceOf(wish, viewer)}
        autocomplete="off"
      />
      <TextArea {...field('why', wish.why)} label={t.why} hint={t.whyHint} rows={3} />
      <Actions>
        <Button tone="secondary" icon="check">
          {t.save}
        </Button>
      </Actions>
    </Form>
  )
}

function ClosingForm({ wish, viewer, draft }: WishView) {
  const t = text[viewer.language].closing
  const field = fieldsOf(viewer, 'closing', draft)
  return (
    <Form id="closing-form" action={urls.wishClosing({ wishId: wish.id })}>
      <p class="text-muted">{t.lead}</p>
      <RadioGroup
        {...field('outcome')}
        label={t.outcome}
        options={outcomes.map((value) => ({ value, label: t.outcomes[value], hint: t.hints[value] }))}
      />
      <TextArea
        {...field('reason')}
        label={t.reason}
        hint={t.reasonHint}
        audience={audienceOf(wish, viewer)}
        rows={3}
      />
      <Actions>
        <Button tone="secondary" icon="check">
          {t.close}
        </Button>
      </Actions>
    </Form>
  )
}
