import { Section } from '../../../ui/heading.tsx'
import { FeedbackList, type Looking } from '../pages.tsx'
import { text } from '../text.ts'
import type { Feedback } from '../types.ts'

/** What the two have told each other about a goal, on its page; nothing where nothing was said. */
export function FeedbackAboutGoal({ items, ...looking }: Looking & { items: Feedback[] }) {
  if (items.length === 0) return null
  return (
    <Section id="feedback" heading={text[looking.viewer.language].aboutGoal}>
      <FeedbackList {...looking} items={items} />
    </Section>
  )
}
