import { dutchForce, type CommandText } from './command-text.ts'

/** Help of the command about breaches, and what it says, in Dutch. */
export const nlBreachCommand = {
  summary: 'Datalekken: de 72 uur, wie het raakt, het formulier en het register',
  usage:
    'kwartje breach [NUMMER] [open | aware | scope | answer | decide | told | form | letter | pack | note | close | reopen | keep | throw] [...]',
  options: [
    ['NUMMER', 'één datalek: de klok, wie het raakt en ons advies'],
    [
      'open SOORT [--rehearsal] [--title TEKST]',
      'open een dossier, zoals open-cc, lost-device of hacked-mailbox',
    ],
    [
      'NUMMER aware MOMENT [--began MOMENT] [--ended MOMENT] [--first MOMENT]',
      'sinds wanneer u het zeker weet, zoals nu, "gisteren 14:00", "2 uur geleden" of 2026-11-29T10:15; dan loopt de klok',
    ],
    ['NUMMER scope places NR ... [--folder PAD] [--from DAG] [--to DAG]', 'tel wie er in deze plekken zit'],
    ['NUMMER scope message STUK', 'tel wie er in deze mail zit; --receivers: wie hem kreeg'],
    ['NUMMER scope supplier DOMEIN', 'tel wie er zit in de mail naar deze leverancier'],
    ['NUMMER scope by-hand TEKST', 'iets dat Kwartje niet leest, zoals papier: schrijf op wat het was'],
    ['NUMMER answer VRAAG=WOORD ...', 'beantwoord vragen, zoals receiver=known natures=contact,financial'],
    ['NUMMER decide notify|not tell|public|not --by NAAM --reason TEKST', 'leg een besluit vast'],
    [
      'NUMMER told WIE [--at MOMENT] [--number NR] [--how WIJZE]',
      'schrijf op wie u inlichtte, zoals authority of people',
    ],
    ['NUMMER note TEKST', 'schrijf een notitie in het dossier'],
    ['NUMMER close [LES] | reopen', 'rond het af, met wat u leerde; of open het weer'],
    [
      'NUMMER keep DAG --reason TEKST',
      'bewaar het afgeronde dossier tot en met een andere dag dan na vijf jaar',
    ],
    [
      'NUMMER throw [--yes]',
      'gooi een afgerond dossier weg; de regel in het register blijft (--yes: ook als het nog niet zover is)',
    ],
    ['NUMMER form', 'onze antwoorden in de volgorde van het formulier van de AP'],
    [
      'NUMMER letter BRIEF BESTAND',
      'een brief (people, public, controller, processor, insurer, police) als .pdf, .docx, .txt',
    ],
    ['NUMMER pack BESTAND', 'het hele dossier als .zip, te lezen zonder Kwartje'],
    [
      'sent [--to NAAM] [--many]',
      'de nieuwste verstuurde mails, om er een aan te wijzen; --many: alleen aan veel mensen',
    ],
    ['--export BESTAND', 'bewaar het register: .pdf, .docx, .xlsx, .ods, .csv, .json'],
    dutchForce,
    ['--json', 'voor programma’s'],
  ],
  examples: [
    'kwartje breach open open-cc',
    'kwartje breach 1 aware "2026-11-29T10:15"',
    'kwartje breach 1 answer receiver=known natures=contact reveals=no',
    'kwartje breach 1 decide not not --by "Marijke Hofstra" --reason "alleen adressen"',
    'kwartje breach --export datalekken.pdf',
  ],
} as CommandText

export const nlBreachView = {
  none: 'Er staat nog geen datalek in het register. Is er iets gebeurd? kwartje breach open SOORT',
  noneSent: 'Kwartje vond geen mail die u zo verstuurde.',
  opened: (id: string) =>
    `Dossier ${id} is geopend. Zeg nu sinds wanneer u het zeker weet: kwartje breach ${id} aware MOMENT (zoals nu, "2 uur geleden" of "gisteren 14:00")`,
  kept: 'Bewaard.',
  saved: (path: string) => `Het bestand staat in ${path}.`,
  due: (at: string) => `De 72 uur zijn voorbij op ${at}.`,
  missing: 'Nog niet bekend (tussen haakjes wat u typt, achter kwartje breach NUMMER):',
  why: 'Waarom:',
  broken: (numbers: string) => `Buiten Kwartje veranderd, en dus geen bewijs meer: dossier ${numbers}.`,
  heads: {
    number: 'nr',
    what: 'wat',
    aware: 'zeker geweten',
    clock: 'klok',
    who: 'wie',
    document: 'stuk',
    sent: 'verstuurd',
    decision: 'besluit',
  },
  kind: 'SOORT',
  text: 'een tekst',
  thrown: (what: string, at: string, gone: string) => `${what}, ${at}. Het dossier is weggegooid op ${gone}.`,
  moment: 'MOMENT',
  file: 'een bestand',
}
export type BreachViewTexts = typeof nlBreachView
