const count = new Intl.NumberFormat('nl-NL')

/** Texts of the settings, in Dutch. */
export const nlSettings = {
  title: 'Instellingen',
  lead: 'Alles hier blijft op deze computer, behalve mail die u zelf verstuurt.',
  screen: {
    title: 'Hoe het eruitziet',
    language: 'Taal',
    languages: { nl: 'Nederlands', en: 'English' },
    theme: 'Licht of donker',
    themes: { system: 'Zoals de computer', light: 'Licht', dark: 'Donker' },
  },
  firm: {
    title: 'Uw organisatie',
    name: 'Naam van de organisatie',
    domains: 'Eigen maildomeinen',
    domainsHelp:
      'Wat achter de @ staat bij uzelf en uw mensen. Eén per regel, zoals: dewilg.example. Zo weet Kwartje wie medewerker is.',
    domainsGuess: 'Leeg? Dan raadt Kwartje het uit uw mail.',
    sorted: 'Verandert u dit, dan deelt Kwartje alle mensen opnieuw in. Dat duurt even.',
    save: 'Bewaar',
    saved: 'Bewaard.',
    savedSorted: 'Bewaard. De mensen zijn opnieuw ingedeeld.',
    questions: 'De vragen van het begin',
    questionsMore: 'Wat u aan het begin vertelde over mail, telefoon en papier.',
    toQuestions: 'Beantwoord ze opnieuw',
  },
  store: {
    title: 'Waar het overzicht staat',
    folder: 'Map',
    engine: 'Soort opslag',
    engines: { sqlite: 'één versleuteld bestand', postgres: 'een PostgreSQL-database' },
    lock: 'Slot',
    passphrase: 'een wachtwoord',
    keyFile: 'een sleutelbestand in dezelfde map',
    passphraseMore:
      'Wie de computer meeneemt, kan het overzicht niet openen. Bent u het wachtwoord én de herstelcode kwijt? Dan kan niemand het meer openen, ook wij niet.',
    keyFileMore:
      'Dit helpt als alleen het bestand uitlekt. Het helpt niet tegen wie met uw account op deze computer werkt, of de hele schijf meeneemt. Versleutel daarom de schijf en sluit uw account af.',
    lockNow: 'Doe nu op slot',
    lockMore: 'Daarna hebt u het wachtwoord nodig om verder te gaan.',
    lockBusy: 'Er wordt gelezen. Wat gelezen is, blijft bewaard.',
    sample: 'U kijkt naar het verzonnen bedrijf. Dat overzicht verdwijnt als u Kwartje sluit.',
  },
  keys: {
    title: 'Sneltoetsen',
  },
  outside: {
    title: 'Wat er van uw computer af gaat',
    nothing: 'Niets.',
    mail: 'Alleen mail die u verstuurt, via uw eigen mailserver.',
    more: 'Kwartje heeft geen account, telt uw bezoek niet en kijkt niet of er een nieuwe versie is. De plekken worden alleen gelezen.',
    api: 'Voor programma’s',
    apiMore: 'Wat u hier ziet, kan een programma op deze computer ook vragen. De beschrijving staat op',
    version: 'Versie',
  },
  log: {
    title: 'Wat u besliste',
    lead: 'Elke beslissing kunt u terugnemen.',
    decisions: 'Over mensen',
    noDecisions: 'Nog niets. Hier komt bijvoorbeeld dat twee adressen van één mens zijn.',
    same: 'Twee mensen zijn één',
    different: 'Twee mensen zijn niet dezelfde',
    split: (n: number) =>
      n === 1
        ? '1 naam of adres losgemaakt van een mens'
        : `${count.format(n)} namen of adressen losgemaakt van een mens`,
    role: (role: string) => `Iemand is: ${role}`,
    marks: 'Over vondsten',
    noMarks: 'Nog niets. Hier komt bijvoorbeeld dat een getal geen BSN is.',
    verdicts: { wrong: 'klopt niet', fine: 'mag blijven' },
    scopes: {
      finding: 'alleen die ene vondst',
      value: 'overal waar dit staat',
      folder: (folder: string) => `alles in ${folder}`,
    },
    wholePlace: 'deze plek',
    findings: (n: number) => (n === 1 ? '1 vondst' : `${count.format(n)} vondsten`),
    takeBack: 'Neem terug',
    takeBackOf: (what: string) => `Neem terug: ${what}`,
    takenBack: 'Teruggenomen.',
    decisionTitle: 'Deze beslissing terugnemen?',
    decisionMore:
      'Kwartje deelt deze mensen dan in zoals zonder uw beslissing. Dit kunt u niet ongedaan maken met één klik.',
    showAll: (n: number) => `Toon alle ${count.format(n)}`,
  },
  forget: {
    title: 'Opnieuw beginnen',
    action: 'Maak het overzicht leeg',
    more: 'Voor wie alles opnieuw wil lezen, of even niets wil bewaren.',
    question: 'Het overzicht leegmaken?',
    goes: 'Dit gaat weg',
    goesList: [
      'alle vondsten, mensen en tellingen',
      'de lijst van stukken en wat niet gelezen kon worden',
      'waar uw post binnenkomt',
    ],
    stays: 'Dit blijft',
    staysList: [
      'de plekken met hun namen, schema en wat Kwartje overslaat',
      'de naam van uw organisatie en uw antwoorden',
      'uw beslissingen over mensen en vondsten',
      'het logboek van wat er gedaan is',
    ],
    files: 'Uw eigen mail en bestanden worden niet geraakt. Daarna kunt u alles opnieuw lezen.',
    confirm: 'Maak leeg',
    done: (n: number) => `Het overzicht is leeg. ${count.format(n)} stukken zijn vergeten.`,
  },
  destroy: {
    action: 'Gooi alles weg',
    more: 'Voor wie stopt met Kwartje, of het overzicht overdraagt.',
    question: 'Alles van Kwartje weggooien?',
    list: ['het hele overzicht, met plekken, beslissingen en logboek', 'de sleutel waarmee het op slot zit'],
    files: 'Uw eigen mail en bestanden worden niet geraakt.',
    noUndo: 'Dit is niet terug te draaien. Een herstelcode helpt dan niet meer.',
    type: (word: string) => `Typ ${word} om zeker te weten`,
    word: 'WEG',
    or: (name: string) => `${name} of WEG`,
    wrong: 'Dit is nog niet wat er moet staan.',
    confirm: 'Gooi alles weg',
    sample: 'Dit kan niet terwijl u naar het verzonnen bedrijf kijkt. Ga eerst naar uw eigen bedrijf.',
  },
}

/** What every language must have. */
export type SettingsMessages = typeof nlSettings
