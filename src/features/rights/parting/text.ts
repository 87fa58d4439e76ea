import type { Language } from '../../../platform/session/viewer.ts'
import type { ChangeRefusal } from './types.ts'

interface Steps {
  heading: string
  lines: string[]
}

interface Words {
  pair: {
    title: (name: string) => string
    goesOn: (name: string) => string
    ended: (name: string) => string
    both: Steps
    mine: { leader: Steps; employee: Steps }
    next: { leader: Steps; employee: Steps }
    doHeading: string
    archive: string
    erase: string
    tasks: string
    back: string
    link: string
  }
  member: {
    title: (name: string) => string
    lead: (name: string) => string
    talks: string
    none: (name: string) => string
    leads: (name: string, employee: string) => string
    ledBy: (name: string, leader: string) => string
    newLeader: string
    tell: Steps
    keeps: (name: string) => Steps
    close: string
    closeWords: (name: string) => string
    closeButton: (name: string) => string
    gone: (name: string) => string
    link: string
  }
  change: {
    title: (employee: string) => string
    lead: (employee: string, leader: string) => string
    happens: string
    lines: (employee: string, leader: string) => string[]
    field: string
    choose: string
    button: string
    ended: string
    nobody: string
    link: string
    errors: Record<ChangeRefusal, string>
  }
}

export const text = {
  da: {
    pair: {
      title: (name) => `Hvad du og ${name} hver især beholder`,
      goesOn: (name) => `Du og ${name} har samtaler sammen. Sådan bliver det, hvis det en dag hører op.`,
      ended: (name) => `Du og ${name} har ikke længere samtaler sammen. Intet af det, I havde, er gået tabt.`,
      both: {
        heading: 'Det beholder I begge',
        lines: [
          'Aftaler, delte punkter, delte noter, forventninger, feedback, der er givet, og mål i arbejdet.',
          'I kan begge læse det. Ingen af jer kan ændre det mere.',
          'En ny leder får intet af det at se.',
        ],
      },
      mine: {
        leader: {
          heading: 'Det er dit alene',
          lines: [
            'Dit rum med dine egne noter, din forberedelse, dine kladder og den feedback, du ikke gav.',
            'Det, din medarbejder har delt og ikke taget tilbage, kan du læse, til det bliver taget tilbage.',
          ],
        },
        employee: {
          heading: 'Det er dit alene',
          lines: [
            'Dit rum med dine egne noter, din forberedelse, dine kladder og dine personlige mål.',
            'Det, du har delt om din trivsel, dine mål og dine arbejdsopgaver, kan du tage tilbage, også bagefter.',
          ],
        },
      },
      next: {
        leader: {
          heading: 'Hvis din medarbejder får en anden leder',
          lines: [
            'Den nye leder begynder forfra.',
            'Fortæl ikke videre, hvad I har talt om. Det er medarbejderens at fortælle.',
          ],
        },
        employee: {
          heading: 'Hvis du får en ny leder',
          lines: [
            'Den nye leder begynder forfra og ser intet fra før.',
            'Du bestemmer, hvad du tager med: dine arbejdsopgaver kan du hente over på den nye liste, og dine mål og ønsker skriver du igen, hvis du vil.',
            'Holder du op i virksomheden, så hent dine data først. Bagefter kan du ikke logge ind.',
          ],
        },
      },
      doHeading: 'Det kan du gøre nu',
      archive: 'Hent alt om mig',
      erase: 'Slet noget af dit',
      tasks: 'Dine arbejdsopgaver',
      back: 'Tilbage til jeres side',
      link: 'Hvad I hver især beholder',
    },
    member: {
      title: (name) => `Når ${name} holder op`,
      lead: (name) =>
        `Fire skridt, i den rækkefølge, der er bedst for ${name} og for dem, ${name} har samtaler med. Du ser intet af det, de har talt om, heller ikke nu.`,
      talks: '1. Samtalerne',
      none: (name) => `${name} har ingen samtaler, der løber.`,
      leads: (name, employee) => `${name} leder ${employee}`,
      ledBy: (name, leader) => `${leader} leder ${name}`,
      newLeader: 'Vælg en ny leder',
      tell: {
        heading: '2. Sig det, før du lukker',
        lines: [
          'Bed vedkommende hente sine data under »Mine data«. Bagefter kan der ikke logges ind.',
          'I en sidste samtale kan de to gøre åbne aftaler færdige eller lade dem falde.',
          'Delte ord om trivsel kan tages tilbage, til der er lukket.',
        ],
      },
      keeps: (name) => ({
        heading: '3. Hvad hver især beholder',
        lines: [
          `De, ${name} har haft samtaler med, beholder aftaler, delte noter og feedback.`,
          `Det, ${name} havde for sig selv, kan ingen andre læse. Det bliver slettet, når virksomhedens frist er gået.`,
          'En ny leder begynder forfra.',
        ],
      }),
      close: '4. Luk adgangen',
      closeWords: (name) =>
        `${name} bliver logget ud alle steder, og links og kalender holder op. Du kan lukke op igen.`,
      closeButton: (name) => `Luk adgangen for ${name}`,
      gone: (name) => `Adgangen for ${name} er lukket.`,
      link: 'Når en holder op: skridt for skridt',
    },
    change: {
      title: (employee) => `Ny leder til ${employee}`,
      lead: (employee, leader) => `I dag er det ${leader}, der har samtaler med ${employee}.`,
      happens: 'Det sker der',
      lines: (employee, leader) => [
        `Samtaler mellem ${leader} og ${employee}, der ikke er begyndt, bliver aflyst.`,
        `${leader} og ${employee} beholder hver især det, de havde, og kan ikke ændre det mere.`,
        `Den nye leder begynder forfra og ser intet fra før. ${employee} bestemmer selv, hvad der skal med.`,
      ],
      field: 'Hvem leder fra nu af?',
      choose: 'Vælg',
      button: 'Skift leder',
      ended:
        'De to har ikke længere samtaler sammen. Gå til siden med medarbejdere, og se, hvem der leder hvem.',
      nobody: 'Der er ingen anden at vælge. Tilføj først den nye leder.',
      link: 'Vælg en ny leder',
      errors: {
        'own-leader': 'Ingen kan lede sig selv',
        'leads-already': 'De to har allerede samtaler, den anden vej rundt',
        'no-leader': 'Vælg en leder, der er med',
        'no-employee': 'Medarbejderen er ikke med længere',
        'same-leader': 'Det er den leder, der er nu. Vælg en anden',
      },
    },
  },
  en: {
    pair: {
      title: (name) => `What you and ${name} each keep`,
      goesOn: (name) => `You and ${name} have conversations. This is how it will be if they end one day.`,
      ended: (name) => `You and ${name} no longer have conversations. Nothing of what you had is lost.`,
      both: {
        heading: 'You both keep this',
        lines: [
          'Agreements, shared items, shared notes, expectations, feedback that was given, and goals at work.',
          'Both of you can read it. Neither of you can change it any more.',
          'A new leader sees none of it.',
        ],
      },
      mine: {
        leader: {
          heading: 'This is yours alone',
          lines: [
            'Your room with your own notes, your preparation, your drafts and the feedback you did not give.',
            'What your employee shared and has not taken back you can read until it is taken back.',
          ],
        },
        employee: {
          heading: 'This is yours alone',
          lines: [
            'Your room with your own notes, your preparation, your drafts and your personal goals.',
            'What you have shared about your wellbeing, your goals and your tasks you can take back, afterwards too.',
          ],
        },
      },
      next: {
        leader: {
          heading: 'If your employee gets another leader',
          lines: [
            'The new leader starts afresh.',
            'Do not pass on what you have talked about. It is the employee’s to tell.',
          ],
        },
        employee: {
          heading: 'If you get a new leader',
          lines: [
            'The new leader starts afresh and sees nothing from before.',
            'You decide what you bring along: your tasks can be fetched into the new list, and you can write your goals and wishes again if you like.',
            'If you leave the company, fetch your data first. You cannot sign in afterwards.',
          ],
        },
      },
      doHeading: 'What you can do now',
      archive: 'Fetch everything about me',
      erase: 'Erase something of yours',
      tasks: 'Your tasks',
      back: 'Back to your page',
      link: 'What each of you keeps',
    },
    member: {
      title: (name) => `When ${name} leaves`,
      lead: (name) =>
        `Four steps, in the order that is best for ${name} and for those ${name} has conversations with. You see nothing of what they talked about, not even now.`,
      talks: '1. The conversations',
      none: (name) => `${name} has no ongoing conversations.`,
      leads: (name, employee) => `${name} leads ${employee}`,
      ledBy: (name, leader) => `${leader} leads ${name}`,
      newLeader: 'Choose a new leader',
      tell: {
        heading: '2. Say it before you close',
        lines: [
          'Ask them to fetch their data under “My data”. There is no signing in afterwards.',
          'In a last conversation the two can finish open agreements or let them go.',
          'Words shared about wellbeing can be taken back until access is closed.',
        ],
      },
      keeps: (name) => ({
        heading: '3. What each keeps',
        lines: [
          `Those ${name} had conversations with keep agreements, shared notes and feedback.`,
          `What ${name} kept private no one else can read. It is erased when the company’s period is over.`,
          'A new leader starts afresh.',
        ],
      }),
      close: '4. Close access',
      closeWords: (name) =>
        `${name} is signed out everywhere, and links and calendar stop. You can open it again.`,
      closeButton: (name) => `Close access for ${name}`,
      gone: (name) => `Access for ${name} is closed.`,
      link: 'When someone leaves: step by step',
    },
    change: {
      title: (employee) => `A new leader for ${employee}`,
      lead: (employee, leader) => `Today it is ${leader} who has conversations with ${employee}.`,
      happens: 'What happens',
      lines: (employee, leader) => [
        `Conversations between ${leader} and ${employee} that have not begun are cancelled.`,
        `${leader} and ${employee} each keep what they had, and cannot change it any more.`,
        `The new leader starts afresh and sees nothing from before. ${employee} alone decides what comes along.`,
      ],
      field: 'Who leads from now on?',
      choose: 'Choose',
      button: 'Change leader',
      ended: 'The two no longer have conversations. Go to the page of people to see who leads whom.',
      nobody: 'There is no one else to choose. Add the new leader first.',
      link: 'Choose a new leader',
      errors: {
        'own-leader': 'No one can lead themself',
        'leads-already': 'The two have conversations already, the other way round',
        'no-leader': 'Choose a leader who is here',
        'no-employee': 'The employee is not here any more',
        'same-leader': 'That is the leader there is now. Choose another',
      },
    },
  },
} satisfies Record<Language, Words>
