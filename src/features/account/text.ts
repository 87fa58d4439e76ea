import type { Language } from '../../platform/session/viewer.ts'
import type { prepareDays, Switch } from '../reminders/types.ts'
import type { languages } from './types.ts'

interface Texts {
  title: string
  lead: string
  done: Record<
    | 'about'
    | 'reminders'
    | 'password'
    | 'passkey'
    | 'passkey-removed'
    | 'second-factor-off'
    | 'sessions'
    | 'proven',
    string
  >
  noOrganisation: string
  about: {
    heading: string
    name: string
    audience: string
    language: string
    languages: Record<(typeof languages)[number], string>
    email: string
    save: string
  }
  confirmation: { label: string; hint: string; signInAgain: string }
  reminders: {
    heading: string
    what: string
    prepare: string
    prepareHint: string
    audience: string
    days: Record<(typeof prepareDays)[number], string>
    others: string
    switches: Record<Switch, { label: string; hint: string }>
    save: string
  }
  password: {
    heading: string
    none: string
    some: string
    current: string
    next: string
    set: string
    change: string
    ends: string
  }
  passkeys: {
    heading: string
    what: string
    name: string
    nameHint: string
    add: string
    remove: string
    unnamed: string
    added: (when: string) => string
    notHere: string
    needsScript: string
  }
  secondFactor: {
    heading: string
    off: string
    on: string
    turnOn: string
    turnOff: string
    newCodes: string
    setUpTitle: string
    setUpLead: string
    steps: string[]
    secret: string
    copy: string
    copied: string
    openApp: string
    code: string
    confirm: string
    cancel: string
    codesTitle: string
    codesLead: string
    codes: string
    codesAudience: string
    kept: string
    save: string
  }
  sessions: {
    heading: string
    here: string
    unknown: string
    started: (when: string) => string
    end: string
    endOthers: string
  }
  organisations: { heading: string; current: string; switch: (name: string) => string }
  errors: Record<string, string>
}

export const text = {
  da: {
    title: 'Dine indstillinger',
    lead: 'Hvem du er, og hvordan du logger ind.',
    done: {
      about: 'Det er gemt.',
      reminders: 'Det er gemt og gælder fra næste mail.',
      password: 'Din adgangskode er skiftet, og du er logget ud alle andre steder.',
      passkey: 'Din passkey er klar til brug.',
      'passkey-removed': 'Passkeyen er fjernet.',
      'second-factor-off': 'To-trins login er slået fra.',
      sessions: 'Der er logget ud.',
      proven:
        'Nu ved vi, at mailadressen er din. Har du haft en adgangskode eller passkey før, gælder den ikke længere: vælg en ny her.',
    },
    noOrganisation: 'Du er ikke med i nogen virksomhed i Takt lige nu. Bed din leder om en invitation.',
    about: {
      heading: 'Om dig',
      name: 'Dit navn',
      audience: 'Dem, du har samtaler med, og ejeren',
      language: 'Sprog',
      languages: { da: 'Dansk', en: 'English' },
      email: 'Din mailadresse',
      save: 'Gem',
    },
    confirmation: {
      label: 'Din nuværende adgangskode',
      hint: 'For at være sikre på, at det er dig.',
      signInAgain:
        'For at være sikre på, at det er dig: log ud og ind igen. Så kan du gøre det her inden for ti minutter.',
    },
    reminders: {
      heading: 'Påmindelser på mail',
      what: 'Du får højst én mail om dagen, om morgenen på en hverdag. I den står kun hvem og hvornår, og et link.',
      prepare: 'Før en samtale',
      prepareHint: 'Så du kan nå at gøre dig klar.',
      audience: 'Kun dig',
      days: {
        0: 'Aldrig',
        1: '1 hverdag før',
        2: '2 hverdage før',
        3: '3 hverdage før',
        4: '4 hverdage før',
        5: '5 hverdage før',
      },
      others: 'Skriv også til mig',
      switches: {
        due: { label: 'Før fristen på en aftale', hint: 'To dage før, når det er dig, der skal gøre noget.' },
        overdue: { label: 'Når fristen er gået', hint: 'Én gang, når det er dig, der skal gøre noget.' },
        confirm: {
          label: 'Når en aftale mangler min bekræftelse',
          hint: 'Næste morgen, og igen efter en uge.',
        },
        answer: { label: 'Når en rytme venter på mit svar', hint: 'Næste morgen, og igen efter en uge.' },
      },
      save: 'Gem påmindelser',
    },
    password: {
      heading: 'Adgangskode',
      none: 'Du har ingen adgangskode og logger ind på en anden måde.',
      some: 'Du har en adgangskode.',
      current: 'Nuværende adgangskode',
      next: 'Ny adgangskode',
      set: 'Vælg adgangskode',
      change: 'Skift adgangskode',
      ends: 'Du bliver logget ud alle andre steder.',
    },
    passkeys: {
      heading: 'Passkeys',
      what: 'Med en passkey logger du ind med din finger, dit ansigt eller din pinkode. Den kan ikke lokkes fra dig.',
      name: 'Kald den noget',
      nameHint: 'F.eks. "Min telefon".',
      add: 'Tilføj en passkey',
      remove: 'Fjern',
      unnamed: 'Passkey',
      added: (when: string) => `Tilføjet ${when}`,
      notHere:
        'En passkey er knyttet til et navn på nettet og virker ikke på en adresse af tal. Åbn Takt på dens navn, så kan du tilføje en.',
      needsScript: 'En passkey kræver, at JavaScript er slået til i din browser.',
    },
    secondFactor: {
      heading: 'To-trins login',
      off: 'Slå det til, så skal man også bruge en kode fra din telefon for at logge ind som dig.',
      on: 'Det er slået til. Når du logger ind, skal du også skrive en kode fra din telefon.',
      turnOn: 'Slå to-trins login til',
      turnOff: 'Slå to-trins login fra',
      newCodes: 'Få nye gendannelseskoder',
      setUpTitle: 'Slå to-trins login til',
      setUpLead:
        'Du skal bruge en kode-app på din telefon, f.eks. den, der er indbygget i dens adgangskoder.',
      steps: [
        'Åbn appen, og tilføj en konto med en nøgle.',
        'Skriv nøglen herunder i appen, eller åbn linket på din telefon.',
        'Skriv de seks tal, som appen viser.',
      ],
      secret: 'Nøgle',
      copy: 'Kopiér',
      copied: 'Kopieret',
      openApp: 'Åbn i kode-app',
      code: 'De seks tal fra appen',
      confirm: 'Slå til',
      cancel: 'Fortryd',
      codesTitle: 'Dine gendannelseskoder',
      codesLead:
        'Gem dem nu, et andet sted end på telefonen. Mister du den, kommer du ind med en af dem. Hver kode virker én gang, og vi viser dem kun denne ene gang.',
      codes: 'Ti koder',
      codesAudience: 'Kun dig',
      kept: 'Jeg har gemt dem',
      save: 'Hent som fil',
    },
    sessions: {
      heading: 'Her er du logget ind',
      here: 'Denne her',
      unknown: 'Ukendt enhed',
      started: (when: string) => `Siden ${when}`,
      end: 'Log ud',
      endOthers: 'Log ud alle andre steder',
    },
    organisations: {
      heading: 'Dine virksomheder',
      current: 'Her er du nu',
      switch: (name: string) => `Skift til ${name}`,
    },
    errors: {
      'not-you': 'Adgangskoden passer ikke',
      'sign-in-again': 'Log ud og ind igen, og gør det så inden for ti minutter',
      'wrong-code': 'Koden passer ikke, eller den er brugt. Vent på den næste, og prøv igen',
      'passkey-failed': 'Det lykkedes ikke. Prøv igen, eller brug en anden enhed',
    },
  },
  en: {
    title: 'Your settings',
    lead: 'Who you are, and how you sign in.',
    done: {
      about: 'Saved.',
      reminders: 'Saved, and in force from the next mail.',
      password: 'Your password is changed, and you are signed out everywhere else.',
      passkey: 'Your passkey is ready for use.',
      'passkey-removed': 'The passkey is removed.',
      'second-factor-off': 'Two-step sign-in is off.',
      sessions: 'Signed out.',
      proven:
        'Now we know that the e-mail address is yours. A password or passkey from before no longer works: choose a new one here.',
    },
    noOrganisation: 'You are not in any company in Takt at the moment. Ask your leader for an invitation.',
    about: {
      heading: 'About you',
      name: 'Your name',
      audience: 'Those you have conversations with, and the owner',
      language: 'Language',
      languages: { da: 'Dansk', en: 'English' },
      email: 'Your e-mail address',
      save: 'Save',
    },
    confirmation: {
      label: 'Your current password',
      hint: 'To be sure that it is you.',
      signInAgain:
        'To be sure that it is you: sign out and in again. Then you can do this within ten minutes.',
    },
    reminders: {
      heading: 'Reminders by mail',
      what: 'You get one mail a day at most, in the morning of a working day. It says who and when, with a link, and nothing else.',
      prepare: 'Before a conversation',
      prepareHint: 'In time to get ready.',
      audience: 'Only you',
      days: {
        0: 'Never',
        1: '1 working day before',
        2: '2 working days before',
        3: '3 working days before',
        4: '4 working days before',
        5: '5 working days before',
      },
      others: 'Write to me too',
      switches: {
        due: {
          label: 'Before the deadline of an agreement',
          hint: 'Two days before, when it is yours to do.',
        },
        overdue: { label: 'When the deadline has passed', hint: 'Once, when it is yours to do.' },
        confirm: {
          label: 'When an agreement lacks my confirmation',
          hint: 'The next morning, and again after a week.',
        },
        answer: {
          label: 'When a rhythm waits for my answer',
          hint: 'The next morning, and again after a week.',
        },
      },
      save: 'Save reminders',
    },
    password: {
      heading: 'Password',
      none: 'You have no password and sign in another way.',
      some: 'You have a password.',
      current: 'Current password',
      next: 'New password',
      set: 'Choose a password',
      change: 'Change password',
      ends: 'You will be signed out everywhere else.',
    },
    passkeys: {
      heading: 'Passkeys',
      what: 'With a passkey you sign in with your finger, your face or your PIN. Nobody can trick it out of you.',
      name: 'Give it a name',
      nameHint: 'For example “My phone”.',
      add: 'Add a passkey',
      remove: 'Remove',
      unnamed: 'Passkey',
      added: (when: string) => `Added ${when}`,
      notHere:
        'A passkey belongs to a name on the web and does not work on an address of numbers. Open Takt by its name to add one.',
      needsScript: 'A passkey needs JavaScript to be on in your browser.',
    },
    secondFactor: {
      heading: 'Two-step sign-in',
      off: 'Turn it on, and signing in as you also takes a code from your phone.',
      on: 'It is on. When you sign in, you also enter a code from your phone.',
      turnOn: 'Turn on two-step sign-in',
      turnOff: 'Turn off two-step sign-in',
      newCodes: 'Get new recovery codes',
      setUpTitle: 'Turn on two-step sign-in',
      setUpLead: 'You need a code app on your phone, such as the one built into its passwords.',
      steps: [
        'Open the app and add an account with a key.',
        'Enter the key below in the app, or open the link on your phone.',
        'Enter the six digits that the app shows.',
      ],
      secret: 'Key',
      copy: 'Copy',
      copied: 'Copied',
      openApp: 'Open in code app',
      code: 'The six digits from the app',
      confirm: 'Turn on',
      cancel: 'Cancel',
      codesTitle: 'Your recovery codes',
      codesLead:
        'Keep them now, somewhere else than on the phone. If you lose it, one of them lets you in. Each code works once, and we show them only this once.',
      codes: 'Ten codes',
      codesAudience: 'Only you',
      kept: 'I have kept them',
      save: 'Download as a file',
    },
    sessions: {
      heading: 'Where you are signed in',
      here: 'This one',
      unknown: 'Unknown device',
      started: (when: string) => `Since ${when}`,
      end: 'Sign out',
      endOthers: 'Sign out everywhere else',
    },
    organisations: {
      heading: 'Your companies',
      current: 'You are here now',
      switch: (name: string) => `Switch to ${name}`,
    },
    errors: {
      'not-you': 'The password is not right',
      'sign-in-again': 'Sign out and in again, then do it within ten minutes',
      'wrong-code': 'The code does not fit, or it has been used. Wait for the next one and try again',
      'passkey-failed': 'That did not work. Try again, or use another device',
    },
  },
} satisfies Record<Language, Texts>
