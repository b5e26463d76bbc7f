/** Dutch texts of the screens on which we answer the questions of others. */
export const nlOurAnswers = {
  title: 'Vragen aan u',
  sentence: (count: number) =>
    count === 0
      ? 'Stelt een klant u vragen over privacy?'
      : count === 1
        ? 'Eén klant vraagt hoe u met gegevens omgaat.'
        : `${count} klanten vragen hoe u met gegevens omgaat.`,
  lead: 'Wat Kwartje al weet, staat er voor u. U kijkt elk antwoord na. Wat niemand weet, blijft open.',
  list: 'Vragenlijsten van anderen',
  nameless: 'zonder naam',
  progress: (reviewed: number, asked: number) => `${reviewed} van ${asked} nagekeken`,
  before: (day: string) => `graag vóór ${day}`,
  late: 'te laat',
  drop: 'Haal weg',
  dropped: 'Weggehaald.',
  takeInTitle: 'U kreeg een vragenlijst van Kwartje',
  takeIn: 'Kies het bestand',
  takeInHelp:
    'Het html-bestand dat als bijlage bij de mail zat. Wij lezen alleen de vragen; het bestand doet niets.',
  takenIn: 'De vragen staan klaar.',
  beginTitle: 'U kreeg andere vragen',
  beginHelp: 'Begin met onze twaalf vragen. De antwoorden stuurt u als Word- of pdf-bestand.',
  begin: 'Begin',
  begun: 'De twaalf vragen staan klaar.',
  who: 'Wie vraagt het?',
  whoMissing: 'Vul in wie het vraagt.',
  inLanguage: 'In welke taal antwoordt u?',
  due: 'Vóór welke dag?',
  dueMissing: 'Kies een dag.',
  gone: 'Deze vragenlijst is er niet meer.',
  ours: 'Ons antwoord',
  step: (number: number, count: number) => `vraag ${number} van ${count}`,
  fromRecords: 'Een deel is al ingevuld uit uw eigen gegevens. Kijk na of het klopt voor deze klant.',
  ground: 'Uit uw eigen gegevens:',
  grounds: {
    suppliers: 'uw leveranciers',
    retention: 'uw bewaartermijnen',
    register: 'uw verwerkingsregister',
  },
  leaveOpen: 'Open laten',
  save: 'Klopt, ga verder',
  saved: 'Antwoord bewaard.',
  skip: 'Later',
  back: 'Vorige vraag',
  overview: 'Alle vragen',
  open: 'nog niet nagekeken',
  reviewed: 'nagekeken',
  toFile: 'Antwoorden als bestand',
  doneSentence: (reviewed: number, asked: number) =>
    reviewed === asked ? 'Alle vragen zijn nagekeken.' : `${reviewed} van de ${asked} vragen zijn nagekeken.`,
  doneLead: (asker: string, day: string) =>
    `Bewaar uw antwoorden als bestand en mail het aan ${asker}, graag vóór ${day}. Wat niet is nagekeken, gaat niet mee.`,
  by: 'Wie vulde dit in? Naam en functie.',
  fileHelp: 'Het antwoordbestand leest Kwartje van de klant zelf in. Word en pdf zijn om te lezen.',
  paperHelp: 'Voor wie geen Kwartje gebruikt: een bestand om te lezen.',
  files: { json: 'Antwoordbestand', docx: 'Word', pdf: 'Pdf' },
  made: (file: string) => `${file} is bewaard. Stuur het naar de klant.`,
}
