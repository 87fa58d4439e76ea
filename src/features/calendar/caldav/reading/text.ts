import type { Language } from '../../../../platform/session/viewer.ts'

interface Texts {
  let: string
  letHint: string
  sees: string
  lastSeen: (when: string) => string
  soon: string
  offer: string
  stop: string
  failed: string
  problems: Record<string, string>
}

export const text = {
  da: {
    let: 'Lad Takt se, hvornår jeg er optaget',
    letHint:
      'Så bliver samtalerne lagt uden om dine andre aftaler. Takt gemmer kun fra hvornår til hvornår, ikke hvad, hvor eller med hvem. De andre ser kun, hvilke tider der er ledige for jer begge.',
    sees: 'Takt ser, hvornår du er optaget i alle dine kalendere der, og lægger samtalerne udenom. Kun tiderne bliver gemt.',
    lastSeen: (when) => `Sidst set ${when}.`,
    soon: 'Takt ser efter om et øjeblik.',
    offer:
      'Takt kan også lægge samtalerne uden om dine andre aftaler. Så gemmer Takt fra hvornår til hvornår du er optaget, men ikke hvad, hvor eller med hvem. De andre ser kun, hvilke tider der er ledige for jer begge.',
    stop: 'Vis ikke længere Takt, hvornår jeg er optaget',
    failed: 'Takt kunne ikke se efter i din kalender.',
    problems: {
      forbidden: 'Den vil ikke lade sig læse.',
      large: 'Der er mere i den, end Takt kan læse.',
      'not-caldav': 'Den svarer med noget, Takt ikke forstår.',
    },
  },
  en: {
    let: 'Let Takt see when I am busy',
    letHint:
      'Then conversations are planned around your other appointments. Takt keeps only from when until when, not what, where or with whom. The others see only which times are free for you both.',
    sees: 'Takt sees when you are busy in all of your calendars there, and plans conversations around it. Only the times are kept.',
    lastSeen: (when) => `Last seen ${when}.`,
    soon: 'Takt will look in a moment.',
    offer:
      'Takt can also plan conversations around your other appointments. It then keeps from when until when you are busy, but not what, where or with whom. The others see only which times are free for you both.',
    stop: 'Show Takt no longer when I am busy',
    failed: 'Takt could not look in your calendar.',
    problems: {
      forbidden: 'It will not let itself be read.',
      large: 'There is more in it than Takt can read.',
      'not-caldav': 'It answers with something that Takt does not understand.',
    },
  },
} satisfies Record<Language, Texts>
