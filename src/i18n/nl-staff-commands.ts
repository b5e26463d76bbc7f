import type { CommandText } from './command-text.ts'

/** What the command says beside its help. */
interface FirmTexts {
  readonly domains: string
  readonly unknown: string
  readonly guessed: string
  readonly nameless: string
}

/** Help of the commands that are about one's own people and habits. */
export const nlStaffCommands = {
  firm: {
    summary: 'Wie u bent: uw naam staat op brieven en wordt in een antwoord niet zwart',
    usage: 'kwartje firm [--name NAAM] [--mail ADRES] [--domain DOMEIN ...] [...]',
    options: [
      ['--name NAAM', 'de naam van uw bedrijf'],
      ['--mail ADRES', 'waar mensen u schrijven'],
      ['--phone NUMMER', 'waar mensen u bellen'],
      ['--address ADRES', 'straat, nummer, postcode en plaats'],
      ['--kvk NUMMER', 'uw nummer in het Handelsregister'],
      ['--officer NAAM', 'de functionaris gegevensbescherming, als u er een hebt'],
      ['--domain DOMEIN', 'een eigen domein van uw mail (mag vaker); leeg: wij leiden het af uit uw mail'],
      ['--no-passphrase', 'maak een nieuw overzicht zonder wachtwoord'],
      ['--json', 'voor programma’s'],
    ],
    examples: [
      'kwartje firm',
      'kwartje firm --name "Hoveniersbedrijf De Wilg" --mail info@wilg.example --domain wilg.example',
      'kwartje firm --phone "0318 555 010"',
    ],
    domains: 'Eigen domeinen',
    unknown: '(nog niet ingevuld)',
    guessed: '(afgeleid uit uw mail)',
    nameless: 'Uw bedrijf heeft hier nog geen naam. Geef die met: kwartje firm --name "NAAM"',
  } as CommandText & FirmTexts,
  'near-misses': {
    summary: 'Wat u verstuurde en misschien niet zo bedoelde',
    usage: 'kwartje near-misses [KENMERK [--meant | --solved | --undo]] [--all]',
    options: [
      ['KENMERK', 'toon deze ene, met de reden en wat u kunt doen'],
      ['--meant', 'het was zo bedoeld'],
      ['--solved', 'het is rechtgezet'],
      ['--undo', 'neem terug wat u erover zei'],
      ['--all', 'ook wat zo bedoeld was of al is opgelost'],
      ['--json, --jsonl', "voor programma's"],
    ],
    examples: ['kwartje near-misses', 'kwartje near-misses --all --json'],
  } as CommandText,
}
