import { hoursText } from '../../../../platform/i18n/hours.ts'
import type { Language } from '../../../../platform/session/viewer.ts'
import { words } from '../../text.ts'
import { text } from '../text.ts'
import type { Row, TaskStep } from '../types.ts'

/** What is said of a task on one step, or in one row of its form, in short parts; "not said yet" where nothing is. */
export function saidParts(language: Language, step: TaskStep, said: Omit<Row, 'version'>): string[] {
  const t = text[language]
  const w = words[language]
  const parts: Record<TaskStep, (string | null | undefined | false)[]> = {
    time: [
      said.minutes && hoursText(language, said.minutes),
      said.importance && w.importances[said.importance],
    ],
    difficulty: [
      said.difficulty && w.difficulties[said.difficulty],
      said.drain && w.drains[said.drain],
      said.fondness && w.fondnesses[said.fondness],
    ],
    needs: [
      said.needs?.map((need) => w.needs[need]).join(', ') || (said.needs && t.nothing),
      said.needWords,
      said.successor && t.couldTake(said.successor),
      said.onlyMe !== null && said.onlyMe !== undefined && w.onlyMe[said.onlyMe ? 'yes' : 'no'],
    ],
  }
  const found = parts[step].filter((part) => typeof part === 'string' && part !== '') as string[]
  return found.length > 0 ? found : [w.notSaid]
}

/** The same, to read. */
export function Said(props: { language: Language; step: TaskStep; said: Omit<Row, 'version'> }) {
  const parts = saidParts(props.language, props.step, props.said)
  if (props.step !== 'needs') return <p class="text-base-content">{parts.join(' · ')}</p>
  return (
    <>
      {parts.map((part) => (
        <p key={part} class="whitespace-pre-line text-base-content">
          {part}
        </p>
      ))}
    </>
  )
}
