import { nlRequestWishes } from '../nl-request-wishes.ts'

/** Texts of the screen about the public desk. */
export const nlPublicDesk = {
  title: 'Loket',
  off: 'Uw loket is dicht.',
  waiting: (n: number) =>
    n === 1 ? 'Er wacht één bericht op u.' : `Er wachten ${String(n)} berichten op u.`,
  open: 'Uw loket is open. Niemand wacht.',
  stopped: 'Uw loket staat aan, maar draait niet.',
  lead: 'Hier stelt een klant een vraag over zijn gegevens, meldt zich aan voor uw mail, of stopt ermee. Het loket laat alleen zien wat u publiceert. Bij uw overzicht kan het niet.',
  turnOn: 'Open het loket',
  turnOff: 'Sluit het loket',
  turnedOn: 'Het loket gaat open.',
  turnedOff: 'Het loket is dicht.',
  look: 'Open deze link om te kijken',
  fetch: 'Haal nu op',
  fetched: (n: number) => (n === 0 ? 'Er is niets nieuws.' : `Opgehaald: ${String(n)}.`),
  nameless: 'Vul bij het register de naam en het mailadres van uw organisatie in. Die staan op elke pagina.',
  toOrganisation: 'Naar het register',
  list: {
    title: 'Wat bezoekers achterlieten',
    empty: 'Nu niets. Een verzoek of aanmelding staat hier binnen een minuut.',
    request: 'Verzoek',
    signUp: 'Aanmelding',
    openFile: 'Maak er een verzoek van',
    openFileOf: (name: string) => `Maak een verzoek van wat ${name} vroeg`,
    opened: (n: number) =>
      `Verzoek ${String(n)} is open. De termijn loopt vanaf het moment dat het binnenkwam.`,
    wishes: nlRequestWishes,
    drop: 'Weg ermee',
    dropOf: (name: string) => `Gooi weg wat ${name} stuurde`,
    dropSure:
      'Dit bericht gaat voorgoed weg. Doe dat alleen als het niets is: op een echt verzoek moet u antwoorden.',
    dropped: 'Weggegooid.',
    keep: 'Laat staan',
    asked: 'Kreeg een mail om te bevestigen',
  },
  settings: {
    title: 'Hoe het loket werkt',
    address: 'Adres van buiten',
    addressHelp:
      'Het webadres dat u bij uw hosting instelde, met https. Leeg: alleen op deze computer, om te proberen.',
    port: 'Poort op deze computer',
    runsHere: 'Kwartje start het loket zelf',
    runsHereHelp:
      'Dan is het open zolang Kwartje open is. Uit: een dienst op uw server houdt het dag en nacht open.',
    takesRequests: 'Mensen kunnen hier een verzoek over hun gegevens doen',
    confirmsByItself: 'Wie zich aanmeldt, krijgt vanzelf een mail om te bevestigen',
    confirmsHelp: 'Via uw eigen mailserver, hoogstens één per adres per dag. Uit: u verstuurt ze zelf.',
    save: 'Bewaren',
    saved: 'Bewaard.',
  },
  leaves: {
    title: 'Wat er van uw computer af gaat',
    text: 'Alleen de pagina’s die u publiceert, aan wie ze opent. Een eigen proces laat ze zien; het kan uw overzicht niet lezen en wat een ander achterliet ook niet. Internetadressen worden niet bewaard.',
    folder: (path: string) => `Het loket leest alleen deze map: ${path}`,
    guide: 'Hoe u het achter uw eigen webserver zet, staat in de handleiding, onder “Het loket”.',
  },
  colleague: {
    open: 'Maak een link',
    openOf: (name: string) => `Maak een link voor ${name}`,
    opened: (name: string) => `De pagina voor ${name} staat op het loket.`,
    title: 'Een link voor één collega',
    lead: 'Dertig dagen geldig. Wie onderaan op de knop drukt, staat hier als klaar. Deze link ziet u alleen nu.',
    copy: 'Kopieer de link',
    copied: 'De link staat op het klembord.',
    ownMail: 'Maak de mail zelf',
    to: 'Mailadres van de collega',
    send: 'Verstuur deze mail',
    sent: 'Verstuurd.',
    notSent: 'Niet verstuurd. Bij Instellingen, onder de verstuurde mail, staat waarom.',
  },
  settingsCard: {
    title: 'Loket',
    text: 'Pagina’s waar klanten iets vragen, zich aanmelden of afmelden. Staat uit tot u het opent.',
    go: 'Naar het loket',
  },
}
