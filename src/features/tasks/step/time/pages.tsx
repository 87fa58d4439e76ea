import { hoursText } from '../../../../platform/i18n/hours.ts'
import type { Viewer } from '../../../../platform/session/viewer.ts'
import { SelectField } from '../../../../ui/choice.tsx'
import { TextField } from '../../../../ui/field.tsx'
import { Section } from '../../../../ui/heading.tsx'
import { List, ListRow } from '../../../../ui/list.tsx'
import { words } from '../../text.ts'
import { importances, type WorkCalendar } from '../../types.ts'
import { mostTime } from '../rules.ts'
import { text } from '../text.ts'
import type { RowProps } from '../types.ts'
import { minutesField } from './rules.ts'

/** How long a task takes each time, and how important it is. */
export function TimeFields({ viewer, task, field }: RowProps) {
  const t = text[viewer.language]
  const w = words[viewer.language]
  return (
    <div class="grid gap-x-6 gap-y-4 grid-cols-2">
      <TextField
        {...field('minutes', minutesField(task.minutes))}
        label={t.minutes}
        autocomplete="off"
        spellcheck={false}
      />
      <SelectField
        {...field('importance', task.importance ?? '')}
        label={t.importance}
        options={[
          { value: '', label: w.notSaid },
          ...importances.map((value) => ({ value, label: w.importances[value] })),
        ]}
      />
    </div>
  )
}

/** Enough to talk about. */
const most = 5

/** The tasks that take most of a usual week, with what each takes. */
export function MostTime(props: { viewer: Viewer; tasks: RowProps['task'][]; calendar: WorkCalendar }) {
  const { language } = props.viewer
  const t = text[language]
  const shown = mostTime(props.tasks, props.calendar.weekdays, most)
  return (
    <Section id="most-time" heading={t.mostTime}>
      {shown.length === 0 ? (
        <p class="text-muted">{t.mostTimeNone}</p>
      ) : (
        <List>
          {shown.map(({ task, week }) => (
            <ListRow
              key={task.id}
              id={`most-time-${task.id}`}
              title={task.title}
              trailing={t.week(hoursText(language, week))}
            />
          ))}
        </List>
      )}
    </Section>
  )
}
