import { longDate } from '../../../platform/i18n/dates.ts'
import { Definitions } from '../../../ui/definition.tsx'
import { Section } from '../../../ui/heading.tsx'
import { settledPeriods } from '../../retention/rules.ts'
import { periodText, text as retention } from '../../retention/text.ts'
import type { RetentionKind } from '../../retention/types.ts'
import { DraftPaper, Lines } from '../pages.tsx'
import type { Facts } from '../types.ts'
import { text } from './text.ts'

/** A draft of the record of processing that a company keeps, made from its settings. */
export function recordPage(facts: Facts & { today: Temporal.PlainDate }) {
  const { viewer, installation, periods, today } = facts
  const { controller, activities, elsewhere, security } = text
  const known: Partial<Record<RetentionKind, string>> = { ...periods, ...settledPeriods }
  const until = (kind: RetentionKind) => {
    const period = known[kind]
    return retention.da.kinds[kind].until(period ? periodText('da', period) : '')
  }
  return {
    title: text.title,
    body: (
      <DraftPaper facts={facts} heading={text.title} lead={text.lead}>
        <p class="mb-8">{text.asOf(longDate('da', today))}</p>
        <Section id="controller" heading={controller.heading}>
          <Definitions
            items={[
              { term: controller.company, value: viewer.organisationName },
              { term: controller.contact, value: `${viewer.memberName}, ${viewer.email}` },
              { term: controller.missing, value: controller.toFill },
              { term: controller.adviser, value: controller.none },
            ]}
          />
        </Section>
        <Section id="activities" heading={activities.heading}>
          {activities.list.map(({ kind, name, basis, recipients }) => {
            const words = retention.da.kinds[kind as RetentionKind]
            return (
              <div key={kind} class="border-t border-base-300 py-5 break-inside-avoid">
                <h3 class="mb-3">{name}</h3>
                <Definitions
                  items={[
                    { term: activities.purpose, value: words.why },
                    { term: activities.people, value: activities.employees },
                    { term: activities.data, value: words.what },
                    { term: activities.basis, value: basis },
                    { term: activities.recipients, value: recipients },
                    { term: activities.erasure, value: until(kind as RetentionKind) },
                  ]}
                />
              </div>
            )
          })}
        </Section>
        <Section id="elsewhere" heading={elsewhere.heading}>
          <Lines
            lines={[
              installation.ownDatabase ? elsewhere.own : elsewhere.served,
              installation.sendsMail ? elsewhere.mail : elsewhere.noMail,
              ...(installation.readsReplies ? [elsewhere.replies] : []),
              elsewhere.third,
            ]}
          />
        </Section>
        <Section id="security" heading={security.heading}>
          <Lines lines={security.lines} />
        </Section>
      </DraftPaper>
    ),
  }
}
