import type { Language } from '../../../platform/session/viewer.ts'
import type { ErasedKind } from './types.ts'

interface Kind {
  name: string
  goes: string[]
  stays: string[]
  done: string
}

interface Words {
  heading: string
  lead: string
  empty: string
  open: (name: string) => string
  counted: (count: number) => string
  title: (name: string) => string
  goes: string
  stays: string
  forGood: string
  backups: string
  plainBackups: string
  erase: string
  cancel: string
  typeEmail: string
  typeEmailHint: string
  errors: Record<string, string>
  lastOwner: string
  kinds: Record<ErasedKind, Kind>
}

export const text = {
  da: {
    heading: 'Slet noget af dit',
    lead: 'Det, der er dit alene, kan du slette når som helst, uden at spørge nogen. Det, du har delt med den anden, ligger også hos den anden: her kan du se, hvad der bliver, og hvorfor.',
    empty: 'Der er intet af dit eget at slette.',
    open: (name) => `Slet ${name}`,
    counted: (count) => `${count} i alt`,
    title: (name) => `Slet ${name}`,
    goes: 'Det bliver slettet',
    stays: 'Det bliver',
    forGood: 'Det kan ikke fortrydes.',
    backups:
      'Takt husker, at det er slettet. Lægges en ældre sikkerhedskopi ind, bliver det slettet igen, før nogen kan logge ind.',
    plainBackups:
      'En ældre sikkerhedskopi kan stadig have det, til den bliver smidt ud. Takt husker, at det er slettet: lægges kopien ind, bliver det slettet igen, før nogen kan logge ind.',
    erase: 'Slet for altid',
    cancel: 'Behold det',
    typeEmail: 'Skriv din mailadresse for at være sikker',
    typeEmailHint: 'Den du logger ind med.',
    errors: { 'not-yours': 'Skriv den mailadresse, du logger ind med.' },
    lastOwner:
      'Du er den eneste, der kan invitere og styre i virksomheden. Luk en anden ejer ind først, eller bed den, der driver Takt hos jer, om at lukke virksomheden.',
    kinds: {
      shares: {
        name: 'alt, jeg har delt om min trivsel',
        goes: [
          'Alt det, du har delt med en leder, på én gang. Det forsvinder fra deres skærm med det samme.',
          'Nøglerne til det: uden dem kan heller ingen gammel kopi læses.',
        ],
        stays: ['Dit rum: det er stadig dit alene.', 'Listen over, hvem der har set det: den er din.'],
        done: 'Det, du havde delt, er slettet.',
      },
      room: {
        name: 'mit rum',
        goes: [
          'Alt i dit rum: trivselstjek, tanker, mål og noter.',
          'Låsene: uden dem kan heller ingen gammel kopi åbnes.',
        ],
        stays: ['Det, du har delt fra rummet. Det sletter du for sig.'],
        done: 'Dit rum er slettet.',
      },
      private_notes: {
        name: 'mine private noter fra før',
        goes: [
          'De noter til dig selv, som du skrev til samtaler, før de kom til at ligge i dit rum.',
          'Nøglerne til dem: uden dem kan heller ingen gammel kopi læses.',
        ],
        stays: ['Noterne i dit rum. Dem sletter du der.', 'De noter, du har delt: dem har I begge.'],
        done: 'Dine private noter fra før er slettet.',
      },
      preparation: {
        name: 'min forberedelse',
        goes: [
          'Det, du har skrevet for dig selv, når du forberedte en samtale.',
          'Nøglerne til det: uden dem kan heller ingen gammel kopi læses.',
        ],
        stays: ['Punkter, du satte på dagsordenen: dem har I begge.'],
        done: 'Din forberedelse er slettet.',
      },
      drafts: {
        name: 'mine kladder',
        goes: [
          'Punkter, forventninger og genfortællinger, du ikke har delt, og lister, du ikke hentede ind.',
        ],
        stays: ['En kladde, som noget delt hviler på.'],
        done: 'Dine kladder er slettet.',
      },
      unsent_feedback: {
        name: 'feedback, jeg ikke har givet',
        goes: [
          'Ros og konstruktiv feedback, du har skrevet og ikke givet.',
          'Nøglerne til det: uden dem kan heller ingen gammel kopi læses.',
        ],
        stays: ['Den du har givet: den har modtageren hørt.'],
        done: 'Feedback, du ikke havde givet, er slettet.',
      },
      own_templates: {
        name: 'mine spørgsmål og skabeloner',
        goes: ['De spørgsmål og dagsordener, du selv har skrevet for at bruge dem igen.'],
        stays: ['Punkter, du allerede har sat på en dagsorden med dem.'],
        done: 'Dine spørgsmål og skabeloner er slettet.',
      },
      personal_goals: {
        name: 'mine personlige mål',
        goes: ['Dine personlige mål og det, du skrev undervejs, også dem du har delt.'],
        stays: ['Mål i arbejdet: dem har I sammen.', 'Feedback om et af målene, nu uden målet.'],
        done: 'Dine personlige mål er slettet.',
      },
      development: {
        name: 'det, jeg vil blive bedre til',
        goes: ['Dine ønsker, kurserne og det, de ændrede, også det, du har delt.'],
        stays: ['De aftaler, der var skridt på vejen: dem har I begge bekræftet.'],
        done: 'Det, du ville blive bedre til, er slettet.',
      },
      task_lists: {
        name: 'min liste over arbejdsopgaver',
        goes: [
          'Opgaverne, tallene, det, du skrev om dem, ældre udgaver og det, I prøvede med listen.',
          'Din leders forslag til listen.',
        ],
        stays: ['Aftaler, der kom ud af den: dem har I begge bekræftet.'],
        done: 'Din liste er slettet.',
      },
      writing: {
        name: 'alt, jeg har skrevet i samtalerne',
        goes: [
          'Ordene i de noter, du har delt, og i private noter fra før, i din forberedelse og i din feedback, givet eller ej. Hvor de stod, står der "slettet", også hos den anden.',
          'Nøglerne til det: uden dem kan heller ingen gammel kopi læses.',
        ],
        stays: [
          'Aftaler, punkter, forventninger og mål: dem har I lavet sammen, og den anden har brug for dem.',
          'At der var en note, og hvornår.',
        ],
        done: 'Det, du har skrevet i samtalerne, er slettet.',
      },
      account: {
        name: 'min konto',
        goes: [
          'Alt det, der er dit alene: rummet med dine egne noter, det, du har delt fra det, forberedelse, kladder, personlige mål, arbejdsopgaver, fravær, kalender og påmindelser.',
          'Din mailadresse, din adgangskode, dine nøgler og alle steder, du er logget ind.',
          'Samtaler, der ikke er begyndt, bliver aflyst. Jeres rytme slutter.',
        ],
        stays: [
          'Aftaler, delte noter, delte punkter, forventninger og givet feedback, med dit navn. De er også den andens: den anden har brug for at vide, hvad I blev enige om.',
          'De bliver hos den anden, til virksomhedens frist for dem er gået.',
          'At du har sagt ja til at dele, og hvornår du tog det tilbage: det skal virksomheden kunne vise.',
        ],
        done: 'Din konto er slettet.',
      },
    },
  },
  en: {
    heading: 'Erase something of yours',
    lead: 'What is yours alone you can erase at any time, without asking anyone. What you have shared lies with the other too: here you see what stays, and why.',
    empty: 'There is nothing of your own to erase.',
    open: (name) => `Erase ${name}`,
    counted: (count) => `${count} in all`,
    title: (name) => `Erase ${name}`,
    goes: 'This is erased',
    stays: 'This stays',
    forGood: 'It cannot be undone.',
    backups:
      'Takt remembers that it was erased. Where an older backup is put in place, it is erased again before anyone can sign in.',
    plainBackups:
      'An older backup may still have it until it is thrown away. Takt remembers that it was erased: where the backup is put in place, it is erased again before anyone can sign in.',
    erase: 'Erase for good',
    cancel: 'Keep it',
    typeEmail: 'Type your e-mail address, to be sure',
    typeEmailHint: 'The one you sign in with.',
    errors: { 'not-yours': 'Type the e-mail address you sign in with.' },
    lastOwner:
      'You are the only one who can invite and administer in the company. Let another owner in first, or ask whoever runs Takt for you to close the company.',
    kinds: {
      shares: {
        name: 'everything I have shared about my wellbeing',
        goes: [
          'All that you have shared with a leader, at once. It is gone from their screens straight away.',
          'The keys to it: without them no old copy can be read either.',
        ],
        stays: ['Your room: it is still yours alone.', 'The list of who has seen it: that is yours.'],
        done: 'What you had shared is erased.',
      },
      room: {
        name: 'my room',
        goes: [
          'Everything in your room: check-ins, thoughts, goals and notes.',
          'The locks: without them no old copy can be opened either.',
        ],
        stays: ['What you have shared from it. You erase that by itself.'],
        done: 'Your room is erased.',
      },
      private_notes: {
        name: 'my private notes from before',
        goes: [
          'The notes to yourself that you wrote to conversations before they lay in your room.',
          'The keys to them: without them no old copy can be read either.',
        ],
        stays: [
          'The notes in your room. You erase those there.',
          'The notes you have shared: both of you have them.',
        ],
        done: 'Your private notes from before are erased.',
      },
      preparation: {
        name: 'my preparation',
        goes: [
          'What you wrote for yourself when you prepared for a conversation.',
          'The keys to it: without them no old copy can be read either.',
        ],
        stays: ['Items you put on the agenda: both of you have them.'],
        done: 'Your preparation is erased.',
      },
      drafts: {
        name: 'my drafts',
        goes: ['Items, expectations and retellings you have not shared, and lists you did not bring in.'],
        stays: ['A draft that something shared rests on.'],
        done: 'Your drafts are erased.',
      },
      unsent_feedback: {
        name: 'feedback I have not given',
        goes: [
          'Praise and constructive feedback that you wrote and did not give.',
          'The keys to it: without them no old copy can be read either.',
        ],
        stays: ['What you have given: the other has heard it.'],
        done: 'Feedback you had not given is erased.',
      },
      own_templates: {
        name: 'my questions and shapes',
        goes: ['The questions and agendas you wrote yourself to use again.'],
        stays: ['Items you have put on an agenda with them.'],
        done: 'Your questions and shapes are erased.',
      },
      personal_goals: {
        name: 'my personal goals',
        goes: ['Your personal goals and what you wrote along the way, those you shared too.'],
        stays: ['Goals at work: you have them together.', 'Feedback about one of the goals, now without it.'],
        done: 'Your personal goals are erased.',
      },
      development: {
        name: 'what I want to become better at',
        goes: ['Your wishes, the training and what it changed, what you shared too.'],
        stays: ['The agreements that were steps on the way: both of you confirmed them.'],
        done: 'What you wanted to become better at is erased.',
      },
      task_lists: {
        name: 'my list of tasks',
        goes: [
          'The tasks, the figures, what you wrote about them, earlier versions and what you tried with the list.',
          'Your leader’s suggestions for the list.',
        ],
        stays: ['Agreements that came of it: both of you confirmed them.'],
        done: 'Your list is erased.',
      },
      writing: {
        name: 'everything I have written in the conversations',
        goes: [
          'The words of the notes you have shared and of private notes from before, of your preparation and of your feedback, given or not. Where they stood it says “erased”, for the other too.',
          'The keys to it: without them no old copy can be read either.',
        ],
        stays: [
          'Agreements, items, expectations and goals: you made them together, and the other needs them.',
          'That there was a note, and when.',
        ],
        done: 'What you have written in the conversations is erased.',
      },
      account: {
        name: 'my account',
        goes: [
          'All that is yours alone: the room with your own notes, what you shared from it, preparation, drafts, personal goals, tasks, absence, calendar and reminders.',
          'Your e-mail address, your password, your keys and every place where you are signed in.',
          'Conversations that have not begun are cancelled. Your rhythm ends.',
        ],
        stays: [
          'Agreements, shared notes, shared items, expectations and given feedback, with your name. They are the other’s too: the other needs to know what you agreed.',
          'They stay with the other until the company’s period for them is over.',
          'That you said yes to sharing, and when you took it back: the company must be able to show it.',
        ],
        done: 'Your account is erased.',
      },
    },
  },
} satisfies Record<Language, Words>
