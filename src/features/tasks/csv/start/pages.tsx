import type { Viewer } from '../../../../platform/session/viewer.ts'
import { Actions, Button, ButtonLink } from '../../../../ui/button.tsx'
import { Details } from '../../../../ui/details.tsx'
import { Field, TextArea, wire } from '../../../../ui/field.tsx'
import { Form } from '../../../../ui/form.tsx'
import { PageHeading, Section } from '../../../../ui/heading.tsx'
import { List, ListRow } from '../../../../ui/list.tsx'
import { urls } from '../../../../urls.ts'
import { TaskNav } from '../../pages.tsx'
import type { TaskList } from '../../types.ts'
import { type Draft, DraftErrors, fieldsOf } from '../pages.tsx'
import { figure, text } from '../text.ts'

export interface StartView {
  viewer: Viewer
  list: TaskList
  open: { id: string; fileName: string; rows: number }[]
  draft?: Draft
}

/** Where a spreadsheet is handed in: as a file, or pasted. */
export function startView(view: StartView) {
  const { viewer, list, open, draft } = view
  const { language } = viewer
  const t = text[language]
  const pairId = list.pair.id
  return {
    title: t.title,
    body: (
      <>
        <DraftErrors viewer={viewer} draft={draft} />
        <TaskNav viewer={viewer} pairId={pairId} current="imports" />
        <PageHeading
          lead={list.pair.goesOn ? t.lead : t.ended}
          actions={
            <>
              <ButtonLink href={urls.pairTasks({ pairId })} tone="quiet" icon="arrowLeft">
                {t.back}
              </ButtonLink>
              <ButtonLink href={urls.taskExport({ pairId })} tone="secondary" icon="download" download>
                {t.save}
              </ButtonLink>
            </>
          }
        >
          {t.title}
        </PageHeading>
        {(list.pair.goesOn || draft) && <Ways {...view} />}
        {open.length > 0 && (
          <Section id="waiting" heading={t.waiting}>
            <List>
              {open.map(({ id, fileName, rows }) => (
                <ListRow
                  key={id}
                  id={`import-${id}`}
                  href={urls.taskImport({ importId: id })}
                  title={t.waitingRow(fileName, figure(language, rows))}
                />
              ))}
            </List>
          </Section>
        )}
      </>
    ),
  }
}

function Ways({ viewer, list, draft }: StartView) {
  const t = text[viewer.language]
  const action = urls.taskImports({ pairId: list.pair.id })
  const field = fieldsOf(viewer, 'import', draft)
  const audience = { kind: 'private', text: t.onlyYou } as const
  const { value: _, ...file } = { ...field('file'), label: t.file, hint: t.fileHint, audience }
  return (
    <>
      {/* A file is sent by the browser itself. */}
      <Form id="file-form" action={action} enctype="multipart/form-data" target="_self">
        <Field {...file}>
          <input
            type="file"
            accept=".csv,.txt,.tsv,text/csv,text/plain,text/tab-separated-values"
            class="w-full rounded-field border border-edge bg-surface text-base file:mr-4 file:min-h-11 file:cursor-pointer file:border-0 file:border-r file:border-edge file:bg-base-200 file:px-4 file:font-semibold file:text-base-content aria-invalid:border-2 aria-invalid:border-error"
            {...wire(file)}
          />
        </Field>
        <Actions>
          <Button icon="eye">{t.read}</Button>
        </Actions>
      </Form>
      <Section id="paste" heading={t.pastedHeading}>
        <Form id="paste-form" action={action} target="_self">
          <TextArea
            {...field('pasted')}
            label={t.pasted}
            hint={t.pastedHint}
            audience={audience}
            rows={6}
            wrap="off"
          />
          <Actions>
            <Button tone="secondary" icon="eye">
              {t.readPasted}
            </Button>
          </Actions>
        </Form>
      </Section>
      <div class="mt-8">
        <Details id="how" summary={t.how}>
          <How viewer={viewer} />
        </Details>
      </div>
    </>
  )
}

function How({ viewer }: { viewer: Viewer }) {
  const t = text[viewer.language]
  const { task, rhythm, minutes, hours: _, ...more } = t.columns
  return (
    <>
      <p class="mb-4">{t.howLead}</p>
      <div class="overflow-x-auto">
        <table class="text-left">
          <thead>
            <tr>
              {[task, rhythm, minutes].map((heading) => (
                <th key={heading} scope="col" class="border border-edge px-4 py-2">
                  {heading}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <tr>
              {t.example.map((cell) => (
                <td key={cell} class="border border-edge px-4 py-2">
                  {cell}
                </td>
              ))}
            </tr>
          </tbody>
        </table>
      </div>
      <p class="mt-4">
        {t.howColumns}: {Object.values(more).join(', ')}.
      </p>
    </>
  )
}
