import { longDate } from '../../../platform/i18n/dates.ts'
import { Definitions } from '../../../ui/definition.tsx'
import { Section } from '../../../ui/heading.tsx'
import { periodText, text as retention } from '../../retention/text.ts'
import { choosable } from '../../retention/types.ts'
import { DraftPaper, Lines } from '../pages.tsx'
import type { Facts } from '../types.ts'
import { text } from './text.ts'

/** A draft of the impact assessment, made from the settings; what the company must judge itself is left open. */
export function assessmentPage(facts: Facts & { today: Temporal.PlainDate }) {
  const { installation, periods, today } = facts
  const { description, necessity, risks } = text
  const where = [
    installation.ownDatabase ? description.own : description.served,
    installation.sendsMail ? description.mail : description.noMail,
  ]
  return {
    title: text.title,
    body: (
      <DraftPaper facts={facts} heading={text.title} lead={text.lead}>
        <p class="mb-8">{text.asOf(longDate('da', today))}</p>
        <Section id="why" heading={text.why.heading}>
          <Lines lines={text.why.lines} />
        </Section>
        <Section id="description" heading={description.heading}>
          <Lines lines={[...description.lines, ...where]} />
        </Section>
        <Section id="necessity" heading={necessity.heading}>
          <Lines lines={necessity.lines} />
          <h3 class="mt-6 mb-3">{necessity.periods}</h3>
          <Definitions
            items={choosable.map((kind) => ({
              term: retention.da.kinds[kind].name,
              value: retention.da.kinds[kind].until(periodText('da', periods[kind])),
            }))}
          />
        </Section>
        <Section id="risks" heading={risks.heading}>
          {risks.rows.map(({ risk, before, measures, after }) => (
            <div key={risk} class="border-t border-base-300 py-5 break-inside-avoid">
              <h3 class="mb-3">{risk}</h3>
              <Definitions
                items={[
                  { term: risks.before, value: before },
                  { term: risks.measures, value: measures },
                  { term: risks.after, value: after },
                ]}
              />
            </div>
          ))}
        </Section>
        <Section id="decide" heading={text.decide.heading}>
          <Open lines={text.decide.lines} />
        </Section>
        <Section id="heard" heading={text.heard.heading}>
          <Open lines={text.heard.lines} />
        </Section>
        <Section id="conclusion" heading={text.conclusion.heading}>
          <Open lines={text.conclusion.lines} />
        </Section>
      </DraftPaper>
    ),
  }
}

/** Questions with room beneath for a pen. */
function Open({ lines }: { lines: readonly string[] }) {
  return (
    <ul class="flex flex-col gap-4">
      {lines.map((line) => (
        <li key={line} class="max-w-[65ch] border-b border-edge pb-10 break-inside-avoid">
          {line}
        </li>
      ))}
    </ul>
  )
}
