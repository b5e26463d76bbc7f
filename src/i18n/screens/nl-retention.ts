const count = new Intl.NumberFormat('nl-NL')
const pieces = (n: number): string => (n === 1 ? '1 stuk' : `${count.format(n)} stukken`)

/** Texts of the screen about keeping in Dutch. */
export const nlRetentionScreen = {
  title: 'Bewaren',
  sentence: (past: number) =>
    past === 0
      ? 'Van niets wat wij zagen is de termijn om.'
      : past === 1
        ? 'Van 1 stuk kan de termijn om zijn.'
        : `Van ${count.format(past)} stukken kan de termijn om zijn.`,
  lead: 'Wat u niet meer nodig hebt, hoort weg. Per soort stuk staat hier hoe lang u het bewaart, wie dat zegt, en wat ouder is.',
  nothingRead: 'Dat zegt nog niets: er is nog geen gedateerd stuk gelezen.',
  caption: 'Soorten stukken, hoe lang u ze bewaart en wat ouder is',
  pieces,
  undated: (n: number) => `Van ${pieces(n)} weten wij de datum niet.`,
  category: 'Soort stuk',
  oldest: 'Oudste',
  term: 'Termijn',
  counted: 'Telt vanaf',
  careful: {
    event:
      'Die dag staat niet in het stuk. Wij tellen daarom vanaf de datum van het stuk zelf: de vroegste die kan.',
    'year-end':
      'Dat jaar staat niet in het stuk. Wij tellen daarom vanaf het einde van het jaar van het stuk zelf: het vroegste dat kan.',
  },
  basis: 'Wie zegt dat',
  unsure: 'Hierover is men het niet eens. Zie het als een voorstel.',
  pastBefore: 'Ouder is alles van vóór',
  held: 'U hebt',
  past: 'Ouder dan de termijn',
  documents: 'Wat ouder is, het oudste eerst',
  nothingPast: 'Niets wat wij lazen is ouder dan de termijn.',
  more: 'Toon meer',
  own: 'Een eigen termijn',
  ownWas: (reason: string) => `Uw keuze, omdat: ${reason}`,
  choose: 'Hoe lang bewaart u dit?',
  reason: 'Waarom?',
  reasonHelp: 'Bijvoorbeeld: garantie van vijf jaar op het werk.',
  reasonMissing: 'Schrijf in een paar woorden op waarom. Daar wordt later naar gevraagd.',
  save: 'Bewaar deze termijn',
  back: 'Terug naar de gewone termijn',
  saved: 'Termijn bewaard.',
}
