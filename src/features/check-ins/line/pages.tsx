import type { Language } from '../../../platform/session/viewer.ts'
import { Actions, Button } from '../../../ui/button.tsx'
import { RadioGroup } from '../../../ui/choice.tsx'
import { Details } from '../../../ui/details.tsx'
import { Section } from '../../../ui/heading.tsx'
import { text as questions } from '../text.ts'
import { questionIds } from '../types.ts'
import { height } from './rules.ts'
import { text } from './text.ts'
import { periods } from './types.ts'

/** One's own line over time: empty places, and the shapes that the island draws with. */
export function OwnLine({ language }: { language: Language }) {
  const t = text[language]
  return (
    <Section id="line" heading={t.heading}>
      <p data-line-not-yet class="text-muted">
        {t.notYet}
      </p>
      <div data-line hidden data-words={JSON.stringify(t.file)}>
        <p class="mb-6 text-muted">{t.lead}</p>
        <RadioGroup
          name="period"
          label={t.period}
          value="year"
          options={periods.map((value) => ({ value, label: t.periods[value] }))}
        />
        <p data-line-none hidden class="mt-6 text-muted">
          {t.none}
        </p>
        <div data-line-shown>
          <div data-figures class="mt-6 grid gap-x-10 gap-y-8 sm:grid-cols-2" />
          <div data-notes-part>
            <h3 class="mt-10 mb-3">{t.file.notes}</h3>
            <ol data-notes class="flex flex-col gap-6" />
          </div>
          <div class="mt-8">
            <Details id="line-table" summary={t.file.table}>
              <Table language={language} />
            </Details>
            <Details id="line-files" summary={t.take}>
              <p class="mb-4">{t.takeLead}</p>
              <Actions>
                <Button type="button" tone="secondary" icon="download" data-save="page">
                  {t.page}
                </Button>
                <Button type="button" tone="secondary" icon="download" data-save="sheet">
                  {t.sheet}
                </Button>
              </Actions>
            </Details>
          </div>
        </div>
      </div>
      <Templates />
    </Section>
  )
}

function Table({ language }: { language: Language }) {
  const t = text[language].file
  return (
    <section aria-labelledby="line-caption" tabindex={0} class="relative overflow-x-auto">
      <table class="w-full text-left text-sm">
        <caption id="line-caption" class="sr-only">
          {t.table}
        </caption>
        <thead>
          <tr>
            {[t.day, ...questionIds.map((id) => questions[language].questions[id].name)].map((cell) => (
              <th key={cell} scope="col" class="py-2 pr-4 align-bottom font-semibold last:pr-0">
                {cell}
              </th>
            ))}
          </tr>
        </thead>
        <tbody data-rows />
      </table>
    </section>
  )
}

function Templates() {
  return (
    <>
      <template id="line-figure">
        <figure>
          <figcaption data-fill="name" class="font-semibold" />
          <svg role="img" class="w-full overflow-visible text-sm" height={height} />
        </figure>
      </template>
      <template id="line-shapes">
        <svg aria-hidden="true" focusable="false">
          <line data-look="grid" class="stroke-base-300" />
          <line data-look="line" class="stroke-primary" stroke-width="2" />
          <circle data-look="point" class="fill-primary" />
          <text data-look="note" class="fill-base-content font-semibold" text-anchor="middle" />
          <text data-look="end" class="fill-muted" />
          <text data-look="start-day" class="fill-muted" />
          <text data-look="last-day" class="fill-muted" text-anchor="end" />
        </svg>
      </template>
      <template id="line-note">
        <li class="flex gap-4">
          <span
            data-fill="number"
            class="flex size-8 shrink-0 items-center justify-center rounded-full bg-calm text-sm font-semibold"
          />
          <div class="min-w-0">
            <h4 class="min-h-8 content-center font-semibold">
              <span data-fill="day" />
            </h4>
            <div data-bodies class="flex flex-col gap-2" />
          </div>
        </li>
      </template>
      <template id="line-note-body">
        <p class="whitespace-pre-line">
          <span data-fill="name" class="text-muted" />
          <br />
          <span data-fill="body" />
        </p>
      </template>
      <template id="line-row">
        <tr class="border-t border-base-300">
          <th scope="row" data-fill="day" class="py-2 pr-4 align-top font-normal whitespace-nowrap" />
          {questionIds.map((id) => (
            <td key={id} data-fill={id} class="py-2 pr-4 align-top last:pr-0" />
          ))}
        </tr>
      </template>
    </>
  )
}
