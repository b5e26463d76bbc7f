import { dutchForce, type CommandText } from './command-text.ts'

/** Help of the public desk on the command line. */
export const nlPublicDeskCommand: CommandText = {
  summary: 'Het loket: pagina’s waar anderen iets vragen, zich aanmelden of afmelden',
  usage: 'kwartje public-desk [show | on | off | list | read | links | run] [KEUZES]',
  options: [
    ['show', 'hoe het loket ervoor staat'],
    ['on, off', 'zet het aan of uit'],
    ['list', 'wat er op u wacht'],
    ['read', 'haal nu op wat bezoekers achterlieten'],
    ['links CSV [NAAR]', 'een lijst van uw mailprogramma, met een afmeldlink per contact'],
    ['run', 'draai het loket hier, voor een dienst die altijd aanstaat; opent het overzicht niet'],
    ['--address URL', 'bij on: waar het van buiten te bereiken is, met https'],
    ['--port N', 'de poort op deze computer (2011)'],
    ['--run-elsewhere', 'bij on: de werkbank start het loket niet zelf'],
    ['--folder MAP', 'bij run: de map van het loket, als die ergens anders staat'],
    dutchForce,
    ['--json', 'voor programma’s'],
  ],
  examples: [
    'kwartje public-desk links lijst.csv',
    'kwartje public-desk on --address https://loket.voorbeeld.nl',
    'kwartje public-desk run --folder /srv/loket',
  ],
}

/** What the command says. */
export const nlPublicDeskView = {
  off: 'Het loket staat uit. Zet het aan: kwartje public-desk on',
  running: (address: string) => `Het loket draait: ${address}`,
  stopped: 'Het loket staat aan, maar draait nu niet. Start Kwartje, of: kwartje public-desk run',
  onlyHere: 'Het is alleen op deze computer te zien: er is nog geen adres van buiten.',
  folder: (path: string) => `Wat het toont: ${path}`,
  waiting: (requests: number, signUps: number) =>
    `Wacht op u: ${requests === 1 ? '1 verzoek' : `${String(requests)} verzoeken`}, ${signUps === 1 ? '1 aanmelding' : `${String(signUps)} aanmeldingen`}.`,
  aside: (n: number) =>
    `Opzij gelegd omdat de schijf het niet wilde lezen: ${String(n)}. Kijk in de map inbox naar bestanden op .aside.`,
  read: (n: number, odd: number) =>
    `${n === 0 ? 'Niets nieuws' : `Opgehaald: ${String(n)}`}.${odd === 0 ? '' : ` Niet te lezen, en weggedaan: ${String(odd)}.`}`,
  links: (file: string) => `Bewaard als ${file}, met een link per contact en zonder wie afgemeld is.`,
  number: 'Nr',
  at: 'Wanneer',
  what: 'Wat',
  who: 'Wie',
  reach: 'Te bereiken via',
  types: { request: 'verzoek', 'sign-up': 'aanmelding' },
}
