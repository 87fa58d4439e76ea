import type { Language } from '../../../platform/session/viewer.ts'

export type Chapter =
  | 'before'
  | 'during'
  | 'listening'
  | 'feedback'
  | 'expectations'
  | 'difficult'
  | 'after'
  | 'tasks'
  | 'wellbeing'
  | 'caring'
  | 'remote'
  | 'first'
  | 'employee'
  | 'trust'

export interface ChapterText {
  heading: string
  /** What leads here from the page where one needs it. */
  link: string
  lines: string[]
  /** Sentences one may say as they stand. */
  say?: string[]
}

export const text = {
  da: {
    before: {
      heading: 'Før samtalen',
      link: 'Sådan forbereder du dig på et kvarter',
      lines: [
        'Aftal en fast rytme. Hver anden eller tredje uge i en halv til en hel time passer til de fleste.',
        'Sæt 10-15 minutter af dagen før. Se, hvad I aftalte sidst, og hvad der er sket siden.',
        'Vælg to eller tre punkter, der betyder noget. Del dem, så I begge kan tænke over dem.',
        'Er en aftale løbet over tid, så sig det som det første.',
        'Må du flytte samtalen, så find en ny tid med det samme. At aflyse siger også noget.',
      ],
    },
    during: {
      heading: 'Mens I taler',
      link: 'Sådan holder du en god samtale',
      lines: [
        'Kom til tiden, læg telefonen væk, og begynd med noget, der er gået godt.',
        'Lad medarbejderen lægge ud. Det er de punkter, der ellers ikke bliver tid til.',
        'Tag ét punkt ad gangen, og bliv ved det, til I begge er færdige.',
        'Skriv kun stikord. Det er bedre at se på hinanden end på skærmen.',
      ],
      say: ['“Hvad vil du helst bruge tiden på i dag?”', '“Hvad er det vigtigste, vi skal nå?”'],
    },
    listening: {
      heading: 'Lyt, før du svarer',
      link: 'Sådan lytter du',
      lines: [
        'Spørg åbent, og vent. Tæl til fem, før du siger mere.',
        'Gentag det, du hørte, med dine egne ord, og spørg, om det er rigtigt forstået.',
        'Spørg en gang til, før du kommer med en løsning. Ofte har den anden den selv.',
        'Du behøver ikke være enig for at have forstået.',
      ],
      say: [
        '“Fortæl lidt mere om det.”',
        '“Så det, du siger, er … Er det rigtigt?”',
        '“Hvad har du selv tænkt?”',
      ],
    },
    feedback: {
      heading: 'Ros og konstruktiv feedback',
      link: 'Sådan giver du konstruktiv feedback',
      lines: [
        'Vær konkret: hvad skete der, hvad betød det, og hvad ønsker du?',
        'Tal om det, der blev gjort, ikke om, hvordan den anden er.',
        'Sig det tæt på, mens I begge kan huske det, og kun når I er alene.',
        'Ros for sig og kritik for sig. Pakker du det ene ind i det andet, bliver ingen af dem hørt.',
        'Spørg bagefter, hvordan den anden ser på det.',
      ],
      say: [
        'Ros: “Du ringede selv til kunden i går. Det sparede os for en vred mail. Gør det igen.”',
        'Konstruktivt: “Ordren blev sendt to dage for sent, og kunden stod uden varer. Sig det til mig, så snart du ser det skride.”',
      ],
    },
    expectations: {
      heading: 'Forventninger, begge veje',
      link: 'Sådan siger du, hvad du forventer',
      lines: [
        'Sig, hvordan det ser ud, når det er gjort godt, og hvornår det skal være der.',
        'Spørg, hvad der skal til, for at det kan lade sig gøre. Tid er også et svar.',
        'Hør, hvad den anden forventer af dig, og sig ærligt, hvad du kan love.',
        'Mål, der er for høje, bliver ikke nået. Del dem op, og aftal, hvornår I ser på dem.',
      ],
      say: ['“Jeg regner med, at … Kan det lade sig gøre?”', '“Hvad har du brug for fra mig?”'],
    },
    difficult: {
      heading: 'Når det bliver svært',
      link: 'Når samtalen bliver svær',
      lines: [
        'Stilhed: lad den være. Den anden tænker.',
        'Tårer: stop op, tilbyd en pause, og spørg, om I skal gå videre nu eller en anden dag.',
        'Uenighed: sig, hvad I er enige om, og hvad I ser forskelligt på. Ikke alt skal løses i dag.',
        'Vrede: tal langsommere. Sig, at du gerne vil forstå, og aftal en ny tid, hvis det ikke hjælper.',
        'Bliver samtalen ved med ikke at blive til noget, så spørg, om rytmen passer, i stedet for hvis skyld det er.',
        'Er du i tvivl, så ring til en rådgiver, før du handler.',
      ],
      say: ['“Vi behøver ikke være enige i dag.”', '“Skal vi tage fem minutter?”'],
    },
    after: {
      heading: 'Når I slutter',
      link: 'Sådan slutter I godt',
      lines: [
        'Lad medarbejderen sige med egne ord, hvad I har aftalt.',
        'Skriv hver aftale ned: hvad, hvem og hvornår. Få aftaler, der bliver holdt, er bedre end mange.',
        'Bekræft dem begge to, så I går derfra med det samme billede.',
        'Gør dit eget først. Det er sådan, tillid bliver til.',
        'Se, hvornår I mødes igen, og begynd dér med det, I aftalte.',
      ],
    },
    tasks: {
      heading: 'Overblik over opgaverne i fire trin',
      link: 'Overblik over opgaverne i fire trin',
      lines: [
        '1. Hvilke opgaver er der, hver dag, hver uge og hver måned?',
        '2. Hvor lang tid tager de, og hvad kommer først?',
        '3. Hvilke er svære, eller tager mere tid, end de burde?',
        '4. Hvad mangler der: hjælp, oplæring eller en anden fordeling?',
        'Du spørger, medarbejderen svarer. Tag ændringerne med som aftaler.',
      ],
    },
    wellbeing: {
      heading: 'Trivsel, og hvor grænsen går',
      link: 'Trivsel, og hvor grænsen går',
      lines: [
        'Medarbejderen bestemmer selv, om og hvor meget der skal siges.',
        'Spørg til arbejdet: mængden, indflydelsen, samarbejdet.',
        'Spørg ikke til sygdom, diagnoser, medicin, graviditet eller livet derhjemme.',
        'Fortæller den anden noget privat, så lyt, og spørg, hvad der ville hjælpe på arbejdet. Skriv det ikke ned.',
      ],
      say: ['“Hvad kan jeg gøre her, så din uge bliver lettere?”'],
    },
    caring: {
      heading: 'Når en medarbejder har det svært',
      link: 'Sådan tager du en omsorgsfuld samtale',
      lines: [
        'Vælg et roligt sted og god tid, og sig fra begyndelsen, hvorfor du gerne vil tale: at du vil hjælpe.',
        'Sig, hvad du har set i arbejdet, ikke hvad du tror, der ligger bag. Gæt aldrig på en diagnose.',
        'Spørg, hvad der ville gøre arbejdet lettere. Hvorfor, bestemmer medarbejderen selv, om du skal vide.',
        'Lov kun det, du kan holde. Lidt støtte, der kommer, er bedre end meget, der ikke gør.',
        'Aftal, hvad der sker nu, hvem der gør det, og hvornår I følger op. Hold så den dag.',
        'Skriv støtten ned, ikke grunden. Oplysninger om andres helbred hører ikke til i dine noter.',
        'Aftal, hvad kollegerne får at vide. Det er medarbejderens beslutning.',
        'Har du brug for at vide mere om sygdom, fordi den har stor betydning for arbejdet, så ring først og hør, hvad du må spørge om.',
      ],
      say: [
        '“Jeg har lagt mærke til, at de sidste uger har været tunge. Hvad ville gøre den næste lettere?”',
        '“Du behøver ikke fortælle mig hvorfor.”',
        '“Lad os prøve det i to uger og se på det sammen igen.”',
      ],
    },
    remote: {
      heading: 'Når I ikke sidder sammen',
      link: 'Når I ikke sidder sammen',
      lines: [
        'Ring op med billede, hvis I kan, og luk alt andet.',
        'Begge har samtalens side åben. Så ser I det samme punkt.',
        'Sig højt, når du skriver, og når du tænker. Tavshed lyder anderledes på afstand.',
        'Tag de svære emner, næste gang I er i samme rum, hvis de kan vente.',
      ],
    },
    first: {
      heading: 'Den første samtale',
      link: 'Den første samtale',
      lines: [
        'Sig, hvorfor du gerne vil have samtalerne, og spørg, hvad den anden kunne bruge dem til.',
        'Aftal rytme, længde og sted sammen.',
        'Fortæl, hvem der kan se hvad. Kladder ser kun den, der har skrevet dem, og egne noter ligger låst i ens eget rum.',
        'Hold den kort. En god start er bedre end en lang dagsorden.',
      ],
    },
    employee: {
      heading: 'Når du er medarbejder',
      link: 'Når du er medarbejder',
      lines: [
        'Det er også din samtale. Dine punkter står først, så skriv dem, når du kommer i tanker om dem.',
        'Tag én ting med, der går godt, og én, der driller.',
        'Sig, hvad du har brug for, så konkret du kan: tid, hjælp, besked i god tid.',
        'Du må gerne give din leder både ros og konstruktiv feedback.',
        'Du behøver ikke fortælle om helbred eller privatliv. Vil du gerne, bestemmer du selv hvor meget.',
        'Bekræft kun aftaler, du kan holde. Ellers sig, hvad der skal ændres.',
      ],
      say: [
        '“Jeg vil gerne tale om …, og jeg har tænkt på …”',
        '“Hvis jeg skal nå det, hvad skal så vente?”',
      ],
    },
    trust: {
      heading: 'Det, I siger, bliver mellem jer',
      link: 'Hvem der ser hvad',
      lines: [
        'Kun I to kan se jeres punkter, noter og aftaler. Det kan hverken ejeren eller kollegerne.',
        'Dine kladder ser kun du selv. Dine egne noter ligger låst i dit rum; dem kan heller ikke den, der driver Takt, læse.',
        'Ingen skal fortælle om helbred eller privatliv. Den, der gerne vil, bestemmer selv hvor meget.',
      ],
    },
  },
  en: {
    before: {
      heading: 'Before the conversation',
      link: 'How to prepare in a quarter of an hour',
      lines: [
        'Agree on a steady rhythm. Every second or third week, for half an hour to an hour, suits most.',
        'Set aside 10-15 minutes the day before. See what you agreed last time, and what has happened since.',
        'Choose two or three items that matter. Share them, so that both of you can think them over.',
        'If an agreement is overdue, say so first.',
        'If you have to move the conversation, find a new time at once. Cancelling says something too.',
      ],
    },
    during: {
      heading: 'While you talk',
      link: 'How to hold a good conversation',
      lines: [
        'Be on time, put the phone away, and begin with something that went well.',
        'Let the employee begin. Those are the items that otherwise run out of time.',
        'Take one item at a time, and stay with it until both of you are done.',
        'Write a word or two at most. Look at each other rather than at the screen.',
      ],
      say: [
        '“What would you most like to use the time on today?”',
        '“What is the most important thing to get to?”',
      ],
    },
    listening: {
      heading: 'Listen before you answer',
      link: 'How to listen',
      lines: [
        'Ask openly, and wait. Count to five before you say more.',
        'Repeat in your own words what you heard, and ask whether you got it right.',
        'Ask once more before you offer a solution. Often the other has it already.',
        'You need not agree to have understood.',
      ],
      say: [
        '“Tell me a little more about that.”',
        '“So what you are saying is … Is that right?”',
        '“What have you thought of yourself?”',
      ],
    },
    feedback: {
      heading: 'Praise and constructive feedback',
      link: 'How to give constructive feedback',
      lines: [
        'Be specific: what happened, what did it mean, and what do you wish?',
        'Speak of what was done, not of what the other is like.',
        'Say it soon, while both of you remember, and only when you are alone.',
        'Keep praise and criticism apart. Wrap one in the other, and neither is heard.',
        'Ask afterwards how the other sees it.',
      ],
      say: [
        'Praise: “You called the customer yourself yesterday. It saved us an angry mail. Do it again.”',
        'Constructive: “The order left two days late, and the customer had nothing to sell. Tell me as soon as you see it slipping.”',
      ],
    },
    expectations: {
      heading: 'Expectations, both ways',
      link: 'How to say what you expect',
      lines: [
        'Say what it looks like when it is done well, and by when.',
        'Ask what it takes to make it possible. Time is an answer too.',
        'Hear what the other expects of you, and say honestly what you can promise.',
        'Goals that are set too high are not reached. Split them, and agree when to look at them.',
      ],
      say: ['“I count on … Is that possible?”', '“What do you need from me?”'],
    },
    difficult: {
      heading: 'When it gets difficult',
      link: 'When the conversation gets difficult',
      lines: [
        'Silence: let it be. The other is thinking.',
        'Tears: stop, offer a break, and ask whether to go on now or another day.',
        'Disagreement: say what you agree on, and what you see differently. Not all must be solved today.',
        'Anger: slow down. Say that you want to understand, and agree on a new time if that does not help.',
        'If the conversation keeps coming to nothing, ask whether the rhythm fits rather than whose fault it is.',
        'If in doubt, call an adviser before you act.',
      ],
      say: ['“We need not agree today.”', '“Shall we take five minutes?”'],
    },
    after: {
      heading: 'When you finish',
      link: 'How to finish well',
      lines: [
        'Let the employee say in their own words what you have agreed.',
        'Write each agreement down: what, who, by when. A few that are kept beat many that are not.',
        'Confirm them, both of you, so that you leave with the same picture.',
        'Do your own part first. That is how trust is made.',
        'See when you meet next, and begin there with what you agreed.',
      ],
    },
    tasks: {
      heading: 'An overview of the tasks in four steps',
      link: 'An overview of the tasks in four steps',
      lines: [
        '1. Which tasks are there, every day, every week and every month?',
        '2. How long do they take, and what comes first?',
        '3. Which are hard, or take more time than they should?',
        '4. What is missing: help, training or another way to share the work?',
        'You ask, the employee answers. Bring the changes along as agreements.',
      ],
    },
    wellbeing: {
      heading: 'Wellbeing, and where the line goes',
      link: 'Wellbeing, and where the line goes',
      lines: [
        'The employee decides whether to say anything, and how much.',
        'Ask about the work: the amount, the influence, the cooperation.',
        'Do not ask about illness, diagnoses, medicine, pregnancy or life at home.',
        'If the other tells you something private, listen, and ask what would help at work. Do not write it down.',
      ],
      say: ['“What can I do here to make your week easier?”'],
    },
    caring: {
      heading: 'When an employee is having a hard time',
      link: 'How to hold a caring conversation',
      lines: [
        'Choose a quiet place and enough time, and say from the start why you want to talk: that you want to help.',
        'Say what you have seen in the work, not what you think lies behind it. Never guess at a diagnosis.',
        'Ask what would make the work easier. Whether you are to know why is for the employee to decide.',
        'Promise only what you can keep. A little support that comes is better than a lot that does not.',
        'Agree on what happens now, who does it, and when you follow it up. Then keep that day.',
        'Write down the support, not the reason. Facts about the health of others do not belong in your notes.',
        'Agree on what colleagues are told. That is the employee’s decision.',
        'If you need to know more about an illness because it matters greatly to the work, call first and hear what you may ask.',
      ],
      say: [
        '“I have noticed that the last weeks have been heavy. What would make the next one easier?”',
        '“You need not tell me why.”',
        '“Let us try it for two weeks, and look at it together again.”',
      ],
    },
    remote: {
      heading: 'When you are not in the same place',
      link: 'When you are not in the same place',
      lines: [
        'Call with a picture if you can, and close everything else.',
        'Both have the page of the conversation open, so that you see the same item.',
        'Say aloud when you write, and when you think. Silence sounds different from afar.',
        'Keep the difficult subjects for the next time you are in one room, if they can wait.',
      ],
    },
    first: {
      heading: 'The first conversation',
      link: 'The first conversation',
      lines: [
        'Say why you want the conversations, and ask what the other could use them for.',
        'Agree on rhythm, length and place together.',
        'Tell who can see what. Drafts are seen by their author alone, and notes to oneself lie locked in one’s own room.',
        'Keep it short. A good start beats a long agenda.',
      ],
    },
    employee: {
      heading: 'When you are the employee',
      link: 'When you are the employee',
      lines: [
        'It is your conversation too. Your items stand first, so write them when they come to mind.',
        'Bring one thing that goes well, and one that does not.',
        'Say what you need, as specifically as you can: time, help, notice in good time.',
        'You may give your leader both praise and constructive feedback.',
        'You need not speak of health or private life. If you want to, you decide how much.',
        'Confirm only agreements that you can keep. Otherwise say what has to change.',
      ],
      say: [
        '“I would like to talk about …, and I have thought of …”',
        '“If I am to get this done, what shall wait?”',
      ],
    },
    trust: {
      heading: 'What you say stays between you',
      link: 'Who sees what',
      lines: [
        'Only the two of you can see your items, notes and agreements. Neither the owner nor colleagues can.',
        'Your drafts are for you alone. Your own notes lie locked in your room; whoever runs Takt cannot read them either.',
        'Nobody has to speak of health or private life. Those who want to decide how much themselves.',
      ],
    },
  },
} satisfies Record<Language, Record<Chapter, ChapterText>>
