interface Texts {
  overline: (name: string) => string
  audience: (name: string) => string
  now: string
  at: string
  minutesOf: (minutes: number) => string
  slots: string
  slotsHint: string
  otherTime: string
  date: string
  time: string
  minutes: string
  place: string
  placeHint: string
  move: { title: string; lead: (name: string) => string; submit: string; cancel: string; keeps: string }
  cancel: {
    title: string
    lead: (name: string) => string
    newTime: string
    anyway: string
    anywayWhat: (name: string) => string
    reason: string
    reasonHint: string
    submit: string
  }
  plan: { heading: string; submit: string }
  errors: Record<string, string>
  stale: Record<'started' | 'held' | 'closed' | 'cancelled' | 'ended', { title: string; what: string }>
  toMeeting: string
  toSummary: string
  toPair: string
}

export const text = {
  da: {
    overline: (name) => `Du og ${name}`,
    audience: (name) => `Dig og ${name}`,
    now: 'Samtalen ligger nu',
    at: 'kl.',
    minutesOf: (minutes) => `${minutes} minutter`,
    slots: 'Tider, hvor I begge er ledige',
    slotsHint: 'De nærmeste står først.',
    otherTime: 'En anden tid',
    date: 'Dato',
    time: 'Klokken',
    minutes: 'Minutter',
    place: 'Sted eller link',
    placeHint: 'F.eks. mødelokale 2, eller et link til et videomøde. Kan udelades.',
    move: {
      title: 'Flyt samtalen',
      lead: (name) => `${name} ser den nye tid med det samme.`,
      submit: 'Flyt samtalen',
      cancel: 'Lad den stå',
      keeps: 'Dagsordenen følger med.',
    },
    cancel: {
      title: 'Kan samtalen flyttes i stedet?',
      lead: (name) => `Du og ${name} har aftalt at mødes. Find først en ny tid, så holder I rytmen.`,
      newTime: 'Find en ny tid',
      anyway: 'Aflys alligevel',
      anywayWhat: (name) => `En aflysning kan ikke fortrydes. ${name} kan læse grunden.`,
      reason: 'Hvorfor aflyser du?',
      reasonHint: 'En linje er nok.',
      submit: 'Aflys samtalen',
    },
    plan: { heading: 'Planlæg en ekstra samtale', submit: 'Planlæg samtalen' },
    errors: {
      clash: 'En af jer har en anden samtale på det tidspunkt. Vælg en af de ledige tider',
      full: 'En af jer har en anden samtale på det tidspunkt, og dagene omkring er fulde. Vælg en anden dag',
      past: 'Vælg et tidspunkt, der ikke er gået',
      far: 'Vælg en dag inden for et år',
      'not-link': 'Skriv et sted, eller et link, der begynder med https://',
    },
    stale: {
      started: {
        title: 'Samtalen er i gang',
        what: 'Den kan hverken flyttes eller aflyses, når den er begyndt. Rund den af, når I er færdige.',
      },
      held: {
        title: 'Samtalen er holdt',
        what: 'En af jer har svaret, at I talte sammen. Er det forkert, kan svaret fortrydes på samtalens side.',
      },
      closed: {
        title: 'Samtalen er holdt',
        what: 'Den kan hverken flyttes eller aflyses. Har I brug for at tales ved igen, så planlæg en ekstra samtale.',
      },
      cancelled: {
        title: 'Samtalen er aflyst',
        what: 'Den kan ikke flyttes mere. Planlæg en ekstra samtale i stedet.',
      },
      ended: {
        title: 'I har ikke længere samtaler sammen',
        what: 'Derfor kan den hverken flyttes eller aflyses. Det, I har haft, kan I stadig læse.',
      },
    },
    toMeeting: 'Åbn samtalen',
    toSummary: 'Se referatet',
    toPair: 'Se jeres samarbejde',
  },
  en: {
    overline: (name) => `You and ${name}`,
    audience: (name) => `You and ${name}`,
    now: 'The conversation is now',
    at: 'at',
    minutesOf: (minutes) => `${minutes} minutes`,
    slots: 'Times when both of you are free',
    slotsHint: 'The nearest stand first.',
    otherTime: 'Another time',
    date: 'Date',
    time: 'Time',
    minutes: 'Minutes',
    place: 'Place or link',
    placeHint: 'E.g. meeting room 2, or a link to a video meeting. May be left out.',
    move: {
      title: 'Move the conversation',
      lead: (name) => `${name} sees the new time at once.`,
      submit: 'Move the conversation',
      cancel: 'Leave it where it is',
      keeps: 'The agenda comes along.',
    },
    cancel: {
      title: 'Can the conversation be moved instead?',
      lead: (name) => `You and ${name} have agreed to meet. Find a new time first, and you keep your rhythm.`,
      newTime: 'Find a new time',
      anyway: 'Cancel it all the same',
      anywayWhat: (name) => `A cancellation cannot be undone. ${name} can read the reason.`,
      reason: 'Why are you cancelling?',
      reasonHint: 'One line is enough.',
      submit: 'Cancel the conversation',
    },
    plan: { heading: 'Plan an extra conversation', submit: 'Plan the conversation' },
    errors: {
      clash: 'One of you has another conversation at that time. Choose one of the free times',
      full: 'One of you has another conversation at that time, and the days around it are full. Choose another day',
      past: 'Choose a time that has not passed',
      far: 'Choose a day within a year',
      'not-link': 'Write a place, or a link that begins with https://',
    },
    stale: {
      started: {
        title: 'The conversation is under way',
        what: 'It can neither be moved nor cancelled once it has begun. Round it off when you are done.',
      },
      held: {
        title: 'The conversation has been held',
        what: 'One of you answered that you talked. If that is wrong, the answer can be taken back on its own page.',
      },
      closed: {
        title: 'The conversation has been held',
        what: 'It can neither be moved nor cancelled. If you need to talk again, plan an extra conversation.',
      },
      cancelled: {
        title: 'The conversation is cancelled',
        what: 'It can no longer be moved. Plan an extra conversation instead.',
      },
      ended: {
        title: 'You no longer have conversations together',
        what: 'So it can neither be moved nor cancelled. What you have had can still be read.',
      },
    },
    toMeeting: 'Open the conversation',
    toSummary: 'See the summary',
    toPair: 'See the two of you',
  },
} satisfies Record<'da' | 'en', Texts>
