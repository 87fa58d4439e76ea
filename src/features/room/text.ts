import type { Language } from '../../platform/session/viewer.ts'

const da = {
  title: 'Dit rum',
  onlyYou: 'Kun dig',
  door: {
    heading: 'Lås dit rum op',
    lead: 'Det, du skriver her, kan kun læses i din browser. Derfor skal den bruge din nøgle.',
    noScript:
      'Dit rum åbnes i browseren, og det kræver JavaScript. Slå det til, eller brug en anden browser; resten af Takt virker uden.',
    insecure:
      'Dit rum kan kun åbnes over en sikker forbindelse (https). Sig det til den, der driver Takt hos jer.',
    loading: 'Åbner …',
    none: 'Du har ikke noget rum endnu. Det tager et par minutter at indrette.',
    setUp: 'Indret dit rum',
    passphrase: 'Adgangssætning',
    code: 'Gendannelseskode',
    codeHint: 'De otte grupper af fire tegn, som du skrev ned, da du indrettede rummet.',
    remember: 'Husk mig på denne enhed, til jeg logger ud',
    rememberHint: 'Kun på en enhed, som andre ikke bruger. Ellers låses rummet, når fanen lukkes.',
    unlock: 'Lås op',
    withPasskey: 'Lås op med adgangsnøgle',
    withCode: 'Jeg har glemt min adgangssætning',
    withCodeButton: 'Lås op med koden',
    openNow: 'Dit rum er åbent.',
    lock: 'Lås rummet',
    problems: {
      empty: 'Udfyld feltet.',
      'wrong-passphrase': 'Det er ikke din adgangssætning. Prøv igen, eller brug gendannelseskoden.',
      'wrong-recovery': 'Koden passer ikke. Se efter, om alle otte grupper er med.',
      'wrong-passkey': 'Adgangsnøglen åbner ikke rummet. Brug adgangssætningen i stedet.',
      passkey: 'Adgangsnøglen blev ikke brugt. Prøv igen, eller brug adgangssætningen.',
      changed: 'Det er ændret i en anden fane eller på en anden enhed imens. Dine ord står her endnu.',
      'no-room': 'Rummet findes ikke længere.',
      'signed-out': 'Du er ikke logget ind længere. Log ind igen i en anden fane, og prøv så her.',
      unreachable: 'Takt kan ikke nås lige nu. Dine ord står her endnu; prøv igen om lidt.',
    },
  },
  erasure: {
    summary: 'Slet dit rum og alt i det',
    what: 'Alt, hvad du har skrevet i rummet, bliver slettet nu og kan ikke hentes frem igen, heller ikke fra en sikkerhedskopi. Det, du har delt med din leder, tager du tilbage for sig. Du kan indrette et nyt, tomt rum bagefter.',
    sure: 'Ja, slet alt, hvad der er i mit rum',
    button: 'Slet rummet for altid',
    done: 'Dit rum er slettet.',
    errors: { sure: 'Sæt kryds, hvis du er sikker på, at rummet skal slettes' } as Record<string, string>,
  },
}

export type RoomText = typeof da

const en: RoomText = {
  title: 'Your room',
  onlyYou: 'Only you',
  door: {
    heading: 'Unlock your room',
    lead: 'What you write here can be read in your browser alone. That is why it needs your key.',
    noScript:
      'Your room is opened in the browser, and that takes JavaScript. Turn it on, or use another browser; the rest of Takt works without.',
    insecure:
      'Your room can be opened over a secure connection (https) only. Tell the person who runs Takt where you work.',
    loading: 'Opening …',
    none: 'You have no room yet. It takes a couple of minutes to set up.',
    setUp: 'Set up your room',
    passphrase: 'Passphrase',
    code: 'Recovery code',
    codeHint: 'The eight groups of four characters that you wrote down when you set up the room.',
    remember: 'Remember me on this device until I sign out',
    rememberHint: 'Only on a device that nobody else uses. Otherwise the room locks when the tab is closed.',
    unlock: 'Unlock',
    withPasskey: 'Unlock with a passkey',
    withCode: 'I have forgotten my passphrase',
    withCodeButton: 'Unlock with the code',
    openNow: 'Your room is open.',
    lock: 'Lock the room',
    problems: {
      empty: 'Fill in the field.',
      'wrong-passphrase': 'That is not your passphrase. Try again, or use the recovery code.',
      'wrong-recovery': 'The code does not fit. Check that all eight groups are there.',
      'wrong-passkey': 'The passkey does not open the room. Use the passphrase instead.',
      passkey: 'The passkey was not used. Try again, or use the passphrase.',
      changed: 'It was changed in another tab or on another device meanwhile. Your words are still here.',
      'no-room': 'The room is not there any more.',
      'signed-out': 'You are not signed in any more. Sign in again in another tab, then try here.',
      unreachable: 'Takt cannot be reached right now. Your words are still here; try again in a moment.',
    },
  },
  erasure: {
    summary: 'Erase your room and all that is in it',
    what: 'All that you have written in the room is erased now and cannot be brought back, not from a backup either. What you have shared with your leader you take back on its own. You can set up a new, empty room afterwards.',
    sure: 'Yes, erase all that is in my room',
    button: 'Erase the room for good',
    done: 'Your room is erased.',
    errors: { sure: 'Tick the box if you are sure that the room is to be erased' },
  },
}

export const text = { da, en } satisfies Record<Language, RoomText>
