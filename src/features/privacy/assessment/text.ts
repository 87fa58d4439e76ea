/**
 * The draft of an impact assessment (Article 35), in Danish alone, like the record. What the company has to decide itself
 * is left for it to write.
 */
export const text = {
  title: 'Konsekvensanalyse',
  lead: 'Udkast til konsekvensanalyse efter databeskyttelsesforordningens artikel 35. Det er jer, der vurderer: Læs det igennem med en medarbejder, og ret det til.',
  asOf: (day: string) => `Lavet ud fra indstillingerne den ${day}.`,
  why: {
    heading: 'Hvorfor en analyse?',
    lines: [
      'Takt bruges i et ansættelsesforhold, hvor den ene part er afhængig af den anden.',
      'Det, en medarbejder vælger at skrive om trivsel, kan sige noget om helbred. Derfor bliver det behandlet, som om det gør.',
      'To sådanne forhold sammen er efter tilsynsmyndighedernes kriterier som regel nok til, at en analyse skal laves.',
    ],
  },
  description: {
    heading: '1. Hvad sker der?',
    lines: [
      'En leder og en medarbejder planlægger, forbereder og holder samtaler, og skriver ned, hvad de aftaler.',
      'Medarbejderen kan i sit eget rum skrive, hvordan det går. Det er låst i browseren, og virksomheden kan ikke åbne det.',
      'Medarbejderen kan dele en enkelt ting med sin leder, se præcis hvad lederen kommer til at læse, og trække det tilbage.',
      'Den, der vil, kan lade sine svar tælle med i tal for hele virksomheden. Svarene bliver slettet, når kvartalet er forbi.',
      'Takt spørger ikke om sygdom, medicin eller forhold i hjemmet, giver ingen point og gætter ikke på humør.',
    ],
    own: 'Alt ligger på virksomhedens egen maskine.',
    served: 'Databasen ligger på en server uden for Takt.',
    mail: 'Mails går gennem en mailserver, uden indhold fra samtalerne.',
    noMail: 'Der bliver ikke sendt mails.',
  },
  necessity: {
    heading: '2. Er det nødvendigt, og står det mål med formålet?',
    lines: [
      'Formålet er, at arbejdet bliver tilrettelagt godt, og at leder og medarbejder taler sammen jævnligt.',
      'Alle spørgsmål om trivsel er frivillige, hvert for sig. Ingen får at vide, hvem der ikke har svaret.',
      'Ejeren ser hverken samtaler, trivsel eller hvor godt nogen holder deres aftaler.',
      'Der er ingen felter til CPR-nummer, fødselsdag, adresse eller grunden til fravær.',
    ],
    periods: 'Hvor længe hver slags bliver gemt',
  },
  risks: {
    heading: '3. Hvad kan gå galt for medarbejderen?',
    before: 'Risiko uden værn',
    measures: 'Hvad der er gjort',
    after: 'Risiko med værn',
    rows: [
      {
        risk: 'En leder eller ejer læser, hvad medarbejderen har skrevet for sig selv',
        before: 'Alvorlig, sandsynlig: De driver ofte selv serveren',
        measures: 'Rummet er krypteret i browseren. Serveren har ikke nøglen',
        after: 'Lav. En server, som nogen har ændret på, kan sende et andet program til browseren',
      },
      {
        risk: 'Medarbejderen føler sig presset til at dele',
        before: 'Alvorlig, mulig',
        measures:
          'Intet er et krav, ingen ser, hvem der ikke har delt, og det delte kan trækkes tilbage med et tryk',
        after: 'Mulig: Det afhænger af, hvordan I taler om det. Se punkt 4',
      },
      {
        risk: 'Oplysninger om helbred kommer ind i noter og bliver brugt mod medarbejderen',
        before: 'Alvorlig, mulig',
        measures:
          'Takt spørger ikke til helbred, minder lederen om loven, før noget om en andens helbred bliver gemt, og viser, hvem der kan se hvad',
        after: 'Lav til mulig',
      },
      {
        risk: 'En enkelt kan kendes i tallene',
        before: 'Alvorlig, sandsynlig i en lille virksomhed',
        measures:
          'Tal bliver kun vist, når mindst fem har svaret i den ene retning og mindst fem i den anden, rundet ned til hele femmere, én gang for hvert kvartal, og ikke når en enkelt er kommet til eller faldet fra',
        after: 'Lav',
      },
      {
        risk: 'Det slettede ligger stadig i en sikkerhedskopi',
        before: 'Mulig',
        measures:
          'Det delte om trivsel, noter, forberedelse og feedback, der ikke er givet, har hver sin nøgle, som bliver slettet med. Andet bliver slettet igen, når en kopi bliver lagt ind',
        after: 'Lav, når nøglefilen er for sig, kun den nyeste bliver gemt, og gamle kopier bliver smidt ud',
      },
      {
        risk: 'Uvedkommende får adgang til maskinen eller et login',
        before: 'Alvorlig, mulig',
        measures:
          'Adgangsnøgle og kode fra telefonen, en grænse for antal forsøg, kryptering. Enhver kan se og lukke sine egne logins',
        after: 'Lav til mulig',
      },
      {
        risk: 'Noget bliver gemt for længe',
        before: 'Sandsynlig',
        measures: 'Takt sletter hvert døgn efter tiderne herover og skriver ned, hvor meget det var',
        after: 'Lav',
      },
    ],
  },
  decide: {
    heading: '4. Det skal I selv tage stilling til',
    lines: [
      'Hvem har adgang til maskinen, Takt kører på, og til sikkerhedskopierne?',
      'Hvor ligger nøglefilen, og hvem sørger for, at kun den nyeste bliver gemt?',
      'Hvordan fortæller I, at det er frivilligt at dele noget om trivsel, og at det ingen følger har at lade være?',
      'Hvad gør lederen, når en medarbejder deler noget svært?',
      'Er de tider, I har valgt, så korte, som I kan nøjes med?',
    ],
  },
  heard: {
    heading: '5. Hvem er blevet hørt?',
    lines: ['Medarbejdere eller deres repræsentant:', 'Databeskyttelsesrådgiver, hvis I har en:'],
  },
  conclusion: {
    heading: '6. Konklusion',
    lines: [
      'Er risikoen lav nok, når værnene er på plads? Er den stadig høj, skal Datatilsynet høres, før I går i gang (artikel 36).',
      'Besluttet af, og dato:',
      'Skal ses igennem igen senest:',
    ],
  },
}
