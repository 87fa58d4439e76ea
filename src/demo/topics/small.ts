/** What the employee keeps to themself after a conversation. */
export const ownNotes: readonly string[] = [
  'Jeg fik sagt det om planen. Det var rart.',
  'Spørg igen, hvis der ikke sker noget inden den første.',
  'Tag billeder med til næste gang.',
  'Husk at nævne lørdagene.',
  'Gik bedre end ventet.',
  'Skriv punkterne dagen før, ikke på vej derhen.',
  'Jeg vil gerne tale om løn i foråret. Find ud af, hvad andre får.',
  'Sig ja til kurset, hvis datoerne passer.',
  'Jeg skulle have sagt fra med det samme.',
  'God idé med en fast time om ugen.',
]

/** Written down for both to see, where the topic itself brought no note. */
export const remarks: readonly string[] = [
  'Talt igennem. Vi er enige.',
  'Det tager vi op igen, når vi har tallene.',
  'Vi prøver det af og ser, hvordan det går.',
  'Ingen ændringer for nu.',
  'Godt, at det kom på bordet.',
]

/** Why a conversation was given up, by whoever did it. */
export const cancellationReasons: readonly string[] = [
  'Jeg er på messe i Herning hele dagen. Vi tager det hele næste gang.',
  'Stor levering samme morgen. Vi talte sammen ved frokosten i stedet.',
  'Jeg har fri den uge.',
  'Optælling hele dagen, og vi sås i går.',
  'Vi er kun to på arbejde den dag.',
]
