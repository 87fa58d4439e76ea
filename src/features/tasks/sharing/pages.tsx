import type { Viewer } from '../../../platform/session/viewer.ts'
import { Actions, Button } from '../../../ui/button.tsx'
import { Form } from '../../../ui/form.tsx'
import { Section } from '../../../ui/heading.tsx'
import { urls } from '../../../urls.ts'
import { text } from '../list/text.ts'
import { otherName } from '../pages.tsx'
import type { TaskList } from '../types.ts'

/** The door to a list, which its owner alone opens, and can always close again: what the other sees, said before. */
export function Sharing({ viewer, list }: { viewer: Viewer; list: TaskList }) {
  const t = text[viewer.language].sharing
  const { pair, shared } = list
  const name = otherName(pair, viewer)
  const at = { pairId: pair.id }
  return (
    <Section id="sharing" heading={t.heading}>
      {shared ? (
        <p class="mb-4">{t.shared(name)}</p>
      ) : (
        <>
          <p>{t.private(name)}</p>
          <ul class="my-3 list-disc pl-6">
            {t.sees(name).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <p class="mb-4">{t.cannot(name)}</p>
        </>
      )}
      <Form action={shared ? urls.taskWithdrawal(at) : urls.taskSharing(at)}>
        <Actions>
          <Button tone="secondary" icon={shared ? 'lock' : 'eye'}>
            {shared ? t.withdraw(name) : t.share(name)}
          </Button>
        </Actions>
      </Form>
    </Section>
  )
}
