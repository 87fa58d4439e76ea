import type { Language } from '../../platform/session/viewer.ts'
import type { ChoosableKind, RetentionKind } from './types.ts'

/** How one kind of thing is told of: what it is, what it is for, how long it is there, and who sees it. */
interface KindWords {
  name: string
  what: string
  why: string
  /** `period` is written out: "12 måneder". */
  until: (period: string) => string
  who: string
}

interface Texts {
  title: string
  lead: string
  lookedAfter: string
  form: { heading: string; hint: string; look: string; period: string }
  preview: {
    title: string
    lead: string
    change: (from: string, to: string) => string
    final: string
    sooner: string
    save: string
    back: string
  }
  unchanged: string
  saved: string
  rounds: {
    heading: string
    lead: string
    none: string
    nothing: string
    few: string
    fewNote: string
    day: string
    count: (name: string, count: string) => string
  }
  days: (count: number) => string
  months: (count: number) => string
  years: (count: number) => string
  kinds: Record<RetentionKind, KindWords>
  back: string
  errors: Record<string, string>
}

export const text = {
  da: {
    title: 'Hvor længe gemmer I?',
    lead: 'Takt sletter selv, hvert døgn. Du kan gøre tiden kortere, men ikke længere.',
    lookedAfter: 'Alle i virksomheden kan læse de tider, der gælder, på siden om jeres data.',
    form: {
      heading: 'Tider',
      hint: 'Vælg den korteste tid, I kan nøjes med.',
      look: 'Se, hvad det betyder',
      period: 'Gem i',
    },
    preview: {
      title: 'Er det de rigtige tider?',
      lead: 'Sådan bliver det:',
      change: (from, to) => `Nu ${from}, derefter ${to}`,
      final: 'Det, der så er for gammelt, bliver slettet i nat. Det kan ikke fortrydes.',
      sooner: 'Sig det til dem, det gælder, så de kan nå at gemme det, de vil beholde.',
      save: 'Gem tiderne',
      back: 'Fortryd',
    },
    unchanged: 'Du har ikke ændret noget.',
    saved: 'Tiderne er gemt. De gælder fra i nat.',
    rounds: {
      heading: 'Hvad er blevet slettet?',
      lead: 'Hver nat skriver Takt ned, hvor meget der blev slettet. Ikke hvad, og ikke hvis.',
      none: 'Her står der, hvad Takt har slettet, når den første nat er gået.',
      nothing: 'Intet, der kan tælles op her',
      few: '0–4',
      fewNote:
        '»0–4« står der, hvor et lille tal ville sige noget om en enkelt: Om der var ingen eller fire, er det samme.',
      day: 'Nat til',
      count: (name, count) => `${name}: ${count}`,
    },
    days: (count) => (count === 1 ? '1 dag' : `${count} dage`),
    months: (count) => (count === 1 ? '1 måned' : `${count} måneder`),
    years: (count) => `${count} år`,
    kinds: {
      conversations: {
        name: 'Samtaler mellem to',
        what: 'Rytme og datoer, punkter, noter, aftaler, ros og konstruktiv feedback, forventninger, mål, opgavelister og udvikling.',
        why: 'At de to kan forberede sig, holde deres samtaler og huske, hvad de har aftalt.',
        until: (period) => `Så længe de to har samtaler sammen, og ${period} derefter.`,
        who: 'De to. Kladder, noter til én selv fra før de lå i rummet, og det, der ikke er delt, ser kun den, der har skrevet det.',
      },
      shared: {
        name: 'Det, der er delt om trivsel',
        what: 'Svar og tanker, som en medarbejder selv har valgt at dele med sin leder.',
        why: 'At de to kan tale om det, og at lederen kan give støtte.',
        until: (period) => `${period} efter, at det blev delt, eller til det bliver trukket tilbage.`,
        who: 'De to, til det bliver trukket tilbage.',
      },
      removed: {
        name: 'Det, der er fjernet',
        what: 'Punkter, noter, aftaler og andet, som nogen har fjernet eller taget tilbage.',
        why: 'At man kan fortryde.',
        until: (period) => `${period} efter, at det blev fjernet.`,
        who: 'Ingen, med mindre det bliver fortrudt.',
      },
      rooms: {
        name: 'Mit rum',
        what: 'Trivselstjek, tanker og noter til én selv, som er låst i ens egen browser.',
        why: 'At den enkelte kan holde øje med, hvordan det går.',
        until: (period) => `Så længe man selv vil. Når man forlader virksomheden, i ${period} derefter.`,
        who: 'Kun den, der har skrevet det. Hverken leder, ejer eller den, der driver serveren, kan læse det.',
      },
      people: {
        name: 'Personer',
        what: 'Navn, mailadresse, sprog, hvordan man logger ind, og egne spørgsmål og skabeloner.',
        why: 'At man kan logge ind og blive kendt af den, man har samtaler med.',
        until: (period) =>
          `Så længe man er i virksomheden, og ${period} derefter. Samtalerne skal være slettet først.`,
        who: 'Ejeren, og dem man har samtaler med.',
      },
      absences: {
        name: 'Dage væk',
        what: 'Fra hvornår til hvornår, og ikke hvorfor.',
        why: 'At samtaler ikke bliver lagt på dage, hvor man er væk.',
        until: (period) => `${period} efter den sidste dag.`,
        who: 'Kun den, det gælder. Den anden ser, at en samtale er flyttet.',
      },
      traces: {
        name: 'Påmindelser og links',
        what: 'Hvilke påmindelser der er sendt, invitationer der er brugt eller udløbet, og kalenderlinks der er trukket tilbage.',
        why: 'At den samme mail ikke bliver sendt to gange.',
        until: (period) => `${period} efter, at de er brugt.`,
        who: 'Ingen. Ejeren ser, om en invitation er brugt.',
      },
      figures: {
        name: 'Tal for trivsel',
        what: 'Hvor mange der mindst svarede det samme, når mange nok har svaret, og hvem der svarede, som koder uden navn.',
        why: 'At I kan se, om arbejdet bliver lettere eller tungere for jer som helhed.',
        until: (period) => `${period} efter, at kvartalet er lukket.`,
        who: 'Alle i virksomheden ser tallene. Ingen ser koderne.',
      },
      working: {
        name: 'Arbejdstid og egen kalender',
        what: 'Hvilke timer man arbejder, og en kalender, man selv har koblet til.',
        why: 'At samtaler ligger, hvor begge kan, og står i ens egen kalender.',
        until: () => 'Til man selv fjerner det, eller forlader virksomheden.',
        who: 'Kun den, det gælder. Den anden ser, hvornår begge er ledige.',
      },
      'sign-in': {
        name: 'Login',
        what: 'Hvor man er logget ind, og fra hvilken adresse på nettet.',
        why: 'At man kan se og lukke sine egne logins, og at ingen kan gætte en adgangskode.',
        until: () => 'Til loginet udløber, senest efter 30 dage.',
        who: 'Kun den, det gælder.',
      },
      answers: {
        name: 'Svar til tallene for trivsel',
        what: 'Hvad man har svaret i kvartalet, låst, med en nøgle for hvert svar.',
        why: 'At tallene kan gøres op, når kvartalet er forbi.',
        until: () => 'Til kvartalet er forbi. Så bliver alle svar slettet.',
        who: 'Kun den, der har svaret. Den, der har både maskinen og Takts hemmelighed, kan åbne det, til kvartalet er forbi.',
      },
      looks: {
        name: 'Hvem der har set hvad',
        what: 'Hver gang en anden læser det, man har delt om trivsel.',
        why: 'At man kan se, hvem der har læst det, og hvornår.',
        until: (period) => period,
        who: 'Den, det handler om.',
      },
      company: {
        name: 'Virksomheden',
        what: 'Navn, lukkedage, fælles mål og de tider, der er valgt her, med hvem der valgte dem.',
        why: 'At Takt kan lægge samtaler på dage, hvor der er åbent.',
        until: () => 'Så længe virksomheden bruger Takt.',
        who: 'Alle i virksomheden.',
      },
      erasures: {
        name: 'Listen over sletninger',
        what: 'Hvilken slags ting der er slettet, og hvornår, uden ord og uden navne.',
        why: 'At det slettede ikke kommer tilbage, hvis en sikkerhedskopi bliver lagt ind.',
        until: (period) => period,
        who: 'Ingen. Ejeren ser, hvor mange der var af hver slags.',
      },
    },
    back: 'Til siden om jeres data',
    errors: { choose: 'Vælg en af tiderne' },
  },
  en: {
    title: 'How long do you keep things?',
    lead: 'Takt deletes by itself, every night. You can make the time shorter, but not longer.',
    lookedAfter: 'Everyone in the company can read the times that hold, on the page about your data.',
    form: {
      heading: 'Times',
      hint: 'Choose the shortest time you can do with.',
      look: 'See what it means',
      period: 'Keep for',
    },
    preview: {
      title: 'Are these the right times?',
      lead: 'This is how it will be:',
      change: (from, to) => `Now ${from}, then ${to}`,
      final: 'Whatever is too old by then is deleted tonight. That cannot be undone.',
      sooner: 'Tell those it concerns, so that they have time to save what they want to keep.',
      save: 'Save the times',
      back: 'Cancel',
    },
    unchanged: 'You have not changed anything.',
    saved: 'The times are saved. They hold from tonight.',
    rounds: {
      heading: 'What has been deleted?',
      lead: 'Every night Takt writes down how much was deleted. Not what, and not whose.',
      none: 'What Takt has deleted will stand here once the first night has passed.',
      nothing: 'Nothing that can be counted here',
      few: '0–4',
      fewNote:
        '“0–4” stands where a small number would say something about one person: none and four look alike.',
      day: 'Night to',
      count: (name, count) => `${name}: ${count}`,
    },
    days: (count) => (count === 1 ? '1 day' : `${count} days`),
    months: (count) => (count === 1 ? '1 month' : `${count} months`),
    years: (count) => `${count} years`,
    kinds: {
      conversations: {
        name: 'Conversations between two',
        what: 'Rhythm and dates, items, notes, agreements, praise and constructive feedback, expectations, goals, lists of tasks and development.',
        why: 'So that the two can prepare, hold their conversations and remember what they agreed.',
        until: (period) => `As long as the two have conversations together, and ${period} after.`,
        who: 'The two. Drafts, notes to oneself from before they lay in the room, and what is not shared are seen by their author alone.',
      },
      shared: {
        name: 'What is shared about wellbeing',
        what: 'Answers and thoughts that an employee chose to share with their leader.',
        why: 'So that the two can talk about it, and the leader can give support.',
        until: (period) => `${period} after it was shared, or until it is taken back.`,
        who: 'The two, until it is taken back.',
      },
      removed: {
        name: 'What was removed',
        what: 'Items, notes, agreements and other things that someone removed or took back.',
        why: 'So that one can undo it.',
        until: (period) => `${period} after it was removed.`,
        who: 'Nobody, unless it is undone.',
      },
      rooms: {
        name: 'My room',
        what: 'Check-ins, thoughts and notes to oneself, locked in one’s own browser.',
        why: 'So that each can keep an eye on how they are.',
        until: (period) => `As long as one likes. When one leaves the company, for ${period} after.`,
        who: 'Only the one who wrote it. Neither leader, owner nor whoever runs the server can read it.',
      },
      people: {
        name: 'People',
        what: 'Name, e-mail address, language, how one signs in, and one’s own questions and shapes.',
        why: 'So that one can sign in, and be known to the one they have conversations with.',
        until: (period) =>
          `As long as one is in the company, and ${period} after. The conversations must be deleted first.`,
        who: 'The owner, and those one has conversations with.',
      },
      absences: {
        name: 'Days away',
        what: 'From when until when, and not why.',
        why: 'So that no conversation is planned on days when one is away.',
        until: (period) => `${period} after the last day.`,
        who: 'Only the one it concerns. The other sees that a conversation has moved.',
      },
      traces: {
        name: 'Reminders and links',
        what: 'Which reminders were sent, invitations that were used or ran out, and calendar links that were revoked.',
        why: 'So that the same mail is not sent twice.',
        until: (period) => `${period} after they were used.`,
        who: 'Nobody. The owner sees whether an invitation was used.',
      },
      figures: {
        name: 'Figures of wellbeing',
        what: 'How many at least gave the same answer, when enough have answered, and who answered, as codes without a name.',
        why: 'So that you can see whether work becomes lighter or heavier for you as a whole.',
        until: (period) => `${period} after the quarter was closed.`,
        who: 'Everyone in the company sees the figures. Nobody sees the codes.',
      },
      working: {
        name: 'Working hours and own calendar',
        what: 'The hours one works, and a calendar one has connected.',
        why: 'So that conversations lie where both can, and stand in one’s own calendar.',
        until: () => 'Until one removes it, or leaves the company.',
        who: 'Only the one it concerns. The other sees when both are free.',
      },
      'sign-in': {
        name: 'Signing in',
        what: 'Where one is signed in, and from which address on the net.',
        why: 'So that one can see and end one’s own sessions, and nobody can guess a password.',
        until: () => 'Until the session runs out, after 30 days at the latest.',
        who: 'Only the one it concerns.',
      },
      answers: {
        name: 'Answers for the figures of wellbeing',
        what: 'What one answered this quarter, locked, with a key for each answer.',
        why: 'So that the figures can be made up when the quarter is over.',
        until: () => 'Until the quarter is over. Then every answer is deleted.',
        who: 'Only the one who answered. Who has both the machine and Takt’s secret can open it until the quarter is over.',
      },
      looks: {
        name: 'Who has looked at what',
        what: 'Each time another reads what one has shared about wellbeing.',
        why: 'So that one can see who has read it, and when.',
        until: (period) => period,
        who: 'The one it is about.',
      },
      company: {
        name: 'The company',
        what: 'Name, closing days, common goals and the times chosen here, with who chose them.',
        why: 'So that Takt can plan conversations on days when you are open.',
        until: () => 'As long as the company uses Takt.',
        who: 'Everyone in the company.',
      },
      erasures: {
        name: 'The list of erasures',
        what: 'What kind of thing was erased and when, without words and names.',
        why: 'So that what was erased does not come back when a backup is restored.',
        until: (period) => period,
        who: 'Nobody. The owner sees how many there were of each kind.',
      },
    },
    back: 'To the page about your data',
    errors: { choose: 'Choose one of the times' },
  },
} satisfies Record<Language, Texts>

/** A period written out: "12 måneder", "30 days", "5 år". */
export function periodText(language: Language, period: string): string {
  const count = Number(period.slice(1, -1))
  const t = text[language]
  if (period.endsWith('D')) return t.days(count)
  return count > 12 && count % 12 === 0 ? t.years(count / 12) : t.months(count)
}

/** The name of what a report counts. */
export const kindName = (language: Language, kind: string): string | undefined =>
  text[language].kinds[kind as ChoosableKind]?.name
