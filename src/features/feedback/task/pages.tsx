import { Section } from '../../../ui/heading.tsx'
import { FeedbackList, type Looking } from '../pages.tsx'
import { text } from '../text.ts'
import type { Feedback } from '../types.ts'

/** What the two have told each other about a task, on its page; nothing where nothing was said. */
export function FeedbackAboutTask({ items, ...looking }: Looking & { items: Feedback[] }) {
  if (items.length === 0) return null
  return (
    <Section id="feedback" heading={text[looking.viewer.language].aboutTask}>
      <FeedbackList {...looking} items={items} />
    </Section>
  )
}
