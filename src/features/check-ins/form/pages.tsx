import type { Language } from '../../../platform/session/viewer.ts'
import { Actions, Button } from '../../../ui/button.tsx'
import { RadioGroup } from '../../../ui/choice.tsx'
import { Details } from '../../../ui/details.tsx'
import { TextArea } from '../../../ui/field.tsx'
import { answerField, wordsField } from '../rules.ts'
import { pageText, text as questions } from '../text.ts'
import { longestWords, type QuestionId, questionIds, scaleSteps, wordIds } from '../types.ts'
import { text } from './text.ts'

/** Of the work, and beside it. */
const beside: QuestionId[] = ['rest', 'balance']

/**
 * The form of a check-in: nothing is chosen from the start, and all of it can be left out. It is a dialog's form, which
 * no browser sends anywhere, whatever becomes of the script; and no browser keeps what was typed into it.
 */
export function CheckInForm({ language }: { language: Language }) {
  const t = text[language]
  const { words } = questions[language]
  return (
    <Details id="check-in" summary={<span data-form-heading>{t.browser.new}</span>} open>
      <form
        id="check-in-form"
        method="dialog"
        noValidate
        autocomplete="off"
        class="flex flex-col gap-10"
        data-words={JSON.stringify(t.browser)}
      >
        <p class="text-muted">{t.lead}</p>
        <Questions
          language={language}
          heading={t.work}
          ids={questionIds.filter((id) => !beside.includes(id))}
        />
        <Questions language={language} heading={t.rest} ids={beside} />
        <section aria-labelledby="check-in-words" class="flex flex-col gap-7">
          <div>
            <h3 id="check-in-words">{t.words}</h3>
            <p class="text-muted">{t.wordsLead}</p>
          </div>
          {wordIds.map((id) => (
            <TextArea
              key={id}
              name={wordsField(id)}
              label={words[id].asks}
              rows={3}
              maxLength={longestWords}
              autocomplete="off"
              audience={{ kind: 'private', text: pageText[language].onlyYou }}
            />
          ))}
        </section>
        <p data-form-says role="alert" class="font-medium text-error empty:hidden" />
        <Actions>
          <Button icon="lock">
            <span data-form-save>{t.browser.save}</span>
          </Button>
          <span data-form-cancel hidden>
            <Button type="button" tone="quiet">
              {t.cancel}
            </Button>
          </span>
        </Actions>
      </form>
    </Details>
  )
}

function Questions(props: { language: Language; heading: string; ids: QuestionId[] }) {
  const { language, heading, ids } = props
  const t = text[language]
  const words = questions[language]
  const id = `check-in-${ids[0]}`
  return (
    <section aria-labelledby={id} class="flex flex-col gap-8">
      <h3 id={id}>{heading}</h3>
      {ids.map((question) => {
        const { asks, name, steps } = words.questions[question]
        return (
          <div key={question} class="group/question">
            <RadioGroup
              name={answerField(question)}
              label={asks}
              options={[
                ...scaleSteps.map((step) => ({ value: String(step), label: steps[step - 1] as string })),
                { value: 'unsaid', label: words.unsaid },
              ]}
            />
            <div class="mt-2 hidden group-has-checked/question:block">
              <button
                type="button"
                data-clear={answerField(question)}
                class="inline-flex min-h-11 cursor-pointer items-center text-primary underline underline-offset-4"
              >
                {t.clear}
                <span class="sr-only">{` ${t.about(name)}`}</span>
              </button>
            </div>
          </div>
        )
      })}
    </section>
  )
}
