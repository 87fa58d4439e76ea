import type { Language } from '../../../../platform/session/viewer.ts'
import { Button } from '../../../../ui/button.tsx'
import { text } from '../../../care/text.ts'

/**
 * The word that comes once before a leader keeps a note about `employee`'s health, and before anyone keeps a person
 * number. Elsewhere the server says it; what is written in the room only the browser sees. No link leads away from here:
 * the words in hand are kept nowhere yet.
 */
export function CareWord({ language, employee }: { language: Language; employee?: string }) {
  const t = text[language]
  return (
    <div
      data-care={employee ? 'leads' : 'own'}
      tabindex={-1}
      class="flex flex-col gap-4 rounded-box bg-wait p-5 outline-none"
      hidden
    >
      {employee && (
        <div data-care-health class="flex flex-col gap-3">
          <p data-care-words={t.health('{words}')} class="font-medium" />
          {t.law.map((line) => (
            <p key={line}>{line}</p>
          ))}
          <p>{t.instead(employee)}</p>
        </div>
      )}
      <p data-care-number>
        <strong class="font-medium">{t.number}</strong> {t.numberWhy}
      </p>
      <p>{t.kept}</p>
      <div>
        <Button type="button" tone="secondary" data-other>
          {t.anyway}
        </Button>
      </div>
    </div>
  )
}
