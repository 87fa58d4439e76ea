import type { Language } from '../../../platform/session/viewer.ts'
import { urls } from '../../../urls.ts'
import { type Chapter, text } from './text.ts'

/** One line at the point of need: to the chapter of the guide that helps there. */
export function GuideLink({ language, chapter }: { language: Language; chapter: Chapter }) {
  return (
    <p class="print:hidden">
      <a href={`${urls.help()}#${chapter}`} class="inline-flex min-h-11 items-center">
        {text[language][chapter].link}
      </a>
    </p>
  )
}
