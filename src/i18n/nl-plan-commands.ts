import { dutchForce, dutchList, type CommandText } from './command-text.ts'

/** Help and texts of the commands of clean-up. */
export const nlPlanCommands = {
  plan: {
    summary: 'Opruimen: wat weg kan, als een plan dat u eerst bekijkt',
    usage: 'kwartje plan [SOORT [WAT] | person WIE ... | NUMMER] [...]',
    options: [
      ['(zonder iets)', 'wat er op te ruimen is, en de plannen die er al zijn'],
      ['SOORT [WAT]', 'maak een plan, zoals: duplicates, bsn-in-mail, past-retention applications'],
      ['person WIE ...', 'wis iemand overal: nummer, adres of naam; --request NUMMER: voor dit verzoek'],
      ['NUMMER', 'de precieze lijst van dit plan'],
      ['NUMMER --exclude STAP', 'deze stap niet (mag vaker); --include STAP: toch wel'],
      ['NUMMER --journal', 'wat er met dit plan gebeurd is'],
      ['NUMMER --certificate BESTAND', 'het bewijs van vernietiging, als pdf'],
      ['NUMMER --destroy --yes', 'vernietig de bewaarde kopieën nu; daarna is niets meer terug te zetten'],
      ['NUMMER --drop', 'gooi een plan weg waarmee nog niets is gedaan'],
      dutchForce,
      ...dutchList,
    ],
    examples: [
      'kwartje plan',
      'kwartje plan duplicates',
      'kwartje plan past-retention applications',
      'kwartje plan person p.smit@klant.example',
      'kwartje plan 3 --exclude 41',
    ],
  } as CommandText,
  apply: {
    summary: 'Voer een plan uit; eerst ziet u wat er gebeurt',
    usage: 'kwartje apply NUMMER [--dry-run | --yes] [--days 7|30|90]',
    options: [
      ['--dry-run', 'kijk per stuk of het zou lukken; er verandert niets'],
      ['--yes', 'ja, voer het uit (anders wordt het gevraagd)'],
      ['--days N', 'zoveel dagen is alles terug te zetten: 7, 30 of 90 (30)'],
      ['--json', 'voor programma’s'],
    ],
    examples: ['kwartje apply 3 --dry-run', 'kwartje apply 3'],
  } as CommandText,
  undo: {
    summary: 'Zet terug wat een plan weghaalde',
    usage: 'kwartje undo NUMMER [STAP ...]',
    options: [
      ['NUMMER', 'het plan; alles komt terug waar het lag'],
      ['STAP ...', 'alleen deze stappen'],
      ['--json', 'voor programma’s'],
    ],
    examples: ['kwartje undo 3', 'kwartje undo 3 41 42'],
  } as CommandText,
  planView: {
    nothing: 'Er is nu niets op te ruimen.',
    offers: 'Dit kan weg:',
    plans: 'Plannen:',
    makeOne: 'Maak er een plan van met: kwartje plan SOORT [WAT]. Daarbij wordt nog niets veranderd.',
    number: 'nr',
    what: 'wat',
    rule: 'soort',
    state: 'stand',
    step: 'stap',
    where: 'waar',
    change: 'wat er gebeurt',
    why: 'waarom niet',
    size: 'grootte',
    made: (id: string) => `Plan ${id} is gemaakt. Er is nog niets veranderd. Uitvoeren: kwartje apply ${id}`,
    mail: (day: string) => (day === '' ? 'mail' : `mail van ${day}`),
    excluded: (n: number) => (n === 1 ? '1 stap aangepast.' : `${String(n)} stappen aangepast.`),
    dropped: 'Het plan is weggegooid. Er was nog niets veranderd.',
    destroyed: (n: string) => `De kopieën zijn vernietigd: ${n}. Terugzetten kan niet meer.`,
    certificate: (path: string) => `Het bewijs staat in ${path}.`,
    trial: (would: string, not: string) =>
      not === '' ? `Zou lukken: ${would}.` : `Zou lukken: ${would}. Zou niet lukken: ${not}.`,
    unchanged: 'Er is niets veranderd.',
    ask: (n: string, days: string) =>
      `${n} nu uitvoeren? Tot ${days} dagen daarna is alles terug te zetten. (ja/nee) `,
    askAgain: 'Er is niets veranderd. Uitvoeren zonder vraag: zet er --yes bij.',
    yes: ['j', 'ja'],
    progress: {
      settling: 'Kijkt wat er al gedaan is …',
      acting: 'Ruimt op',
      undoing: 'Zet terug',
      'looking-again': 'Kijkt het na',
      waiting: 'Wacht even, u kunt nog stoppen',
      reading: 'Leest de plek opnieuw …',
    } as Readonly<Record<string, string>>,
    applied: (done: string, day: string) =>
      `Gedaan en nagekeken: ${done}. Terug te zetten tot en met ${day}.`,
    undone: (n: string) => `Teruggezet en nagekeken: ${n}.`,
    halfway: 'Gestopt. Wat gedaan is, is gedaan; de rest is niet geraakt. Ga verder met hetzelfde commando.',
    notDone: (n: string) => `Niet gedaan: ${n}.`,
    unclear: (n: string) =>
      `Niet zeker: ${n}. De kopie daarvan is bewaard. Kijk met: kwartje plan NUMMER --journal`,
  },
}
