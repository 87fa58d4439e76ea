import type { ComponentChildren } from 'preact'
import { ButtonLink } from '../../ui/button.tsx'
import { Definitions } from '../../ui/definition.tsx'
import { PageHeading, Section } from '../../ui/heading.tsx'
import { urls } from '../../urls.ts'
import { settledPeriods } from '../retention/rules.ts'
import { periodText, text as retention } from '../retention/text.ts'
import { choosable, type RetentionKind, settled } from '../retention/types.ts'
import { text } from './text.ts'
import type { Facts } from './types.ts'

/** What is kept, why, for how long and who sees it: made from the settings that hold. */
export function privacyPage(facts: Facts) {
  const { viewer, installation } = facts
  const t = text[viewer.language]
  const company = viewer.organisationName
  const leaves = [
    t.leaves.mail[installation.sendsMail ? 'sent' : 'kept'],
    ...(installation.readsReplies ? [t.leaves.replies] : []),
    t.leaves.calendars,
    t.leaves.database[installation.ownDatabase ? 'own' : 'served'],
    t.leaves.nothingElse,
  ]
  return {
    title: t.title,
    body: (
      <>
        <PageHeading lead={t.lead(company)}>{t.title}</PageHeading>
        <Section id="responsible" heading={t.responsible.heading}>
          <Paragraphs lines={t.responsible.lines(company)} />
        </Section>
        {viewer.role === 'owner' && <ForOwner {...facts} />}
        <Section id="rights" heading={t.rights.heading}>
          <Lines lines={t.rights.lines(company)} />
          <div class="mt-4 flex flex-wrap gap-3 print:hidden">
            <ButtonLink href={urls.myData()} tone="secondary">
              {t.rights.own}
            </ButtonLink>
            <ButtonLink href={urls.consents()} tone="secondary">
              {t.rights.consents}
            </ButtonLink>
          </div>
        </Section>
        <Kept {...facts} />
        <Section id="basis" heading={t.basis.heading}>
          <Lines lines={t.basis.lines} />
        </Section>
        <Section id="operator" heading={t.operator.heading}>
          <Lines lines={t.operator.lines} />
        </Section>
        <Section id="leaves" heading={t.leaves.heading}>
          <Lines lines={leaves} />
        </Section>
        <Section id="never" heading={t.never.heading}>
          <Lines lines={t.never.lines} />
        </Section>
        <Section id="statistics" heading={t.statistics.heading}>
          <p class="mb-4">{t.statistics.what}</p>
          <ButtonLink href={urls.statistics()} tone="secondary">
            {t.statistics.link}
          </ButtonLink>
        </Section>
      </>
    ),
  }
}

function ForOwner({ viewer }: Facts) {
  const t = text[viewer.language].owner
  return (
    <Section id="owner" heading={t.heading}>
      <p class="mb-4">{t.lead}</p>
      <div class="flex flex-wrap gap-3">
        <ButtonLink href={urls.retention()} tone="secondary">
          {t.retention}
        </ButtonLink>
        <ButtonLink href={urls.privacyRecord()} tone="secondary">
          {t.record}
        </ButtonLink>
        <ButtonLink href={urls.privacyAssessment()} tone="secondary">
          {t.assessment}
        </ButtonLink>
      </div>
    </Section>
  )
}

const kinds: readonly RetentionKind[] = [...choosable, ...settled]

function Kept({ viewer: { language }, periods }: Facts) {
  const t = text[language].kept
  const known: Partial<Record<RetentionKind, string>> = { ...periods, ...settledPeriods }
  return (
    <Section id="kept" heading={t.heading}>
      <p class="mb-6">{t.lead}</p>
      {kinds.map((kind) => {
        const words = retention[language].kinds[kind]
        const period = known[kind]
        return (
          <div key={kind} id={`kept-${kind}`} class="border-t border-base-300 py-5 break-inside-avoid">
            <h3 class="mb-3">{words.name}</h3>
            <Definitions
              items={[
                { term: t.what, value: words.what },
                { term: t.why, value: words.why },
                { term: t.until, value: words.until(period ? periodText(language, period) : '') },
                { term: t.who, value: words.who },
              ]}
            />
          </div>
        )
      })}
    </Section>
  )
}

function Paragraphs({ lines }: { lines: readonly string[] }) {
  return (
    <>
      {lines.map((line) => (
        <p key={line} class="mb-2 max-w-[65ch]">
          {line}
        </p>
      ))}
    </>
  )
}

export function Lines({ lines }: { lines: readonly string[] }) {
  return (
    <ul class="flex list-disc flex-col gap-2 pl-6">
      {lines.map((line) => (
        <li key={line} class="max-w-[65ch]">
          {line}
        </li>
      ))}
    </ul>
  )
}

/** A draft for the company's own drawer: in Danish whoever reads it, and made to be printed. */
export function DraftPaper(props: {
  facts: Facts
  heading: string
  lead: string
  children: ComponentChildren
}) {
  const t = text[props.facts.viewer.language].draft
  return (
    <>
      <div class="mb-8 text-muted print:hidden">
        {t.language && <p>{t.language}</p>}
        <p>{t.print}</p>
      </div>
      <article lang="da">
        <PageHeading overline={props.facts.viewer.organisationName} lead={props.lead}>
          {props.heading}
        </PageHeading>
        {props.children}
      </article>
      <div class="mt-10 print:hidden">
        <ButtonLink href={urls.privacy()} tone="quiet">
          {t.back}
        </ButtonLink>
      </div>
    </>
  )
}
