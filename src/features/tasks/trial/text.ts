import { possessive } from '../../../platform/i18n/names.ts'
import type { Language } from '../../../platform/session/viewer.ts'
import type { ChangeKind, Done, Outcome, repeated } from './types.ts'

type Kinds<T> = Record<ChangeKind, T>

interface Texts {
  heading: string
  lead: (name: string) => string
  leadAlone: string
  ended: string
  audience: { both: (name: string) => string; own: string }
  alone: (name: string) => string
  toPair: (name: string) => string
  week: { heading: string; now: string; tried: string; less: (by: string) => string; same: string }
  tried: {
    heading: string
    headingAlone: string
    none: string
    noneAlone: string
    byYou: string
    by: (name: string) => string
    takeOff: string
    left: { badge: string; gone: string; changed: string }
    settle: string
    shareFirst: (name: string) => string
    drop: string
  }
  settled: {
    heading: string
    own: (date: string) => string
    other: (name: string, date: string) => string
    accept: (date: string) => string
    drop: string
    agreements: string
  }
  waiting: { text: (date: string) => string; open: string }
  tasks: {
    heading: string
    lead: string
    empty: string
    emptyOther: (name: string) => string
    most: (shown: number, all: number) => string
    all: (count: number) => string
    fewer: string
    week: (minutes: string) => string
    each: (minutes: string) => string
    noMinutes: string
  }
  attempt: { heading: (title: string) => string; cancel: string; kinds: Kinds<string>; press: Kinds<string> }
  fields: {
    drop: string
    who: string
    whoHint: string
    training: string
    help: string
    optional: string
    times: string
    rhythm: string
    rhythms: Record<(typeof repeated)[number], string>
    every: string
    everyHint: string
    min: string
    minHint: (now: string) => string
    max: string
    maxHint: string
    until: string
    untilHint: string
  }
  /** A change that was put, in words that stand under the task's title. */
  said: Kinds<(detail: string) => string>
  /** The same as a sentence that two can agree on. */
  agreed: Kinds<(title: string, detail: string) => string>
  settlement: {
    heading: string
    lead: string
    meeting: (date: string) => string
    planFirst: string
    plan: string
    back: string
    body: string
    kind: string
    owner: string
    you: string
    deadline: string
    from: string
    fromHint: string
    fromHintOther: (name: string) => string
    settle: string
    settleAndTake: string
    waitsFor: (name: string) => string
  }
  done: Record<Done | 'removed' | 'dropped', string>
  outcomes: Record<Exclude<Outcome, 'done'>, string>
  yourWords: string
  undo: string
  errors: Record<string, string>
}

export const text = {
  da: {
    heading: 'Hvad nu hvis',
    lead: (name) =>
      `Prøv dig frem sammen med ${name}, og se, hvad det gør ved ugen. Intet er aftalt, før I gør det til aftaler.`,
    leadAlone: 'Prøv dig frem, og se, hvad det gør ved ugen. Din liste bliver ikke ændret af det.',
    ended: 'I har ikke længere samtaler sammen. Det, I prøvede, kan læses, men ikke ændres.',
    audience: { both: (name) => `Dig og ${name}`, own: 'Kun dig' },
    alone: (name) => `Du prøver for dig selv. Deler du listen, kan ${name} også se det, du har prøvet her.`,
    toPair: (name) => `Du og ${name}`,
    week: {
      heading: 'En almindelig uge',
      now: 'Som listen er nu',
      tried: 'Med det, der er prøvet',
      less: (by) => `Det er ${by} mindre om ugen.`,
      same: 'Det ændrer ikke på timerne i en almindelig uge.',
    },
    tried: {
      heading: 'Det prøver I',
      headingAlone: 'Det prøver du',
      none: 'I har ikke prøvet noget endnu. Vælg en arbejdsopgave nedenfor.',
      noneAlone: 'Du har ikke prøvet noget endnu. Vælg en arbejdsopgave nedenfor.',
      byYou: 'fra dig',
      by: (name) => `fra ${name}`,
      takeOff: 'Tag det af igen',
      left: {
        badge: 'Tæller ikke med',
        gone: 'Arbejdsopgaven står ikke på listen længere.',
        changed: 'Arbejdsopgaven er rettet siden, så det ikke længere gør ugen lettere.',
      },
      settle: 'Gør det til aftaler',
      shareFirst: (name) => `Når du har delt listen med ${name}, kan I gøre det til aftaler.`,
      drop: 'Læg det hele væk',
    },
    settled: {
      heading: 'I har gjort det til aftaler',
      own: (date) => `Din liste er, som den var. Læg ændringerne ind, når du er klar; de gælder fra ${date}.`,
      other: (name, date) =>
        `Listen er ${possessive('da', name)}, så det er ${name}, der lægger ændringerne ind. De gælder fra ${date}.`,
      accept: (date) => `Gør det til min liste fra ${date}`,
      drop: 'Lad listen være, som den er',
      agreements: 'Aftalerne',
    },
    waiting: {
      text: (date) => `I har aftalt ændringer fra ${date}, som du ikke har lagt ind på din liste endnu.`,
      open: 'Se ændringerne',
    },
    tasks: {
      heading: 'Hvad kunne være anderledes?',
      lead: 'Det, der fylder mest i ugen, står øverst.',
      empty: 'Her kan du prøve ændringer, når der står arbejdsopgaver på din liste.',
      emptyOther: (name) =>
        `Her kan I prøve ændringer, når der står arbejdsopgaver på ${possessive('da', name)} liste.`,
      most: (shown, all) => `De ${shown} af ${all}, der fylder mest i ugen.`,
      all: (count) => `Vis alle ${count}`,
      fewer: 'Vis kun dem, der fylder mest',
      week: (minutes) => `${minutes} om ugen`,
      each: (minutes) => `${minutes} hver gang`,
      noMinutes: 'Ingen tid endnu',
    },
    attempt: {
      heading: (title) => `Prøv med ”${title}”`,
      cancel: 'Vælg en anden',
      kinds: {
        drop: 'Lad den falde væk',
        'hand-over': 'Giv den til en anden',
        'less-often': 'Gør den sjældnere',
        shorter: 'Brug kortere tid på den',
        postpone: 'Udskyd den',
        train: 'Få oplæring i den',
        help: 'Få hjælp til den',
      },
      press: {
        drop: 'Prøv uden den',
        'hand-over': 'Prøv at give den væk',
        'less-often': 'Prøv det sjældnere',
        shorter: 'Prøv det kortere',
        postpone: 'Prøv at vente',
        train: 'Skriv oplæringen på',
        help: 'Skriv hjælpen på',
      },
    },
    fields: {
      drop: 'Så bliver den ikke gjort mere.',
      who: 'Hvem kunne overtage den?',
      whoHint: 'Kan udelades. Takt skriver ikke til nogen om det.',
      training: 'Hvilken oplæring?',
      help: 'Hvilken hjælp?',
      optional: 'Kan udelades.',
      times: 'Hvor mange gange',
      rhythm: 'I løbet af',
      rhythms: {
        daily: 'En dag',
        weekly: 'En uge',
        monthly: 'En måned',
        quarterly: 'Et kvartal',
        yearly: 'Et år',
      },
      every: 'Kun hver anden, tredje …?',
      everyHint: '1 er hver uge, måned osv., 2 er hver anden, 3 er hver tredje.',
      min: 'Minutter hver gang',
      minHint: (now) => `Nu: ${now}`,
      max: 'Højst',
      maxHint: 'Kan udelades. Fyld det ud, hvis det svinger.',
      until: 'Vent til',
      untilHint: 'Til den dag tæller den ikke med i ugen.',
    },
    said: {
      drop: () => 'Falder væk',
      'hand-over': (to) => `${to || 'En anden'} overtager den`,
      'less-often': (often) => `Kun ${often}`,
      shorter: (minutes) => `${minutes} hver gang`,
      postpone: (date) => `Venter til ${date}`,
      train: (body) => (body ? `Oplæring: ${body}` : 'Oplæring'),
      help: (body) => (body ? `Hjælp: ${body}` : 'Hjælp'),
    },
    agreed: {
      drop: (title) => `”${title}” falder væk.`,
      'hand-over': (title, to) =>
        to ? `${to} overtager ”${title}”.` : `Vi finder en, der kan overtage ”${title}”.`,
      'less-often': (title, often) => `”${title}” bliver kun gjort ${often}.`,
      shorter: (title, minutes) => `”${title}” må tage ${minutes} hver gang.`,
      postpone: (title, date) => `”${title}” venter til ${date}.`,
      train: (title, body) => `Oplæring i ”${title}”${body ? `: ${body}` : '.'}`,
      help: (title, body) => `Hjælp til ”${title}”${body ? `: ${body}` : '.'}`,
    },
    settlement: {
      heading: 'Gør det til aftaler',
      lead: 'Hver ændring bliver en aftale. Ret ordene, så de passer, og sig, hvem der sørger for det. I bekræfter dem bagefter, én for én.',
      meeting: (date) => `Aftalerne hører til jeres samtale ${date}.`,
      planFirst: 'I har ingen samtale, aftalerne kan høre til. Planlæg en først.',
      plan: 'Planlæg en samtale',
      back: 'Tilbage til det, I prøver',
      body: 'Hvad aftaler I?',
      kind: 'Hvad er det for en aftale?',
      owner: 'Hvem sørger for det?',
      you: 'Dig',
      deadline: 'Senest',
      from: 'Fra hvilken dag gælder den nye liste?',
      fromHint: 'Din liste ændrer sig først, når du selv lægger ændringerne ind.',
      fromHintOther: (name) => `Listen ændrer sig først, når ${name} lægger ændringerne ind.`,
      settle: 'Gør det til aftaler',
      settleAndTake: 'Gør det til aftaler og til min liste',
      waitsFor: (name) => `Du foreslår, og ${name} og du bekræfter hver for sig.`,
    },
    done: {
      put: 'Det er med nu.',
      back: 'Det er taget op igen.',
      restored: 'Det er med igen.',
      settled: 'Det er aftaler nu. Bekræft dem én for én nedenfor.',
      accepted: 'Det er din liste nu, og den gamle er gemt.',
      both: 'Det er aftaler nu, og det er din liste. Du finder aftalerne på jeres side, hvor I bekræfter dem.',
      removed: 'Ændringen er taget af.',
      dropped: 'Det er lagt væk. Listen er, som den var.',
    },
    outcomes: {
      ended: 'I har ikke længere samtaler sammen. Det, I prøvede, kan læses, men ikke ændres.',
      gone: 'Arbejdsopgaven står ikke på listen længere.',
      settled: 'Det er allerede blevet til aftaler. Ret det i aftalerne.',
      outdated: 'Det er ændret, siden du åbnede siden. Se, hvordan det står nu.',
      nothing: 'Der er ikke noget at gøre til aftaler.',
      unshared: 'Del listen først, så I kan aftale det sammen.',
      'no-meeting': 'I har ingen samtale, aftalerne kan høre til. Planlæg en først.',
      full: 'I prøver allerede så meget, at det er svært at overskue. Tag noget af, eller gør det til aftaler først.',
    },
    yourWords: 'Det, du skrev, står stadig i felterne.',
    undo: 'Fortryd',
    errors: {
      'past-deadline': 'Vælg i dag eller en senere dag',
      'most-first': 'Skriv mindst lige så mange minutter som i feltet før',
      'not-less': 'Det er ikke sjældnere end nu. Vælg færre gange',
      once: 'Den kommer kun én gang, så den kan ikke blive sjældnere',
      'not-shorter': 'Det er ikke kortere end nu. Skriv færre minutter',
      'no-minutes': 'Skriv på listen, hvor lang tid den tager nu, før den kan blive kortere',
      'not-later': 'Det er ikke senere end nu. Vælg en senere dag',
    },
  },
  en: {
    heading: 'What if',
    lead: (name) =>
      `Try things out together with ${name}, and see what they do to the week. Nothing is agreed until you make it agreements.`,
    leadAlone: 'Try things out, and see what they do to the week. Your list is not changed by it.',
    ended: 'You no longer have conversations together. What you tried can be read but not changed.',
    audience: { both: (name) => `You and ${name}`, own: 'Only you' },
    alone: (name) =>
      `You are trying on your own. If you share the list, ${name} sees what you tried here too.`,
    toPair: (name) => `You and ${name}`,
    week: {
      heading: 'A usual week',
      now: 'As the list is now',
      tried: 'With what is tried',
      less: (by) => `That is ${by} less a week.`,
      same: 'It does not change the hours of a usual week.',
    },
    tried: {
      heading: 'What you are trying',
      headingAlone: 'What you are trying',
      none: 'You have not tried anything yet. Choose a task below.',
      noneAlone: 'You have not tried anything yet. Choose a task below.',
      byYou: 'from you',
      by: (name) => `from ${name}`,
      takeOff: 'Take it off again',
      left: {
        badge: 'Does not count',
        gone: 'The task is no longer on the list.',
        changed: 'The task has been edited since, so this no longer makes the week lighter.',
      },
      settle: 'Make it agreements',
      shareFirst: (name) => `Once you have shared the list with ${name}, you can make it agreements.`,
      drop: 'Put it all away',
    },
    settled: {
      heading: 'You have made it agreements',
      own: (date) =>
        `Your list is as it was. Put the changes on it when you are ready; they hold from ${date}.`,
      other: (name, date) =>
        `The list is ${possessive('en', name)}, so ${name} is the one to put the changes on it. They hold from ${date}.`,
      accept: (date) => `Make it my list from ${date}`,
      drop: 'Leave the list as it is',
      agreements: 'The agreements',
    },
    waiting: {
      text: (date) => `You two have agreed changes from ${date} that you have not put on your list yet.`,
      open: 'See the changes',
    },
    tasks: {
      heading: 'What could be different?',
      lead: 'What fills the week most comes first.',
      empty: 'Here you can try changes once there are tasks on your list.',
      emptyOther: (name) =>
        `Here you can try changes once there are tasks on ${possessive('en', name)} list.`,
      most: (shown, all) => `The ${shown} of ${all} that fill the week most.`,
      all: (count) => `Show all ${count}`,
      fewer: 'Show only those that fill most',
      week: (minutes) => `${minutes} a week`,
      each: (minutes) => `${minutes} each time`,
      noMinutes: 'No time yet',
    },
    attempt: {
      heading: (title) => `Try with “${title}”`,
      cancel: 'Choose another',
      kinds: {
        drop: 'Let it go',
        'hand-over': 'Give it to someone else',
        'less-often': 'Do it less often',
        shorter: 'Spend less time on it',
        postpone: 'Put it off',
        train: 'Get training in it',
        help: 'Get help with it',
      },
      press: {
        drop: 'Try without it',
        'hand-over': 'Try giving it away',
        'less-often': 'Try it less often',
        shorter: 'Try it shorter',
        postpone: 'Try waiting',
        train: 'Put the training on',
        help: 'Put the help on',
      },
    },
    fields: {
      drop: 'Then it is not done any more.',
      who: 'Who could take it over?',
      whoHint: 'May be left out. Takt does not write to anyone about it.',
      training: 'What training?',
      help: 'What help?',
      optional: 'May be left out.',
      times: 'How many times',
      rhythm: 'In the course of',
      rhythms: {
        daily: 'A day',
        weekly: 'A week',
        monthly: 'A month',
        quarterly: 'A quarter',
        yearly: 'A year',
      },
      every: 'Only every second, third …?',
      everyHint: '1 is every week, month and so on, 2 is every other, 3 is every third.',
      min: 'Minutes each time',
      minHint: (now) => `Now: ${now}`,
      max: 'At most',
      maxHint: 'May be left out. Fill it in if it varies.',
      until: 'Wait until',
      untilHint: 'Until that day it does not count in the week.',
    },
    said: {
      drop: () => 'Goes away',
      'hand-over': (to) => `${to || 'Someone else'} takes it over`,
      'less-often': (often) => `Only ${often}`,
      shorter: (minutes) => `${minutes} each time`,
      postpone: (date) => `Waits until ${date}`,
      train: (body) => (body ? `Training: ${body}` : 'Training'),
      help: (body) => (body ? `Help: ${body}` : 'Help'),
    },
    agreed: {
      drop: (title) => `“${title}” goes away.`,
      'hand-over': (title, to) =>
        to ? `${to} takes over “${title}”.` : `We find someone who can take over “${title}”.`,
      'less-often': (title, often) => `“${title}” is only done ${often}.`,
      shorter: (title, minutes) => `“${title}” may take ${minutes} each time.`,
      postpone: (title, date) => `“${title}” waits until ${date}.`,
      train: (title, body) => `Training in “${title}”${body ? `: ${body}` : '.'}`,
      help: (title, body) => `Help with “${title}”${body ? `: ${body}` : '.'}`,
    },
    settlement: {
      heading: 'Make it agreements',
      lead: 'Each change becomes an agreement. Put the words right, and say who sees to it. You confirm them afterwards, one by one.',
      meeting: (date) => `The agreements belong to your conversation ${date}.`,
      planFirst: 'You have no conversation that the agreements can belong to. Plan one first.',
      plan: 'Plan a conversation',
      back: 'Back to what you are trying',
      body: 'What do you agree?',
      kind: 'What kind of agreement is it?',
      owner: 'Who sees to it?',
      you: 'You',
      deadline: 'No later than',
      from: 'From which day does the new list hold?',
      fromHint: 'Your list changes only when you put the changes on it yourself.',
      fromHintOther: (name) => `The list changes only when ${name} puts the changes on it.`,
      settle: 'Make it agreements',
      settleAndTake: 'Make it agreements and my list',
      waitsFor: (name) => `You propose, and ${name} and you confirm, each for yourselves.`,
    },
    done: {
      put: 'It is in now.',
      back: 'It is taken up again.',
      restored: 'It is in again.',
      settled: 'They are agreements now. Confirm them one by one below.',
      accepted: 'It is your list now, and the old one is kept.',
      both: 'They are agreements now, and it is your list. You find the agreements on your page together, where you confirm them.',
      removed: 'The change is taken off.',
      dropped: 'It is put away. The list is as it was.',
    },
    outcomes: {
      ended: 'You no longer have conversations together. What you tried can be read but not changed.',
      gone: 'The task is no longer on the list.',
      settled: 'It has already become agreements. Put it right there.',
      outdated: 'It has changed since you opened the page. See how it stands now.',
      nothing: 'There is nothing to make agreements of.',
      unshared: 'Share the list first, so that you can agree on it together.',
      'no-meeting': 'You have no conversation that the agreements can belong to. Plan one first.',
      full: 'You are already trying so much that it is hard to keep apart. Take something off, or make it agreements first.',
    },
    yourWords: 'What you wrote is still in the fields.',
    undo: 'Undo',
    errors: {
      'past-deadline': 'Choose today or a later day',
      'most-first': 'Write at least as many minutes as in the field before',
      'not-less': 'That is no less often than now. Choose fewer times',
      once: 'It comes only once, so it cannot come less often',
      'not-shorter': 'That is no shorter than now. Write fewer minutes',
      'no-minutes': 'Write on the list how long it takes now before it can be shorter',
      'not-later': 'That is no later than now. Choose a later day',
    },
  },
} satisfies Record<Language, Texts>
