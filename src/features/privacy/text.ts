import type { Language } from '../../platform/session/viewer.ts'

interface Texts {
  title: string
  lead: (company: string) => string
  responsible: { heading: string; lines: (company: string) => readonly string[] }
  kept: { heading: string; lead: string; what: string; why: string; until: string; who: string }
  basis: { heading: string; lines: readonly string[] }
  leaves: {
    heading: string
    mail: Record<'sent' | 'kept', string>
    replies: string
    calendars: string
    nothingElse: string
    database: Record<'own' | 'served', string>
  }
  operator: { heading: string; lines: readonly string[] }
  rights: { heading: string; lines: (company: string) => readonly string[]; own: string; consents: string }
  never: { heading: string; lines: readonly string[] }
  owner: {
    heading: string
    lead: string
    retention: string
    record: string
    assessment: string
  }
  statistics: { heading: string; what: string; link: string }
  draft: { back: string; language: string | null; print: string }
}

export const text = {
  da: {
    title: 'Jeres data',
    lead: (company) => `Hvad ${company} gemmer om dig i Takt, hvorfor, hvor længe, og hvem der kan se det.`,
    responsible: {
      heading: 'Hvem har ansvaret?',
      lines: (company) => [
        `${company} er dataansvarlig. Har du spørgsmål, så gå til ejeren.`,
        'Siden er lavet ud fra de indstillinger, der gælder lige nu.',
      ],
    },
    kept: {
      heading: 'Hvad bliver gemt?',
      lead: 'Hver slags har sin egen tid. Takt sletter selv, hvert døgn.',
      what: 'Hvad',
      why: 'Hvorfor',
      until: 'Hvor længe',
      who: 'Hvem ser det',
    },
    basis: {
      heading: 'Hvorfor må vi det?',
      lines: [
        'Samtaler, aftaler, mål og opgaver: Virksomheden har en interesse i, at arbejdet bliver tilrettelagt godt, og at I taler sammen om det (databeskyttelsesforordningens artikel 6, stk. 1, litra f, og databeskyttelseslovens § 12).',
        'Det, du selv deler om trivsel, og dit svar til tallene: dit samtykke (artikel 6, stk. 1, litra a, og artikel 9, stk. 2, litra a). Du behøver ikke give det, det har ingen følger at lade være, og du kan trække det tilbage, lige så let som du gav det.',
        'Dit rum: Ingen andre end du kan læse det, heller ikke virksomheden.',
      ],
    },
    leaves: {
      heading: 'Hvad forlader huset?',
      mail: {
        sent: 'Mails går gennem en mailserver. De siger hvem, hvornår og et link, og intet af det, I har skrevet til hinanden.',
        kept: 'Mails bliver ikke sendt. De ligger som filer på den maskine, Takt kører på.',
      },
      replies:
        'Svar på invitationer bliver læst fra en postkasse. Takt gemmer ja, nej, måske eller det foreslåede tidspunkt.',
      calendars:
        'Har du selv koblet en kalender til eller taget et kalenderlink i brug, får den tid, sted og navn på den, du skal tale med.',
      nothingElse:
        'Intet andet. Siderne henter ikke noget fra andre, og der er ingen cookies ud over login og sprog.',
      database: {
        own: 'Alt ligger på den maskine, Takt kører på.',
        served: 'Alt ligger på en databaseserver, som den, der driver Takt, har valgt.',
      },
    },
    operator: {
      heading: 'Hvad kan den, der driver serveren, læse?',
      lines: [
        'Ikke dit rum med trivselstjek, tanker og dine egne noter: Det er låst i din browser, og nøglen har kun du.',
        'Fælles noter, feedback, det, du deler, og dit svar til tallene ligger låst med nøgler, der er holdt for sig. Den, der har både disken og Takts hemmelighed, kan åbne dem. Det gør Takt selv, når den viser dem for jer to.',
        'Det, du har delt om trivsel, en note, din forberedelse og feedback, du ikke har givet, har hver sin nøgle. Når det bliver slettet for altid, bliver nøglen slettet med. Så kan det heller ikke læses i en gammel sikkerhedskopi, når kun de nyeste nøgler bliver gemt. Andet, der er slettet, ligger i kopien, til den er væk; lægges den ind igen, bliver det slettet igen.',
      ],
    },
    rights: {
      heading: 'Hvad kan du selv?',
      own: 'Alt om dig',
      consents: 'Det, du har sagt ja til',
      lines: (company) => [
        'Se og hente alt om dig selv, og slette det, der er dit.',
        'Rette det, du har skrevet, og trække det tilbage, du har delt.',
        `Bede ${company} om at rette, slette eller begrænse noget, eller gøre indsigelse. Du skal have svar inden en måned.`,
        'Klage til Datatilsynet: datatilsynet.dk.',
      ],
    },
    never: {
      heading: 'Det kan du regne med',
      lines: [
        'Takt giver ingen point og sammenligner ingen med andre.',
        'Takt gætter ikke på humør og stiller ingen diagnose.',
        'Takt viser ingen, hvem der ikke har svaret på noget.',
        'Takt træffer ingen afgørelser om nogen.',
      ],
    },
    owner: {
      heading: 'For dig som ejer',
      lead: 'Udkastene er lavet ud fra jeres egne indstillinger. Læs dem igennem, ret dem til, og gem dem.',
      retention: 'Hvor længe gemmer I?',
      record: 'Fortegnelse',
      assessment: 'Konsekvensanalyse',
    },
    statistics: {
      heading: 'Tal for, hvordan I har det',
      what: 'Kun for dem, der vil, og kun når mange nok har svaret.',
      link: 'Hvordan har vi det?',
    },
    draft: {
      back: 'Til siden om jeres data',
      language: null,
      print: 'Udskriv siden fra browseren, eller gem den som PDF.',
    },
  },
  en: {
    title: 'Your data',
    lead: (company) => `What ${company} keeps about you in Takt, why, for how long, and who can see it.`,
    responsible: {
      heading: 'Who is responsible?',
      lines: (company) => [
        `${company} is the controller. If you have questions, go to the owner.`,
        'This page is made from the settings that hold right now.',
      ],
    },
    kept: {
      heading: 'What is kept?',
      lead: 'Each kind has a time of its own. Takt deletes by itself, every night.',
      what: 'What',
      why: 'Why',
      until: 'How long',
      who: 'Who sees it',
    },
    basis: {
      heading: 'Why may we?',
      lines: [
        'Conversations, agreements, goals and tasks: the company has an interest in work being planned well, and in you talking about it (GDPR Article 6(1)(f), and section 12 of the Danish Data Protection Act).',
        'What you choose to share about wellbeing, and your answer for the figures: your consent (Articles 6(1)(a) and 9(2)(a)). You need not give it, leaving it has no consequences, and you can take it back as easily as you gave it.',
        'Your room: nobody but you can read it, not even the company.',
      ],
    },
    leaves: {
      heading: 'What leaves the house?',
      mail: {
        sent: 'Mails go through a mail server. They say who, when and a link, and nothing of what you wrote to each other.',
        kept: 'Mails are not sent. They are kept as files on the machine that Takt runs on.',
      },
      replies:
        'Answers to invitations are read from a mailbox. Takt keeps yes, no, maybe or the time proposed.',
      calendars:
        'If you connected a calendar, or use a calendar link, it gets the time, the place and the name of the person you will talk with.',
      nothingElse:
        'Nothing else. The pages fetch nothing from others, and there are no cookies but for signing in and language.',
      database: {
        own: 'Everything is kept on the machine that Takt runs on.',
        served: 'Everything is kept on a database server chosen by whoever runs Takt.',
      },
    },
    operator: {
      heading: 'What can whoever runs the server read?',
      lines: [
        'Not your room with check-ins, thoughts and your own notes: it is locked in your browser, and you alone have the key.',
        'Shared notes, feedback, what you share and your answer for the figures are locked with keys that are kept apart. Whoever has both the disk and Takt’s secret can open them. Takt does so itself when it shows them to the two of you.',
        'What you have shared about wellbeing, a note, your preparation and feedback you have not given each have a key of their own. When one is erased for good, its key is erased with it. Then it cannot be read in an old backup either, as long as only the newest keys are kept. Other things that were erased stay in a backup until it is gone; if that backup is brought back, they are erased again.',
      ],
    },
    rights: {
      heading: 'What can you do yourself?',
      own: 'All about you',
      consents: 'What you have said yes to',
      lines: (company) => [
        'See and fetch all that is about you, and delete what is yours.',
        'Correct what you wrote, and take back what you shared.',
        `Ask ${company} to correct, delete or restrict something, or object. You must have an answer within a month.`,
        'Complain to the Danish Data Protection Agency: datatilsynet.dk.',
      ],
    },
    never: {
      heading: 'What you can count on',
      lines: [
        'Takt gives no scores and compares nobody with others.',
        'Takt does not guess at moods and makes no diagnosis.',
        'Takt shows nobody who has not answered something.',
        'Takt makes no decisions about anyone.',
      ],
    },
    owner: {
      heading: 'For you as owner',
      lead: 'The drafts are made from your own settings. Read them through, correct them where needed, and keep them.',
      retention: 'How long do you keep things?',
      record: 'Record of processing',
      assessment: 'Impact assessment',
    },
    statistics: {
      heading: 'Figures of how you are',
      what: 'Only for those who want to, and only once enough have answered.',
      link: 'How are we?',
    },
    draft: {
      back: 'To the page about your data',
      language: 'The draft is in Danish, since Danish authorities are to read it.',
      print: 'Print the page from the browser, or save it as PDF.',
    },
  },
} satisfies Record<Language, Texts>
