import { dutchForce, dutchList, type CommandText } from './command-text.ts'

/** Help of the command about consent. */
export const nlConsentCommands = {
  consent: {
    summary: 'Wie u mag mailen, waarom, en wie niet',
    usage:
      'kwartje consent [list | lists | show NUMMER | record ADRES | withdraw ADRES | stops [KENMERK] | groups | import BESTAND | export BESTAND | clean BESTAND]',
    options: [
      ['zonder meer', 'hoeveel mensen u mag mailen, en waarom de anderen niet'],
      ['list', 'de contacten; met --state STAAT alleen die'],
      ['lists', 'uw lijsten, en waar zij vandaan komen'],
      ['lists KENMERK --origin HERKOMST', 'zeg waar een lijst vandaan komt, zoals customers of bought'],
      ['show NUMMER', 'alles over één contact, zoals p12'],
      [
        'record ADRES --wording TEKST',
        'leg vast dat iemand ja zei, met de woorden; --at TIJDSTIP, --purpose DOEL',
      ],
      ['withdraw ADRES', 'haal iemand overal uit, meteen'],
      ['withdraw --all', 'voer alle duidelijke afmeldingen door die in uw mail staan en nog wachten'],
      ['withdraw KENMERK', 'voer één afmelding uit uw mail door, ook een waar twijfel over is'],
      ['stops', 'wie in uw mail schreef dat het moet stoppen: verwerkt of wachtend; --by-itself on of off'],
      ['stops KENMERK', 'het was geen afmelding: zet terug zoals het was'],
      ['groups', 'plan om wie nee zei uit de verzendlijsten van uw adresboek te halen'],
      ['import BESTAND', 'neem over uit Mailchimp, Laposta of listmonk (CSV); --wording TEKST, --dry-run'],
      [
        'export BESTAND',
        'alle toestemmingen als linked data (.jsonld), of met --record N één bewijs (.pdf, .docx, .html, .txt)',
      ],
      [
        'clean BESTAND',
        'alleen wie u nu mag mailen, of met --channel bellen of schrijven (.csv); --purpose DOEL, --tool mailchimp, laposta of listmonk',
      ],
      ['--channel KANAAL', 'mail (zonder meer), phone, post of app'],
      dutchForce,
      ...dutchList,
    ],
    examples: [
      'kwartje consent',
      'kwartje consent list --state OBJECTED',
      'kwartje consent withdraw jan@klant.example',
      'kwartje consent clean nieuwsbrief.csv --purpose news',
    ],
  } as CommandText,
  consentView: {
    may: (may: number, all: number, reach: string) =>
      `U mag ${String(may)} van uw ${String(all)} contacten nu voor reclame ${reach}.`,
    leftOut: (n: number) =>
      `Nog ${String(n)} mogen wel, maar tellen niet mee: de mail kwam terug, zij staan dubbel of hun gegevens staan stil.`,
    waiting: (n: number) =>
      `${String(n)} keer staat in uw mail dat het moet stoppen. Voer dat door: kwartje consent withdraw --all`,
    doubtful: (n: number) =>
      `${n === 1 ? '1 afmelding is' : `${String(n)} afmeldingen zijn`} niet duidelijk. Kijk er zelf naar: kwartje consent stops`,
    broken: (records: string) => `Van buiten Kwartje veranderd, en geen bewijs meer: ${records}`,
    takenBack: (email: string) => `${email} staat weer zoals het was.`,
    planned: (id: number) =>
      `Plan ${String(id)} staat klaar; er is nog niets veranderd. Bekijk het: kwartje plan show ${String(id)}`,
    isDone: 'verwerkt',
    waits: 'wacht op u',
    words: 'Woorden',
    applied: (n: number) =>
      `${n === 1 ? '1 afmelding' : `${String(n)} afmeldingen`} uit uw mail verwerkt: kwartje consent stops`,
    unasked: (n: number) =>
      `Van ${n === 1 ? '1 lijst is niet bekend waar die vandaan komt' : `${String(n)} lijsten is niet bekend waar zij vandaan komen`}: kwartje consent lists`,
    people: 'Mensen',
    typed: 'Wie dat zijn: kwartje consent list …',
    done: (n: number) =>
      n === 0
        ? 'Er viel niets door te voeren.'
        : n === 1
          ? 'Gedaan: 1 adres wordt niet meer benaderd.'
          : `Gedaan: ${String(n)} adressen worden niet meer benaderd.`,
    wordless: 'Zonder de woorden bewijst dit niets. Leg het opnieuw vast met: --wording TEKST',
    recorded: (urn: string) => `Vastgelegd. Kenmerk: ${urn}`,
    written: (path: string) => `Geschreven: ${path}`,
    left: (n: string) =>
      `Dit bestand is te lang: de laatste ${n} rijen zijn niet gelezen. Splits het en neem de rest apart in.`,
    tried: 'Er is nog niets veranderd.',
    imported: (given: number, proved: number) =>
      `${String(given)} keer ja, waarvan ${String(proved)} met tijd en woorden. De andere bewijzen niets.`,
    kept: (ended: number, refused: number, known: number) =>
      `${String(ended)} afmeldingen, ${String(refused)} geweigerd omdat zij nee zeiden, ${String(known)} al bekend.`,
    notAsked: 'nog niet gezegd',
    still: 'Wat wel mag',
  },
  /** Why a person looks before a stop in the mail is carried out. */
  stopDoubts: {
    words: 'twijfel: misschien geen afmelding',
    sender: 'twijfel: afzender klopt niet',
    'own-address': 'twijfel: uw eigen adres',
    many: 'twijfel: heel veel op één dag',
  },
}
