import { Actions, Button } from '../../../ui/button.tsx'
import { Checkbox, RadioGroup } from '../../../ui/choice.tsx'
import { Form } from '../../../ui/form.tsx'
import { Section } from '../../../ui/heading.tsx'
import { urls } from '../../../urls.ts'
import { prepareDays, switches } from '../../reminders/types.ts'
import { partOf, type Shown } from '../parts/pages.tsx'
import { text } from '../text.ts'

/** What one is reminded of by mail, and how long before a conversation. */
export function RemindersSection(shown: Shown) {
  const { owner, reminders, refused } = shown
  const t = text[owner.language].reminders
  if (!reminders) return null
  const { field, typed } = partOf(shown, 'reminders')
  const isRefused = refused?.part === 'reminders'
  return (
    <Section id="reminders" heading={t.heading}>
      <p class="mb-6">{t.what}</p>
      <Form action={urls.accountReminders()}>
        <RadioGroup
          {...field('prepareDays')}
          label={t.prepare}
          hint={t.prepareHint}
          options={prepareDays.map((value) => ({ value, label: t.days[value] }))}
          value={isRefused ? typed.prepareDays : String(reminders.prepareDays)}
          audience={{ kind: 'private', text: t.audience }}
        />
        <fieldset>
          <legend class="mb-3 font-semibold">{t.others}</legend>
          <div class="flex flex-col gap-3">
            {switches.map((name) => (
              <Checkbox
                key={name}
                {...field(name)}
                label={t.switches[name].label}
                hint={t.switches[name].hint}
                checked={isRefused ? typed[name] !== undefined : reminders[name]}
              />
            ))}
          </div>
        </fieldset>
        <Actions>
          <Button>{t.save}</Button>
        </Actions>
      </Form>
    </Section>
  )
}
