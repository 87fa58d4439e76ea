import type { Language } from '../../../platform/session/viewer.ts'

interface Texts {
  mail: {
    subject: (inviter: string) => string
    body: (words: {
      name: string
      inviter: string
      organisation: string
      link: string
      until: string
    }) => string
  }
  heading: (count: number) => string
  noMail: string
  shownOnce: (until: string) => string
  forOne: (name: string) => string
  copy: string
  copied: string
  back: string
}

export const text = {
  da: {
    mail: {
      subject: (inviter) => `${inviter} inviterer dig til Takt`,
      body: ({ name, inviter, organisation, link, until }) =>
        `Hej ${name}\n\n${inviter} inviterer dig til ${organisation} i Takt.\n\nSvar på invitationen her:\n${link}\n\nLinket er dit alene og gælder til ${until}.\n`,
    },
    heading: (count) => (count === 1 ? 'Send linket videre' : 'Send linkene videre'),
    noMail: 'Takt er ikke sat op til at sende mail endnu. Send derfor selv linket, for eksempel på sms.',
    shownOnce: (until) =>
      `Kopiér nu: et link bliver ikke vist igen, men du kan altid lave et nyt. Det gælder til ${until} og kun for den person, det er lavet til.`,
    forOne: (name) => `Link til ${name}`,
    copy: 'Kopiér',
    copied: 'Kopieret',
    back: 'Til medarbejderne',
  },
  en: {
    mail: {
      subject: (inviter) => `${inviter} invites you to Takt`,
      body: ({ name, inviter, organisation, link, until }) =>
        `Hello ${name}\n\n${inviter} invites you to ${organisation} in Takt.\n\nAnswer the invitation here:\n${link}\n\nThe link is yours alone and works until ${until}.\n`,
    },
    heading: (count) => (count === 1 ? 'Pass the link on' : 'Pass the links on'),
    noMail: 'Takt is not set up to send mail yet, so send the link yourself, for instance as a text message.',
    shownOnce: (until) =>
      `Copy it now: a link is not shown again, but you can always make a new one. It works until ${until}, and only for the person it was made for.`,
    forOne: (name) => `Link for ${name}`,
    copy: 'Copy',
    copied: 'Copied',
    back: 'To the people',
  },
} satisfies Record<Language, Texts>
