/**
 * The draft of a record of processing (Article 30), in Danish alone: it is for the company's drawer and the Danish
 * authority.
 */
export const text = {
  title: 'Fortegnelse',
  lead: 'Udkast til fortegnelse over behandling af personoplysninger efter databeskyttelsesforordningens artikel 30. Ret det til, så det passer på jer.',
  asOf: (day: string) => `Lavet ud fra indstillingerne den ${day}.`,
  controller: {
    heading: 'Dataansvarlig',
    company: 'Virksomhed',
    contact: 'Kontakt',
    missing: 'CVR-nummer og adresse',
    toFill: 'Skriv selv',
    adviser: 'Databeskyttelsesrådgiver',
    none: 'Ingen (skriv navnet, hvis I har en)',
  },
  activities: {
    heading: 'Behandlinger',
    purpose: 'Formål',
    people: 'Hvem det handler om',
    data: 'Hvilke oplysninger',
    basis: 'Grundlag',
    recipients: 'Hvem får dem',
    erasure: 'Hvornår de bliver slettet',
    employees: 'Medarbejdere og ledere',
    list: [
      {
        kind: 'conversations',
        name: 'Samtaler mellem leder og medarbejder',
        basis:
          'Artikel 6, stk. 1, litra f, og databeskyttelseslovens § 12: en god tilrettelæggelse af arbejdet',
        recipients: 'De to, som samtalerne er imellem',
      },
      {
        kind: 'shared',
        name: 'Trivsel, som medarbejderen selv deler',
        basis: 'Samtykke: artikel 6, stk. 1, litra a, og artikel 9, stk. 2, litra a',
        recipients: 'Medarbejderens leder',
      },
      {
        kind: 'rooms',
        name: 'Medarbejderens eget rum',
        basis:
          'Virksomheden opbevarer det kun i låst form og kan ikke åbne det. Kun medarbejderen har nøglen',
        recipients: 'Ingen',
      },
      {
        kind: 'answers',
        name: 'Svar til trivselstallene',
        basis: 'Samtykke: artikel 6, stk. 1, litra a, og artikel 9, stk. 2, litra a',
        recipients:
          'Ingen. Tal bliver kun vist, når mindst fem har svaret i den ene retning og mindst fem i den anden',
      },
      {
        kind: 'people',
        name: 'Personer og login',
        basis: 'Artikel 6, stk. 1, litra f: at give adgang til rette vedkommende',
        recipients: 'Ejeren og dem, man har samtaler med',
      },
      {
        kind: 'absences',
        name: 'Dage væk og arbejdstid',
        basis: 'Artikel 6, stk. 1, litra f: at lægge samtaler, hvor begge kan',
        recipients: 'Ingen. Den anden ser, at en samtale er flyttet',
      },
      {
        kind: 'traces',
        name: 'Påmindelser, invitationer og kalenderlinks',
        basis: 'Artikel 6, stk. 1, litra f: at samtalerne bliver holdt',
        recipients: 'Ingen',
      },
      {
        kind: 'looks',
        name: 'Log over, hvem der har set hvad',
        basis:
          'Artikel 6, stk. 1, litra c, jf. artikel 5, stk. 2, og artikel 32: at kunne vise, hvem der har haft adgang',
        recipients: 'Den, det handler om',
      },
    ],
  },
  elsewhere: {
    heading: 'Databehandlere og overførsel',
    own: 'Takt kører på virksomhedens egen maskine, med sin egen database. Leverandøren af programmet får ingen oplysninger og er ikke databehandler.',
    served:
      'Databasen ligger på en server uden for Takt. Er det andre, der driver den, er de databehandlere: Skriv deres navn, og hvor aftalen ligger.',
    mail: 'Mails går gennem en mailserver. Er det andre, der driver den, er de databehandlere: Skriv deres navn, og hvor aftalen ligger.',
    noMail: 'Der bliver ikke sendt mails.',
    replies:
      'Svar på invitationer bliver læst fra en postkasse hos den samme eller en anden udbyder: Skriv hvilken.',
    third:
      'Overførsel til lande uden for EU/EØS: ingen fra Takt selv. Se efter, om jeres mailserver eller server ligger uden for.',
  },
  security: {
    heading: 'Sikkerhed',
    lines: [
      'Hver har sit eget login, med mulighed for adgangsnøgle og kode fra telefonen.',
      'Hver side og hver handling har en regel for, hvem der må. Databasen holder den samme grænse en gang til.',
      'Medarbejderens rum er krypteret i browseren. Noter, feedback og det delte er krypteret på serveren, med nøgler, der er holdt for sig.',
      'Når noget krypteret bliver slettet for altid, bliver nøglen slettet med, så det heller ikke kan læses i gamle sikkerhedskopier. Listen over sletninger bliver brugt igen, når en kopi bliver lagt ind.',
      'Mails indeholder ikke noget af det, der er skrevet i samtalerne.',
      'Hver gang en anden læser det, der er delt om trivsel, bliver det noteret, og den, det handler om, kan se det.',
    ],
  },
}
