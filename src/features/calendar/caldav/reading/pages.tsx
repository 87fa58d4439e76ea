import { dateAndTime } from '../../../../platform/i18n/dates.ts'
import type { Viewer } from '../../../../platform/session/viewer.ts'
import { Actions, Button } from '../../../../ui/button.tsx'
import { Checkbox } from '../../../../ui/choice.tsx'
import { Form } from '../../../../ui/form.tsx'
import { urls } from '../../../../urls.ts'
import { text as calendarWords } from '../text.ts'
import type { Account } from '../types.ts'
import { text } from './text.ts'

/** Whether Takt may see when the member is busy, asked beside what is read and who sees it. */
export function LetRead({ viewer, checked, error }: { viewer: Viewer; checked: boolean; error?: string }) {
  const t = text[viewer.language]
  return <Checkbox name="readsBusy" label={t.let} hint={t.letHint} checked={checked} error={error} />
}

/** What Takt sees in the member's calendar, how it went last, and the way to change that. */
export function ReadingState({ viewer, account }: { viewer: Viewer; account: Account }) {
  const t = text[viewer.language]
  const { readsBusy, readAt, readProblem } = account
  const when = readAt && dateAndTime(viewer.language, readAt, viewer.timeZone)
  // What stops the writing is said already, and is most often the same.
  const problem = account.problem ? null : readProblem
  return (
    <div class="mt-4 flex flex-col gap-2">
      <p>{readsBusy ? t.sees : t.offer}</p>
      {problem && (
        <p id="reading-problem" class="font-medium text-error">
          {t.failed} {wordsOf(viewer, problem)}
        </p>
      )}
      {readsBusy && <p class="text-muted">{when ? t.lastSeen(when) : t.soon}</p>}
      <Form action={urls.caldavReading()}>
        <input type="hidden" name="reads" value={readsBusy ? 'no' : 'yes'} />
        <Actions>
          <Button tone={readsBusy ? 'quiet' : 'secondary'}>{readsBusy ? t.stop : t.let}</Button>
        </Actions>
      </Form>
    </div>
  )
}

const wordsOf = ({ language }: Viewer, problem: string): string => {
  const own: Record<string, string> = text[language].problems
  const all: Record<string, string> = calendarWords[language].problems
  return own[problem] ?? all[problem] ?? calendarWords[language].problems.failing
}
