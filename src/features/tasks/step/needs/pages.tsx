import { Checkbox, SelectField } from '../../../../ui/choice.tsx'
import { Details } from '../../../../ui/details.tsx'
import { TextArea, TextField } from '../../../../ui/field.tsx'
import { words } from '../../text.ts'
import { needs } from '../../types.ts'
import { text } from '../text.ts'
import type { RowProps } from '../types.ts'

/** What would help with a task: ticks in sight, words and names folded away until there are some. */
export function NeedFields({ viewer, task, field }: RowProps) {
  const t = text[viewer.language]
  const w = words[viewer.language]
  const tick = (name: string, ticked: boolean) => {
    const { value, ...props } = field(name, ticked ? 'on' : '')
    return { ...props, checked: value === 'on' }
  }
  const needWords = field('needWords', task.needWords)
  const successor = field('successor', task.successor)
  const onlyMe = field('onlyMe', task.onlyMe === null ? '' : task.onlyMe ? 'yes' : 'no')
  const folded = [needWords, successor, onlyMe]
  const ownWords = [
    needWords.value,
    successor.value && t.couldTake(successor.value),
    (onlyMe.value === 'yes' || onlyMe.value === 'no') && w.onlyMe[onlyMe.value],
  ]
    .filter(Boolean)
    .join(' · ')
  return (
    <>
      <fieldset>
        <legend class="mb-2">{t.needs}</legend>
        <div class="grid grid-cols-2 gap-2 sm:flex sm:flex-wrap">
          {needs.map((need) => (
            <Checkbox key={need} {...tick(need, task.needs?.includes(need) ?? false)} label={w.needs[need]} />
          ))}
          <div class="col-span-2">
            <Checkbox {...tick('nothing', task.needs?.length === 0)} label={t.nothing} />
          </div>
        </div>
      </fieldset>
      <Details
        id={`more-${task.id}`}
        summary={ownWords || t.own}
        open={folded.some(({ error }) => error !== undefined)}
      >
        <div class="flex flex-col gap-5">
          <TextArea {...needWords} label={t.needWords} hint={t.needWordsHint} rows={2} />
          <TextField {...successor} label={t.successor} hint={t.successorHint} autocomplete="off" />
          <SelectField
            {...onlyMe}
            label={t.onlyMe}
            options={[
              { value: '', label: w.notSaid },
              { value: 'yes', label: w.onlyMe.yes },
              { value: 'no', label: w.onlyMe.no },
            ]}
          />
        </div>
      </Details>
    </>
  )
}
