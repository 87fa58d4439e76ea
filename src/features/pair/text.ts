interface Texts {
  title: (name: string) => string
  you: string
  leads: (name: string) => string
  isLed: (name: string) => string
  ended: (name: string) => string
  at: string
  onThisPage: string
  minutesOf: (minutes: number) => string
  next: { heading: string; open: string; move: string; cancel: string; running: string }
  rhythm: {
    heading: string
    propose: string
    change: string
    empty: (name: string) => string
    yourTurn: (whose: string) => string
    answer: string
    another: string
    waits: (name: string) => string
    waitsWhat: (name: string) => string
    withdraw: string
    editOwn: string
    earlier: string
    strip: string
  }
  version: {
    proposed: (who: string, date: string) => string
    accepted: (who: string, date: string) => string
    replaced: (who: string, date: string) => string
    withdrawn: (who: string, date: string) => string
    waiting: string
    holds: string
  }
  coming: {
    heading: string
    empty: string
    unplaced: (date: string) => string
    movedByHand: string
    extra: string
    later: (count: number) => string
  }
  past: {
    heading: string
    empty: string
    none: string
    held: string
    missed: string
    asked: string
    cancelled: string
    newTime: string
    earlier: string
  }
  done: Record<'proposed' | 'accepted' | 'withdrawn' | 'moved' | 'cancelled' | 'planned', string>
}

export const text = {
  da: {
    title: (name) => `Du og ${name}`,
    you: 'Du',
    leads: (name) => `Jeres samarbejde. Du er ${name} leder.`,
    isLed: (name) => `Jeres samarbejde. ${name} er din leder.`,
    ended: (name) => `Du og ${name} har ikke længere samtaler sammen. Det, I har haft, kan I stadig læse.`,
    at: 'kl.',
    onThisPage: 'På denne side',
    minutesOf: (minutes) => `${minutes} minutter`,
    next: {
      heading: 'Næste samtale',
      open: 'Åbn samtalen',
      move: 'Flyt',
      cancel: 'Aflys',
      running: 'I gang',
    },
    rhythm: {
      heading: 'Jeres rytme',
      propose: 'Foreslå en rytme',
      change: 'Foreslå en ny rytme',
      empty: (name) =>
        `Her kommer jeres rytme til at stå: hvor tit du og ${name} taler sammen, hvornår og hvor længe. Begynd med at foreslå en. Når den er aftalt, ligger de næste seks måneders samtaler i kalenderen.`,
      yourTurn: (whose) => `${whose} forslag venter på dig`,
      answer: 'Se datoerne og acceptér',
      another: 'Foreslå en anden',
      waits: (name) => `Dit forslag venter på ${name}`,
      waitsWhat: (name) =>
        `${name} kan acceptere det eller foreslå en anden rytme. Indtil da sker der ikke noget i kalenderen.`,
      withdraw: 'Træk forslaget tilbage',
      editOwn: 'Ret forslaget',
      earlier: 'Alle forslag og tidligere rytmer',
      strip: 'Et halvt år',
    },
    version: {
      proposed: (who, date) => `${who} foreslog den ${date}.`,
      accepted: (who, date) => `${who} accepterede ${date}.`,
      replaced: (who, date) => `${who} foreslog en anden ${date}.`,
      withdrawn: (who, date) => `${who} trak den tilbage ${date}.`,
      waiting: 'Venter på svar',
      holds: 'Gælder nu',
    },
    coming: {
      heading: 'Kommende samtaler',
      empty: 'Der er ingen samtaler i kalenderen endnu. De kommer, når I har aftalt en rytme.',
      unplaced: (date) => `Der var ingen ledig tid fra ${date} til den næste. Planlæg selv en samtale her.`,
      movedByHand: 'Flyttet af en af jer',
      extra: 'Planlagt uden for rytmen',
      later: (count) => `Længere fremme (${count})`,
    },
    past: {
      heading: 'Tidligere samtaler',
      empty: 'Når I har holdt jeres første samtale, finder I referatet her.',
      none: 'I nåede ikke at holde en samtale.',
      held: 'Holdt',
      missed: 'Ikke holdt',
      asked: 'Mangler svar',
      cancelled: 'Aflyst',
      newTime: 'Find en ny tid',
      earlier: 'Endnu tidligere',
    },
    done: {
      proposed: 'Forslaget er sendt.',
      accepted: 'Rytmen er aftalt, og samtalerne ligger i kalenderen.',
      withdrawn: 'Forslaget er trukket tilbage.',
      moved: 'Samtalen er flyttet.',
      cancelled: 'Samtalen er aflyst. Planlæg gerne en ny.',
      planned: 'Samtalen er planlagt.',
    },
  },
  en: {
    title: (name) => `You and ${name}`,
    you: 'You',
    leads: (name) => `The two of you. You are ${name} leader.`,
    isLed: (name) => `The two of you. ${name} is your leader.`,
    ended: (name) =>
      `You and ${name} no longer have conversations together. What you have had can still be read.`,
    at: 'at',
    onThisPage: 'On this page',
    minutesOf: (minutes) => `${minutes} minutes`,
    next: {
      heading: 'Next conversation',
      open: 'Open the conversation',
      move: 'Move',
      cancel: 'Cancel',
      running: 'Under way',
    },
    rhythm: {
      heading: 'Your rhythm',
      propose: 'Propose a rhythm',
      change: 'Propose a new rhythm',
      empty: (name) =>
        `Your rhythm will stand here: how often you and ${name} talk, when and for how long. Begin by proposing one. Once it is agreed, the conversations of the next six months are in the calendar.`,
      yourTurn: (whose) => `${whose} proposal waits for you`,
      answer: 'See the dates and accept',
      another: 'Propose another',
      waits: (name) => `Your proposal waits for ${name}`,
      waitsWhat: (name) =>
        `${name} can accept it or propose another rhythm. Until then nothing happens in the calendar.`,
      withdraw: 'Withdraw the proposal',
      editOwn: 'Change the proposal',
      earlier: 'All proposals and earlier rhythms',
      strip: 'Half a year',
    },
    version: {
      proposed: (who, date) => `${who} proposed it ${date}.`,
      accepted: (who, date) => `${who} accepted ${date}.`,
      replaced: (who, date) => `${who} proposed another ${date}.`,
      withdrawn: (who, date) => `${who} withdrew it ${date}.`,
      waiting: 'Waits for an answer',
      holds: 'Holds now',
    },
    coming: {
      heading: 'Coming conversations',
      empty: 'There are no conversations in the calendar yet. They come once you have agreed a rhythm.',
      unplaced: (date) =>
        `There was no free time from ${date} to the next. Plan a conversation here yourselves.`,
      movedByHand: 'Moved by one of you',
      extra: 'Planned beside the rhythm',
      later: (count) => `Further ahead (${count})`,
    },
    past: {
      heading: 'Past conversations',
      empty: 'Once you have held your first conversation, you find its summary here.',
      none: 'You held no conversation.',
      held: 'Held',
      missed: 'Not held',
      asked: 'No answer yet',
      cancelled: 'Cancelled',
      newTime: 'Find a new time',
      earlier: 'Earlier still',
    },
    done: {
      proposed: 'The proposal has been sent.',
      accepted: 'The rhythm is agreed, and the conversations are in the calendar.',
      withdrawn: 'The proposal has been withdrawn.',
      moved: 'The conversation has been moved.',
      cancelled: 'The conversation is cancelled. Do plan a new one.',
      planned: 'The conversation is planned.',
    },
  },
} satisfies Record<'da' | 'en', Texts>
