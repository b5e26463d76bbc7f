import { dutchForce, dutchList, type CommandText } from './command-text.ts'
import { nlConsentCommands } from './nl-consent-commands.ts'
import { nlNewsletterCommands } from './nl-newsletter-commands.ts'

/** Help of the commands that are about duties. */
export const nlDutyCommands = {
  suppliers: {
    summary: 'Uw leveranciers, zoals uw mail ze laat zien',
    usage: 'kwartje suppliers [DOMEIN] [--explain PAD ...]',
    options: [
      ['DOMEIN', 'toon het dossier van deze leverancier'],
      [
        '--set VELD=WAARDE',
        'leg vast wat u weet (mag vaker), zoals location=US;standard-clauses, criticality=high of exit=TEKST',
      ],
      ['--clear VELD', 'haal weg wat van dit veld is vastgelegd'],
      ['--same-as DOMEIN', 'de genoemde leverancier is deze andere'],
      ['--loose', 'overeenkomsten waarvan wij niet weten met wie'],
      ['--check STUK', 'waar een overeenkomst over elk punt van de AVG iets zegt'],
      ['--tie STUK', 'dit stuk is een overeenkomst met de genoemde leverancier'],
      ['--untie STUK', 'dit stuk is geen overeenkomst'],
      ['--explain PAD ...', 'zeg per bericht wat het laat zien; er wordt niets bewaard'],
      ['--limit N', 'hoogstens zoveel leveranciers (1000)'],
      ['--json, --jsonl', "voor programma's"],
    ],
    examples: [
      'kwartje suppliers',
      'kwartje suppliers moneybird.nl',
      'kwartje suppliers moneybird.nl --set "certificate=ISO 27001;boekhouding;2027-06-01"',
      'kwartje suppliers --explain inbox.mbox --jsonl',
    ],
  } as CommandText,
  ...nlNewsletterCommands,
  ...nlConsentCommands,
  lessons: {
    summary: 'Lessen van drie minuten: lezen, uitdelen, bijhouden wie ze deed',
    usage: 'kwartje lessons [LES [BESTAND]] [...]',
    options: [
      ['LES', 'lees deze les'],
      ['--join NAAM', 'deze medewerker doet mee'],
      ['--start', 'vanaf deze maand één les per maand'],
      ['LES --done NAAM', 'deze medewerker heeft de les gedaan'],
      ['LES [BESTAND] --hand-out NAAM', 'bewaar de les als pagina voor deze medewerker'],
      ['--code TEKST', 'de code, of de mail, die een medewerker terugstuurt'],
      ['--add BESTAND', 'zet een les van uzelf erbij'],
      dutchForce,
      ...dutchList,
    ],
    examples: [
      'kwartje lessons phishing',
      'kwartje lessons --join Anna',
      'kwartje lessons phishing les.html --hand-out Anna',
    ],
  } as CommandText,
  register: {
    summary: 'Het verwerkingsregister: lezen, invullen, vaststellen',
    usage:
      'kwartje register [VERWERKING | confirm | declare | refuse | sign | versions | statement | import] [...]',
    options: [
      ['VERWERKING', 'één verwerking, met alles wat erover bekend is'],
      ['confirm VERWERKING [VELD [ONDERDEEL]]', 'dit klopt; zonder veld: alles wat is voorgesteld'],
      [
        'declare VERWERKING VELD [ONDERDEEL] TEKST',
        'dit is het; met --term voor een woord uit de lijst of een termijn',
      ],
      ['refuse VERWERKING VELD [ONDERDEEL]', 'dit hoort hier niet'],
      ['sign --by NAAM [--note TEKST]', 'stel het register vast zoals het nu is'],
      ['versions', 'wat eerder is vastgesteld'],
      [
        'statement [BESTAND] [--staff]',
        'de privacyverklaring: wat nog open is, of als .html, .docx, .pdf, .txt; --staff: die voor personeel',
      ],
      ['statement --published DAG', 'de verklaring staat sinds die dag op uw site'],
      ['import BESTAND [--yes]', 'een ander register (CSV, XLSX, ODS): eerst bekijken, met --yes overnemen'],
      [
        '--export BESTAND',
        'bewaar het register: .pdf, .docx, .xlsx, .ods, .json, .jsonld, of .html voor iedereen',
      ],
      dutchForce,
      ['--json', "voor programma's"],
    ],
    examples: [
      'kwartje register',
      'kwartje register payroll',
      'kwartje register confirm payroll',
      'kwartje register declare customers retention invoices --term P10Y "verhuur van panden"',
      'kwartje register --export register.pdf',
      'kwartje register statement privacyverklaring.html',
      'kwartje register sign --by "Marijke Hofstra"',
    ],
  } as CommandText,
}
