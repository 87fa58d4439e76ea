interface Texts {
  title: string
  lead: string
  parts: { id: string; heading: string; lines: string[] }[]
  adviser: string
  adviserLead: string
  call: (phone: string) => string
  more: (name: string) => string
  private: string
}

export const text = {
  da: {
    title: 'En god samtale',
    lead: 'Det kræver ikke en uddannelse. Det kræver, at I holder aftalen, kommer forberedt og lytter.',
    parts: [
      {
        id: 'before',
        heading: 'Før',
        lines: [
          'Aftal en fast rytme. Hver anden eller tredje uge i en halv til en hel time passer til de fleste.',
          'Skriv dine punkter, når du kommer i tanker om dem. Et par ord er nok.',
          'Se de åbne aftaler igennem. Er noget løbet over tid, så sig det først.',
          'Må I aflyse, så find en ny tid med det samme.',
        ],
      },
      {
        id: 'during',
        heading: 'Imens',
        lines: [
          'Begynd med medarbejderens punkter. Det er dem, der ellers ikke bliver tid til.',
          'Tag ét punkt ad gangen, og bliv ved det, til I begge er færdige.',
          'Spørg åbent, og vent på svaret. “Hvad fylder mest lige nu?” åbner mere end “Går det godt?”.',
          'Ros det, der lykkes, helt konkret. Sig det, der skal være anderledes, lige så konkret.',
          'Sig, hvad du forventer, og spørg, hvad den anden har brug for for at nå det.',
          'Læg telefonen fra dig. Noterne kan være korte.',
        ],
      },
      {
        id: 'after',
        heading: 'Til sidst',
        lines: [
          'Lad medarbejderen sige med egne ord, hvad I har aftalt.',
          'Skriv hver aftale ned: hvad, hvem og hvornår. Få aftaler, der bliver holdt, er bedre end mange.',
          'Bekræft dem begge to, så I går derfra med det samme billede.',
          'Se, hvornår I mødes igen.',
        ],
      },
      {
        id: 'trust',
        heading: 'Det, I siger, bliver mellem jer',
        lines: [
          'Kun I to kan se jeres punkter, noter og aftaler. Det kan hverken ejeren eller kollegerne.',
          'Kladder og private noter ser kun du selv.',
          'Ingen skal fortælle om helbred eller privatliv. Den, der gerne vil, bestemmer selv hvor meget.',
        ],
      },
    ],
    adviser: 'Tal med en rådgiver',
    adviserLead: 'Er du i tvivl om, hvordan du tager en svær samtale, så ring og få sparring.',
    call: (phone) => `Ring ${phone}`,
    more: (name) => `Læs mere om ${name}`,
    private: 'Takt sender ikke noget til rådgiveren.',
  },
  en: {
    title: 'A good conversation',
    lead: 'It takes no degree. It takes keeping the appointment, coming prepared, and listening.',
    parts: [
      {
        id: 'before',
        heading: 'Before',
        lines: [
          'Agree on a steady rhythm. Every second or third week, for half an hour to an hour, suits most.',
          'Write your items down when they come to mind. A few words will do.',
          'Look through the open agreements. If something is overdue, say so first.',
          'If you have to cancel, find a new time at once.',
        ],
      },
      {
        id: 'during',
        heading: 'During',
        lines: [
          "Begin with the employee's items. They are the ones that otherwise run out of time.",
          'Take one item at a time, and stay with it until both of you are done.',
          'Ask openly, and wait for the answer. “What takes up most of your mind?” opens more than “All well?”.',
          'Praise what goes well, and be specific. Say what should be different just as specifically.',
          'Say what you expect, and ask what the other needs to get there.',
          'Put the phone away. Notes can be short.',
        ],
      },
      {
        id: 'after',
        heading: 'At the end',
        lines: [
          'Let the employee say in their own words what you have agreed.',
          'Write each agreement down: what, who, by when. A few that are kept beat many that are not.',
          'Confirm them, both of you, so that you leave with the same picture.',
          'See when you meet next.',
        ],
      },
      {
        id: 'trust',
        heading: 'What you say stays between you',
        lines: [
          'Only the two of you can see your items, notes and agreements. Neither the owner nor colleagues can.',
          'Drafts and private notes are for you alone.',
          'Nobody has to speak of health or private life. Those who want to decide how much themselves.',
        ],
      },
    ],
    adviser: 'Talk to an adviser',
    adviserLead: 'If you are unsure how to take a difficult conversation, call and talk it through.',
    call: (phone) => `Call ${phone}`,
    more: (name) => `Read more about ${name}`,
    private: 'Takt sends nothing to the adviser.',
  },
} satisfies Record<'da' | 'en', Texts>
