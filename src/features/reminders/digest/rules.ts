import { urls } from '../../../urls.ts'
import type { Reminder, Stage } from '../types.ts'

const chapters = {
  prepare: 'prepare',
  overdue: 'agreements',
  due: 'agreements',
  confirm: 'confirm',
  'confirm-again': 'confirm',
  answer: 'answer',
  'answer-again': 'answer',
} as const satisfies Record<Stage, string>

/** The words that a digest needs, in the language of its reader. */
interface Words {
  hello: (name: string) => string
  headings: Record<(typeof chapters)[Stage], string>
  lines: Record<Stage, (reminder: Reminder) => string>
  /** Stands under the conversations to prepare: what the list of tasks is for, and what it is not. */
  tasks: (list: string) => string
  end: (settings: string) => string
}

/** The text of a digest: what it is about is on the page behind each link, never in the mail. */
export function digestText(
  name: string,
  reminders: readonly Reminder[],
  { url, words }: { url: string; words: Words },
): string {
  const parts = [...Map.groupBy(reminders, ({ stage }) => chapters[stage])].map(([chapter, ones]) =>
    [
      `${words.headings[chapter]}:`,
      ...ones.map((one) => `- ${words.lines[one.stage](one)}\n  ${url}${placeOf(one)}`),
      ...(chapter === 'prepare' ? [words.tasks(`${url}${urls.pairTasks({ pairId: ones[0]!.pairId })}`)] : []),
    ].join('\n'),
  )
  return `${[words.hello(name), ...parts, words.end(`${url}${urls.account()}#reminders`)].join('\n\n')}\n`
}

function placeOf({ stage, id, pairId }: Reminder): string {
  switch (chapters[stage]) {
    case 'prepare':
      return urls.preparation({ meetingId: id })
    case 'agreements':
    case 'confirm':
      return urls.agreement({ agreementId: id })
    case 'answer':
      return urls.pair({ pairId })
  }
}
