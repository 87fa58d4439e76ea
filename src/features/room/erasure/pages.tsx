import { errorSummaryHeading, errorText } from '../../../platform/i18n/form-text.ts'
import type { Viewer } from '../../../platform/session/viewer.ts'
import type { FieldError } from '../../../platform/web/form.ts'
import { Actions, Button } from '../../../ui/button.tsx'
import { Checkbox } from '../../../ui/choice.tsx'
import { Details } from '../../../ui/details.tsx'
import { ErrorSummary, Form } from '../../../ui/form.tsx'
import { urls } from '../../../urls.ts'
import { text } from '../text.ts'

/** An erasure that was sent and not meant yet. */
export interface Refused {
  errors: FieldError[]
}

const messages = ({ language }: Viewer, refused?: Refused) =>
  (refused?.errors ?? []).map(({ field, code }) => ({
    field: `erasure-${field}`,
    message: errorText(language, code, text[language].erasure.errors),
  }))

/** On top of the page whose erasure was refused. */
export const ErasureErrors = ({ viewer, refused }: { viewer: Viewer; refused?: Refused }) => (
  <ErrorSummary heading={errorSummaryHeading(viewer.language)} errors={messages(viewer, refused)} />
)

/** Erases the room for good. It asks first, and needs no key: also who has lost all three may do it. */
export function ErasureForm({ viewer, refused }: { viewer: Viewer; refused?: Refused }) {
  const t = text[viewer.language].erasure
  return (
    <Details id="erasure" summary={t.summary} open={refused !== undefined}>
      <p class="mb-5">{t.what}</p>
      {/* With a target it is no live form: what the browser has opened must leave the screen. */}
      <Form action={urls.roomErasure()} target="_self">
        <Checkbox
          name="sure"
          id="erasure-sure"
          value="yes"
          label={t.sure}
          error={messages(viewer, refused)[0]?.message}
        />
        <Actions>
          <Button tone="danger" icon="remove">
            {t.button}
          </Button>
        </Actions>
      </Form>
    </Details>
  )
}
