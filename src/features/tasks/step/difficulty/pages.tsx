import type { Viewer } from '../../../../platform/session/viewer.ts'
import { SelectField } from '../../../../ui/choice.tsx'
import { Section } from '../../../../ui/heading.tsx'
import { List, ListRow } from '../../../../ui/list.tsx'
import { words } from '../../text.ts'
import { difficulties, drains, fondnesses, type ListedTask } from '../../types.ts'
import { hardest } from '../rules.ts'
import { text } from '../text.ts'
import type { RowProps } from '../types.ts'

/** Three short scales, each in words. */
export function DifficultyFields({ viewer, task, field }: RowProps) {
  const t = text[viewer.language]
  const w = words[viewer.language]
  const options = <Value extends string>(values: readonly Value[], labels: Record<Value, string>) => [
    { value: '', label: w.notSaid },
    ...values.map((value) => ({ value, label: labels[value] })),
  ]
  return (
    // On a phone the label stands beside its choice, so that a task is three lines.
    <div class="grid gap-x-6 gap-y-3 sm:grid-cols-3 max-sm:[&>div]:flex-row max-sm:[&>div]:items-center max-sm:[&>div>:first-child]:w-24 max-sm:[&>div>:first-child]:shrink-0">
      <SelectField
        {...field('difficulty', task.difficulty ?? '')}
        label={t.difficulty}
        options={options(difficulties, w.difficulties)}
      />
      <SelectField
        {...field('drain', task.drain ?? '')}
        label={t.drain}
        options={options(drains, w.drains)}
      />
      <SelectField
        {...field('fondness', task.fondness ?? '')}
        label={t.fondness}
        options={options(fondnesses, w.fondnesses)}
      />
    </div>
  )
}

/** Enough to talk about. */
const most = 5

/** The tasks that are hardest, in the words they were given; nothing before any difficulty is said. */
export function Hardest({ viewer, tasks }: { viewer: Viewer; tasks: ListedTask[] }) {
  const t = text[viewer.language]
  const w = words[viewer.language]
  const shown = hardest(tasks, most)
  if (tasks.every(({ difficulty }) => difficulty === null)) return null
  return (
    <Section id="hardest" heading={t.hardest}>
      {shown.length === 0 ? (
        <p class="text-muted">{t.hardestNone}</p>
      ) : (
        <List>
          {shown.map(({ id, title, difficulty, drain }) => (
            <ListRow
              key={id}
              id={`hardest-${id}`}
              title={title}
              trailing={[difficulty && w.difficulties[difficulty], drain && w.drains[drain]]
                .filter(Boolean)
                .join(' · ')}
            />
          ))}
        </List>
      )}
    </Section>
  )
}
