import type { RefusalCode } from '../base/refusal.ts'

/** Why something about a request cannot be done. */
export const nlRequestRefusals = {
  'request-not-found': () => 'Dit verzoek is er niet, of het dossier is al weg.',
  'request-not-yet': () => 'Een verzoek kan niet in de toekomst zijn gekomen. Kijk de datum na.',
  'request-open': () => 'Dit dossier is nog open. Sluit het eerst.',
  'request-signal-not-found': () => 'Dit bericht is er niet meer, of er is al naar gekeken.',
  'recipient-not-found': (who) => `In dit dossier staat niemand onder “${who}” die de gegevens kreeg.`,
  'request-put-back': () =>
    'Wat u had veranderd of gewist, is teruggezet. Er valt nu niets te melden. Voer het eerst opnieuw uit.',
  'request-no-person': () => 'Wijs eerst aan om wie het gaat.',
  'request-no-address': () => 'Er is geen e-mailadres. Vul het in, of neem de brief mee op papier.',
  'request-letter-faults': () =>
    'In deze brief staat nog iets dat meestal fout is. Verbeter het, of zeg dat het zo goed is.',
  'request-delivery-faults': () =>
    'Aan deze manier van geven schort iets. Kies een andere, of zeg dat het zo goed is.',
  'breach-open': () => 'Dit datalek is nog niet afgerond. Rond het eerst af.',
  'breach-not-found': () => 'Dit datalek staat niet in uw register.',
  'request-not-searched': () => 'Er is nog niet gezocht. Zoek eerst wat u van deze persoon heeft.',
  'request-ground-missing': () => 'Kies waarom u dit stuk niet geeft. Zonder grond mag u niets achterhouden.',
  'request-reason-missing': (article: string) =>
    `Schrijf in een paar zinnen op waarom dit nodig is. De wet (${article}) vraagt een afweging.`,
  'request-not-packed': () => 'Er is nog geen pakket gemaakt.',
  'request-package-too-large': () =>
    'Dit pakket is te groot voor deze vorm. Kies het ZIP-bestand, of geef in delen.',
  'request-not-portable': () =>
    'Meenemen kan alleen met gegevens die iemand gaf met toestemming of voor een overeenkomst. Dat is hier niet zo: geef gewoon inzage.',
} satisfies Partial<Record<RefusalCode, (subject: string) => string>>
