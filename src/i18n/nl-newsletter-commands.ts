import type { UnsubscribeMethod } from '../privacy/newsletters/unsubscribe.ts'
import { dutchForce, dutchList, type CommandText } from './command-text.ts'

/** Help of the commands about newsletters. */
export const nlNewsletterCommands = {
  newsletters: {
    summary: 'De nieuwsbrieven in uw mail, en hoe u er veilig van afkomt',
    usage: 'kwartje newsletters [PAD ... | --today | --rules | --decide BESLUIT NAAM ...]',
    options: [
      ['zonder meer', 'waar u op geabonneerd bent, uit uw overzicht'],
      ['PAD ...', 'mailboxen, mappen of losse berichten; er wordt niets verstuurd en niets bewaard'],
      ['--explain', 'zeg het per bericht (met PAD)'],
      ['--folder NAAM', 'in welke mailmap de berichten lagen, als het pad dat niet zegt (zoals Spam)'],
      [
        '--decide BESLUIT NAAM ...',
        'keep, roll-up (op één pagina per dag), block, of none om het terug te nemen',
      ],
      ['--today [--day DAG]', 'de gebundelde nieuwsbrieven van een dag, zoals 2026-11-29'],
      ['--rules', 'een Sieve-script voor uw eigen mailserver, dat bundelt en blokkeert'],
      ...dutchList,
    ],
    examples: [
      'kwartje newsletters',
      'kwartje newsletters --decide roll-up nieuws.winkel.example',
      'kwartje newsletters --today',
      'kwartje newsletters inbox.mbox --explain --jsonl',
    ],
  } as CommandText,
  unsubscribe: {
    summary: 'Meldt u af voor een nieuwsbrief: één keer, veilig, en nagekeken',
    usage: 'kwartje unsubscribe NAAM [--dry-run | --done | --letter BESTAND | --objected]',
    options: [
      ['NAAM', 'zoals newsletters haar noemt, of de naam van de afzender'],
      ['--dry-run', 'toon precies wat er weg zou gaan; er wordt niets verstuurd'],
      ['--yes', 'ook als er rekeningen of berichten langs deze weg komen'],
      ['--done', 'u deed het zelf, in de browser of met een eigen mail'],
      ['--letter BESTAND', 'schrijf de bezwaarbrief: .pdf, .docx, .html of .txt'],
      ['--objected', 'u verstuurde de bezwaarbrief'],
      dutchForce,
      ['--json', "voor programma's"],
    ],
    examples: [
      'kwartje unsubscribe nieuws.winkel.example --dry-run',
      'kwartje unsubscribe nieuws.winkel.example',
      'kwartje unsubscribe nieuws.winkel.example --letter bezwaar.pdf',
    ],
  } as CommandText,
  unsubscribeView: {
    request: (host: string) => `Dit ene verzoek gaat naar ${host}, en verder niets:`,
    mail: 'Deze mail gaat weg, via uw eigen mailserver:',
    ownMail: (why: string) => `Stuur deze mail zelf, want ${why}:`,
    open: (why: string) => `Open dit adres zelf in uw browser, want ${why}:`,
    none: (why: string) => `Kwartje kan hier niets doen: ${why}.`,
    nothingSent: 'Er is niets verstuurd.',
    careful:
      'Let op: langs deze weg komen ook rekeningen of berichten. Zij kunnen ophouden. Geef --yes om toch af te melden.',
    doneByHand: 'Opgeschreven dat u het zelf deed. Kwartje kijkt of het stil blijft.',
    objected: 'Opgeschreven dat u bezwaar maakte. Kwartje kijkt of het stil blijft.',
    letter: (path: string) => `De bezwaarbrief staat in ${path}.`,
    sink: 'Let op: KWARTJE_TEST_SINK staat aan. Verzoeken aan die namen gaan naar deze computer.',
    decided: (count: number, decision: string) =>
      count === 1 ? `1 nieuwsbrief: ${decision}.` : `${count} nieuwsbrieven: ${decision}.`,
    ways: {
      oneclick: 'één verzoek',
      mailto: 'een mail',
      browser: 'browser',
      none: 'geen',
    } satisfies Record<UnsubscribeMethod, string>,
    mind: (way: string) => `${way} (let op)`,
    heads: { from: 'Van', to: 'Aan', subject: 'Onderwerp' },
    thenDone: (key: string) => `Hebt u het gedaan? Zeg het dan: kwartje unsubscribe ${key} --done`,
    noDecision: 'zonder besluit',
    standing: 'stand',
    opened: 'geopend',
    key: 'naam',
    openUnknown: 'onbekend',
    never: 'nooit',
    answered: 'beantwoord',
    empty: 'In uw overzicht staan geen nieuwsbrieven. Laat Kwartje eerst uw mail lezen.',
    noToday: (day: string) => `Op ${day} kwam er niets van wat u bundelt.`,
    noRollUp: 'U bundelt nog niets. Kies eerst: kwartje newsletters --decide roll-up NAAM',
    noRules: 'U bundelt en blokkeert nog niets.',
  },
}
