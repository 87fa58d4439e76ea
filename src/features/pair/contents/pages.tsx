import type { Viewer } from '../../../platform/session/viewer.ts'
import { urls } from '../../../urls.ts'
import { text as agreementText } from '../../agreements/text.ts'
import { text as developmentText } from '../../development/text.ts'
import { text as expectationText } from '../../expectations/text.ts'
import { text as feedbackText } from '../../feedback/text.ts'
import { text as goalText } from '../../goals/text.ts'
import { text as timelineText } from '../../memory/timeline/text.ts'
import { text as shareText } from '../../shares/text.ts'
import { text as taskText } from '../../tasks/list/text.ts'
import { text } from '../text.ts'
import type { Pair } from '../types.ts'

interface Props {
  viewer: Viewer
  pair: Pair
  agreements: readonly unknown[]
  expectations: readonly unknown[]
  feedback: readonly unknown[]
  goals: readonly unknown[]
  wishes: readonly unknown[]
  hasTasks: boolean
}

/** The parts of the page as links, so that nobody scrolls through all that two people have to find one of them. */
export function Contents({ viewer, pair, ...view }: Props) {
  const { language } = viewer
  const t = text[language]
  const parts = [
    { id: 'open-agreements', label: agreementText[language].open, shown: view.agreements.length > 0 },
    { id: 'tasks', label: taskText[language].heading, shown: view.hasTasks },
    {
      id: 'expectations',
      label: expectationText[language].heading,
      shown: pair.goesOn || view.expectations.length > 0,
    },
    {
      id: 'feedback',
      label: feedbackText[language].heading,
      shown: pair.goesOn || view.feedback.length > 0,
    },
    { id: 'goals', label: goalText[language].pair.heading, shown: pair.goesOn || view.goals.length > 0 },
    {
      id: 'development',
      label: developmentText[language].heading,
      shown: pair.goesOn || view.wishes.length > 0,
    },
    { id: 'coming', label: t.coming.heading, shown: pair.goesOn },
    { id: 'past', label: t.past.heading, shown: true },
  ]
  const links = [
    ...parts.filter(({ shown }) => shown).map(({ id, label }) => ({ href: `#${id}`, label })),
    { href: urls.shares({ pairId: pair.id }), label: shareText[language].heading },
    { href: urls.pairTimeline({ pairId: pair.id }), label: timelineText[language].link },
  ]
  return (
    <nav aria-label={t.onThisPage} class="mt-8 print:hidden">
      <ul class="flex flex-wrap gap-x-5">
        {links.map(({ href, label }) => (
          <li key={href}>
            <a href={href} class="inline-flex min-h-11 items-center">
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
