import type { AgreementKind } from '../../agreements/types.ts'

interface Texts {
  title: string
  heading: (leader: string, employee: string) => string
  when: string
  whenValue: (day: string, from: string, to: string) => string
  where: string
  talked: string
  talkedNothing: string
  over: string
  overTo: (date: string) => string
  agreements: string
  noAgreements: string
  confirmed: (name: string, when: string) => string
  waits: (name: string) => string
  confirm: string
  done: (when: string) => string
  terms: (kind: string, owner: string, deadline: string) => string
  next: string
  nextNone: string
  download: string
  pageOf: (page: number, pages: number) => string
  toMeeting: string
  toAgreements: string
  kinds: Record<AgreementKind, string>
  audience: (name: string) => string
}

export const text = {
  da: {
    title: 'Opsummering',
    heading: (leader, employee) => `${leader} og ${employee}`,
    when: 'Samtalen',
    whenValue: (day, from, to) => `${day} kl. ${from}–${to}`,
    where: 'Sted',
    talked: 'Det talte I om',
    talkedNothing: 'Der blev ikke sat flueben ved nogen punkter.',
    over: 'Det står over',
    overTo: (date) => `Kom med til næste samtale ${date}.`,
    agreements: 'Det har I aftalt',
    noAgreements: 'I lavede ingen aftaler denne gang.',
    confirmed: (name, when) => `${name} bekræftede ${when}`,
    waits: (name) => `Venter på, at ${name} bekræfter`,
    confirm: 'Bekræft aftalen',
    done: (when) => `Klaret ${when}`,
    terms: (kind, owner, deadline) => `${kind} · ${owner} · senest ${deadline}`,
    next: 'I ses igen',
    nextNone: 'Der er ikke aftalt en næste samtale.',
    download: 'Hent som PDF',
    pageOf: (page, pages) => `Side ${page} af ${pages}`,
    toMeeting: 'Til samtalen',
    toAgreements: 'Ret eller tilføj aftaler',
    kinds: { change: 'Ændring', goal: 'Mål', task: 'Opgave', support: 'Støtte' },
    audience: (name) => `Kun du og ${name} kan se opsummeringen. Kladder og egne noter er ikke med.`,
  },
  en: {
    title: 'Summary',
    heading: (leader, employee) => `${leader} and ${employee}`,
    when: 'The conversation',
    whenValue: (day, from, to) => `${day}, ${from}–${to}`,
    where: 'Place',
    talked: 'What you talked about',
    talkedNothing: 'No items were ticked off.',
    over: 'What stands over',
    overTo: (date) => `Came along to the next conversation ${date}.`,
    agreements: 'What you agreed',
    noAgreements: 'You made no agreements this time.',
    confirmed: (name, when) => `${name} confirmed ${when}`,
    waits: (name) => `Waits for ${name} to confirm`,
    confirm: 'Confirm the agreement',
    done: (when) => `Done ${when}`,
    terms: (kind, owner, deadline) => `${kind} · ${owner} · by ${deadline}`,
    next: 'When you meet next',
    nextNone: 'No next conversation is planned.',
    download: 'Download as PDF',
    pageOf: (page, pages) => `Page ${page} of ${pages}`,
    toMeeting: 'To the conversation',
    toAgreements: 'Edit or add agreements',
    kinds: { change: 'Change', goal: 'Goal', task: 'Task', support: 'Support' },
    audience: (name) =>
      `Only you and ${name} can see the summary. Drafts and notes to oneself are not in it.`,
  },
} satisfies Record<'da' | 'en', Texts>
