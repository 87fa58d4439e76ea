import type { StripState } from '../../ui/strip-marks.ts'

interface Texts {
  /** "Hver uge", "Hver 3. uge". */
  everyWeeks: (weeks: number) => string
  minutes: (minutes: number) => string
  videoLink: string
  at: string
  pairOverline: (name: string) => string
  audience: (name: string) => string
  form: {
    title: (name: string) => string
    titleChange: (name: string) => string
    lead: (name: string) => string
    leadChange: string
    leadCounter: (name: string) => string
    everyWeeks: string
    everyWeeksHint: string
    other: string
    otherWeeks: string
    weekday: string
    time: string
    minutes: string
    minutesHint: string
    otherMinutes: string
    place: string
    placeHint: string
    firstDate: string
    firstDateHint: string
    preview: string
    cancel: string
  }
  fitting: {
    slots: string
    slotsHint: string
    otherTime: string
    weeks: (fits: number, of: number) => string
    better: string
    own: (when: string, fits: number, of: number) => string
    times: (fits: number, of: number) => string
  }
  errors: Record<string, string>
  preview: {
    title: string
    titleOf: (whose: string) => string
    sixMonths: (count: string) => string
    meeting: string
    meetings: string
    propose: (name: string) => string
    edit: string
    accept: string
    another: string
    nothingYet: (name: string) => string
    acceptMeans: (name: string) => string
    list: string
    stays: string
    unplaced: string
    movesHeading: string
    moves: (count: string) => string
    cancels: (count: string) => string
    staysNote: string
    before: (date: string) => string
  }
  moved: { from: (date: string) => string; clash: string; absence: string; hours: string }
  interval: { 'more-often': string; 'less-often': string }
  length: { shorter: string; longer: string }
  newRhythm: string
  stale: Record<
    'replaced' | 'withdrawn' | 'accepted' | 'not-yours' | 'ended',
    { title: string; what: (name: string) => string }
  >
  toPair: string
  strip: Record<StripState, string>
}

export const text = {
  da: {
    everyWeeks: (weeks) => (weeks === 1 ? 'Hver uge' : `Hver ${weeks}. uge`),
    minutes: (minutes) => `${minutes} minutter`,
    videoLink: 'Link til mødet',
    at: 'kl.',
    pairOverline: (name) => `Du og ${name}`,
    audience: (name) => `Dig og ${name}`,
    form: {
      title: (name) => `Foreslå en rytme til dig og ${name}`,
      titleChange: (name) => `Foreslå en ny rytme til dig og ${name}`,
      lead: (name) =>
        `Du ser alle datoerne, før du sender forslaget. ${name} skal sige ja, før noget kommer i kalenderen.`,
      leadChange:
        'Den nye rytme gælder først, når I begge har sagt ja. Samtaler, I selv har flyttet, bliver stående.',
      leadCounter: (name) => `Felterne viser det, ${name} har foreslået. Ret det, du hellere vil have.`,
      everyWeeks: 'Hvor tit?',
      everyWeeksHint:
        'Hver 2. eller 3. uge passer de fleste: tit nok til at følge op, sjældent nok til at nå noget imens.',
      other: 'Andet',
      otherWeeks: 'Vælg antal uger',
      weekday: 'Ugedag',
      time: 'Klokken',
      minutes: 'Hvor længe?',
      minutesHint: '30–60 minutter anbefales.',
      otherMinutes: 'Minutter, fra 15 til 120',
      place: 'Sted eller link',
      placeHint: 'F.eks. mødelokale 2, eller et link til et videomøde. Kan udelades.',
      firstDate: 'Første gang',
      firstDateHint: 'Lad feltet stå tomt, så begynder I første gang, ugedagen passer.',
      preview: 'Se alle datoerne',
      cancel: 'Tilbage',
    },
    fitting: {
      slots: 'Hvornår?',
      slotsHint: 'Her er I begge oftest ledige det næste halve år.',
      otherTime: 'Et andet tidspunkt',
      weeks: (fits, of) => (fits === of ? 'Passer hver uge' : `Passer i ${fits} af ${of} uger`),
      better: 'Tider, der passer bedre',
      own: (when, fits, of) =>
        `${when} passer ${fits} af ${of} gange. Resten bliver flyttet, som det står nedenfor.`,
      times: (fits, of) => (fits === of ? 'Passer hver gang' : `Passer ${fits} af ${of} gange`),
    },
    errors: {
      'not-link': 'Skriv et sted, eller et link, der begynder med https://',
      'wrong-weekday': 'Datoen er en {n}. Vælg en dato, der passer til ugedagen, eller lad feltet stå tomt',
      'too-soon': 'Vælg i morgen eller en senere dag',
      'too-late': 'Vælg en dag inden for de næste seks måneder',
    },
    preview: {
      title: 'Sådan bliver rytmen',
      titleOf: (whose) => `${whose} forslag til jeres rytme`,
      sixMonths: (count) => `${count} på seks måneder`,
      meeting: 'samtale',
      meetings: 'samtaler',
      propose: (name) => `Foreslå rytmen til ${name}`,
      edit: 'Ret',
      accept: 'Acceptér rytmen',
      another: 'Foreslå en anden',
      nothingYet: (name) => `Intet kommer i kalenderen, før ${name} har sagt ja.`,
      acceptMeans: (name) => `Når du siger ja, kommer samtalerne i kalenderen hos både dig og ${name}.`,
      list: 'Alle samtaler de næste seks måneder',
      stays: 'Bliver stående: I har selv flyttet den',
      unplaced: 'Der er ikke en ledig tid før den næste. Find selv en tid, når I har aftalt rytmen.',
      movesHeading: 'Hvad der sker med de samtaler, I har',
      moves: (count) => `${count} får den nye tid. Det, I har skrevet til dem, følger med.`,
      cancels: (count) =>
        `${count} bliver aflyst, fordi den nye rytme har færre. Punkterne kommer med til den nærmeste.`,
      staysNote: 'Samtaler, I selv har flyttet eller planlagt, bliver stående.',
      before: (date) => `Samtaler før ${date} bliver, som de er.`,
    },
    moved: {
      from: (date) => `Flyttet fra ${date}`,
      clash: 'tiden er optaget',
      absence: 'en af jer er væk',
      hours: 'uden for arbejdstid',
    },
    interval: {
      'more-often':
        'Det er oftere end hver 2.–3. uge, som anbefales. Det kan være rigtigt i en travl tid; I bestemmer.',
      'less-often':
        'Det er sjældnere end hver 2.–3. uge, som anbefales. Så kan det være svært at holde tråden; I bestemmer.',
    },
    length: {
      shorter: 'Under 30 minutter kan være kort, hvis begge skal nå deres punkter.',
      longer: 'Over 60 minutter er lang tid at holde koncentrationen.',
    },
    newRhythm: 'Ny rytme',
    stale: {
      replaced: {
        title: 'Der er kommet et nyt forslag',
        what: () => 'Forslaget er afløst af et andet. Se det nye, og svar på det.',
      },
      withdrawn: {
        title: 'Forslaget er trukket tilbage',
        what: (name) => `Forslaget gælder ikke længere. Du kan selv foreslå ${name} en rytme.`,
      },
      accepted: {
        title: 'Forslaget er accepteret',
        what: () => 'Rytmen er aftalt og kan ikke trækkes tilbage. Du kan foreslå en ny.',
      },
      'not-yours': {
        title: 'Det er den anden, der skal svare',
        what: (name) =>
          `Et forslag bliver til en aftale, når den anden siger ja. Se, hvad der venter mellem dig og ${name}.`,
      },
      ended: {
        title: 'I kan ikke aftale en rytme',
        what: (name) => `Du og ${name} har ikke længere samtaler sammen. Det, I har haft, kan I stadig læse.`,
      },
    },
    toPair: 'Se jeres samarbejde',
    strip: {
      held: 'holdt',
      moved: 'flyttet',
      missed: 'ikke holdt',
      asked: 'mangler svar',
      coming: 'kommer',
      next: 'næste',
      cancelled: 'aflyst',
    },
  },
  en: {
    everyWeeks: (weeks) => (weeks === 1 ? 'Every week' : `Every ${weeks} weeks`),
    minutes: (minutes) => `${minutes} minutes`,
    videoLink: 'Link to the meeting',
    at: 'at',
    pairOverline: (name) => `You and ${name}`,
    audience: (name) => `You and ${name}`,
    form: {
      title: (name) => `Propose a rhythm for you and ${name}`,
      titleChange: (name) => `Propose a new rhythm for you and ${name}`,
      lead: (name) =>
        `You see every date before you send it. ${name} has to say yes before anything enters a calendar.`,
      leadChange:
        'The new rhythm holds once both of you have said yes. Conversations you have moved yourselves stay where they are.',
      leadCounter: (name) => `The fields show what ${name} has proposed. Change what you would rather have.`,
      everyWeeks: 'How often?',
      everyWeeksHint:
        'Every 2 or 3 weeks suits most: often enough to follow up, seldom enough to get things done in between.',
      other: 'Other',
      otherWeeks: 'Choose a number of weeks',
      weekday: 'Weekday',
      time: 'Time',
      minutes: 'How long?',
      minutesHint: '30–60 minutes is recommended.',
      otherMinutes: 'Minutes, from 15 to 120',
      place: 'Place or link',
      placeHint: 'E.g. meeting room 2, or a link to a video meeting. May be left out.',
      firstDate: 'First time',
      firstDateHint: 'Leave it empty to begin the first time the weekday comes round.',
      preview: 'See every date',
      cancel: 'Back',
    },
    fitting: {
      slots: 'When?',
      slotsHint: 'These are when you are both free most often over the next six months.',
      otherTime: 'Another time',
      weeks: (fits, of) => (fits === of ? 'Fits every week' : `Fits in ${fits} of ${of} weeks`),
      better: 'Times that fit better',
      own: (when, fits, of) =>
        `${when} fits ${fits} times out of ${of}. The rest are moved as it says below.`,
      times: (fits, of) => (fits === of ? 'Fits every time' : `Fits ${fits} times out of ${of}`),
    },
    errors: {
      'not-link': 'Write a place, or a link that begins with https://',
      'wrong-weekday': 'That date is a {n}. Choose a date that fits the weekday, or leave the field empty',
      'too-soon': 'Choose tomorrow or a later day',
      'too-late': 'Choose a day within the next six months',
    },
    preview: {
      title: 'This is how it will be',
      titleOf: (whose) => `${whose} proposal for your rhythm`,
      sixMonths: (count) => `${count} in six months`,
      meeting: 'conversation',
      meetings: 'conversations',
      propose: (name) => `Propose the rhythm to ${name}`,
      edit: 'Change it',
      accept: 'Accept the rhythm',
      another: 'Propose another',
      nothingYet: (name) => `Nothing enters a calendar before ${name} has said yes.`,
      acceptMeans: (name) =>
        `When you say yes, the conversations enter the calendars of both you and ${name}.`,
      list: 'Every conversation of the next six months',
      stays: 'Stays where it is: you have moved it yourselves',
      unplaced: 'There is no free time before the next. Find a time yourselves once the rhythm is agreed.',
      movesHeading: 'What happens to the conversations you have',
      moves: (count) => `${count} get the new time. What you have written for them comes along.`,
      cancels: (count) =>
        `${count} will be cancelled, because the new rhythm has fewer. Their items come along to the nearest.`,
      staysNote: 'Conversations you have moved or planned yourselves stay where they are.',
      before: (date) => `Conversations before ${date} stay as they are.`,
    },
    moved: {
      from: (date) => `Moved from ${date}`,
      clash: 'the time is taken',
      absence: 'one of you is away',
      hours: 'outside working hours',
    },
    interval: {
      'more-often':
        'That is more often than every 2–3 weeks, which is recommended. It can be right in a busy time; you decide.',
      'less-often':
        'That is less often than every 2–3 weeks, which is recommended. It can be hard to keep the thread; you decide.',
    },
    length: {
      shorter: 'Less than 30 minutes can be short if both are to get through their items.',
      longer: 'More than 60 minutes is a long time to stay focused.',
    },
    newRhythm: 'New rhythm',
    stale: {
      replaced: {
        title: 'There is a new proposal',
        what: () => 'The proposal has been replaced by another. Look at the new one and answer it.',
      },
      withdrawn: {
        title: 'The proposal has been withdrawn',
        what: (name) => `The proposal no longer holds. You can propose a rhythm to ${name} yourself.`,
      },
      accepted: {
        title: 'The proposal has been accepted',
        what: () => 'The rhythm is agreed and cannot be withdrawn. You can propose a new one.',
      },
      'not-yours': {
        title: 'The other one has to answer',
        what: (name) =>
          `A proposal becomes an agreement when the other says yes. See what waits between you and ${name}.`,
      },
      ended: {
        title: 'You cannot agree a rhythm',
        what: (name) =>
          `You and ${name} no longer have conversations together. What you have had can still be read.`,
      },
    },
    toPair: 'See the two of you',
    strip: {
      held: 'held',
      moved: 'moved',
      missed: 'not held',
      asked: 'no answer yet',
      coming: 'coming',
      next: 'next',
      cancelled: 'cancelled',
    },
  },
} satisfies Record<'da' | 'en', Texts>
