import { Actions, Button } from '../../../ui/button.tsx'
import { Form } from '../../../ui/form.tsx'
import { Section } from '../../../ui/heading.tsx'
import { urls } from '../../../urls.ts'
import { type Looking, otherName } from '../pages.tsx'
import { goesOn } from '../rules.ts'
import { text } from '../text.ts'
import type { Goal } from '../types.ts'

/** The door to an employee's own goal, which its author alone opens, and can always close again. */
export function Sharing({ goal, viewer }: Looking & { goal: Goal }) {
  const t = text[viewer.language].sharing
  const name = otherName(goal, viewer)
  if (goal.level !== 'personal' || goal.authorId !== viewer.memberId) return null
  if (!goal.shared && !goesOn(goal)) return null
  const at = { personalGoalId: goal.id }
  return (
    <Section id="sharing" heading={t.heading}>
      <p class="mb-4">{goal.shared ? t.shared(name) : t.private(name)}</p>
      <Form action={goal.shared ? urls.goalWithdrawal(at) : urls.goalSharing(at)}>
        <Actions>
          <Button tone="secondary" icon={goal.shared ? 'lock' : 'eye'}>
            {goal.shared ? t.withdraw(name) : t.share(name)}
          </Button>
        </Actions>
      </Form>
    </Section>
  )
}
