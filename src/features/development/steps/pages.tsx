import { nearDate } from '../../../platform/i18n/dates.ts'
import { Details } from '../../../ui/details.tsx'
import { Section } from '../../../ui/heading.tsx'
import { urls } from '../../../urls.ts'
import { AgreementCard } from '../../agreements/pages.tsx'
import { byDeadline } from '../../agreements/rules.ts'
import type { Agreement } from '../../agreements/types.ts'
import { AgreementForm } from '../../agreements/writing/pages.tsx'
import type { StandingMeeting } from '../../meetings/planning/types.ts'
import { type Draft, type Looking, otherName, otherOf } from '../pages.tsx'
import { closedTo } from '../rules.ts'
import { text } from '../text.ts'
import type { Wish } from '../types.ts'

/** The steps of a wish, each an agreement of the two, and a form for one more. */
export function Steps(
  props: Looking & { wish: Wish; steps: Agreement[]; next: StandingMeeting | null; draft?: Draft },
) {
  const { wish, steps, next, viewer, today } = props
  const t = text[viewer.language].step
  const draft = props.draft?.form === 'agreement' ? props.draft : undefined
  const open = closedTo(wish) === null
  if (!open && steps.length === 0 && !draft) return null
  const hint = !open
    ? null
    : !wish.shared
      ? t.shareFirst(otherName(wish.pair, viewer))
      : next === null
        ? t.planFirst
        : steps.length === 0
          ? t.none
          : null
  return (
    <Section id="steps" heading={t.heading}>
      {hint && <p class="text-muted">{hint}</p>}
      <div class="flex flex-col gap-4">
        {steps.toSorted(byDeadline).map((agreement) => (
          <AgreementCard
            key={agreement.id}
            viewer={viewer}
            today={today}
            back={urls.wish({ wishId: wish.id })}
            agreement={agreement}
          />
        ))}
      </div>
      {((open && wish.shared && next !== null) || draft) && (
        <div class="mt-6">
          <Details id="new-step" summary={t.new} open={draft !== undefined}>
            {next && <p class="mb-6 text-muted">{t.newLead(nearDate(viewer.language, next.date, today))}</p>}
            <AgreementForm
              viewer={viewer}
              other={otherOf(wish.pair, viewer)}
              today={today}
              action={urls.wishSteps({ wishId: wish.id })}
              draft={draft ?? { typed: {}, errors: [] }}
              nextMeeting={next?.date}
              purpose="add"
            />
          </Details>
        </div>
      )}
    </Section>
  )
}
