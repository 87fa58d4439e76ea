import type { Language } from '../../platform/session/viewer.ts'

interface Words {
  title: string
  lead: string
  archive: {
    heading: string
    words: string[]
    fetch: string
    /** Said by the browser while it gathers: how many chapters of how many. */
    gathering: string
    roomFirst: string
    roomOpen: string
    room: { heading: string; written: string; note: string; about: string }
    ready: string
    failed: string
  }
  consents: { heading: string; lead: string; open: string }
  changes: { heading: string; lead: string; pair: (name: string) => string; open: string; ended: string }
  account: { heading: string; words: string; open: string }
}

export const text = {
  da: {
    title: 'Mine data',
    lead: 'Her kan du se, hente og slette det, Takt har om dig.',
    archive: {
      heading: 'Alt om dig',
      words: [
        'Du får én fil med to udgaver af det samme: en, du kan læse, og en, et andet program kan læse.',
        'Den laves, mens du henter den. Der bliver ingen kopi liggende.',
      ],
      fetch: 'Hent alt om mig',
      gathering: 'Henter {done} af {all}: {part}',
      roomFirst:
        'Det, du har skrevet i dit rum, kan kun du åbne. Lås op her først, hvis du vil have det med, så du kan læse det. Ellers kommer det med, som det ligger: forseglet.',
      roomOpen: 'Dit rum er åbent. Det, du har skrevet der, kommer med.',
      room: {
        heading: 'Det, du har skrevet i dit rum',
        written: 'Skrevet',
        note: 'Note til dig selv',
        about: 'Hører til',
      },
      ready: 'Filen er klar og bliver gemt hos dig.',
      failed: 'Det lykkedes ikke. Prøv igen om lidt.',
    },
    consents: {
      heading: 'Det, du har sagt ja til',
      lead: 'Ordene, hvornår du sagde ja, og vejen tilbage.',
      open: 'Se og skift',
    },
    changes: {
      heading: 'Når noget skifter',
      lead: 'Får du en ny leder, eller holder en af jer op, beholder I hver især det, I havde. Her kan du se hvad.',
      pair: (name) => `Dig og ${name}`,
      open: 'Hvad I hver især beholder',
      ended: 'I har ikke længere samtaler sammen',
    },
    account: {
      heading: 'Mine data',
      words: 'Hent alt, hvad Takt har om dig, se hvem der har set hvad, og slet det, der er dit.',
      open: 'Åbn mine data',
    },
  },
  en: {
    title: 'My data',
    lead: 'Here you can see, fetch and erase what Takt has about you.',
    archive: {
      heading: 'Everything about you',
      words: [
        'You get one file with the same in two forms: one for you to read, and one for another program.',
        'It is made while you fetch it. No copy is left behind.',
      ],
      fetch: 'Fetch everything about me',
      gathering: 'Fetching {done} of {all}: {part}',
      roomFirst:
        'Only you can open what you have written in your room. Unlock it here first if you want to be able to read it in the file. Otherwise it is included as it is kept: sealed.',
      roomOpen: 'Your room is open. What you have written there is included.',
      room: {
        heading: 'What you have written in your room',
        written: 'Written',
        note: 'Note to yourself',
        about: 'Belongs to',
      },
      ready: 'The file is ready and is being saved on your device.',
      failed: 'That did not work. Try again in a moment.',
    },
    consents: {
      heading: 'What you have said yes to',
      lead: 'The words, when you said yes, and the way back.',
      open: 'See and change',
    },
    changes: {
      heading: 'When something changes',
      lead: 'If you get a new leader, or one of you leaves, each of you keeps what you had. Here you can see what that is.',
      pair: (name) => `You and ${name}`,
      open: 'What each of you keeps',
      ended: 'You no longer have conversations together',
    },
    account: {
      heading: 'My data',
      words: 'Fetch all that Takt has about you, see who has looked at what, and erase what is yours.',
      open: 'Open my data',
    },
  },
} satisfies Record<Language, Words>
