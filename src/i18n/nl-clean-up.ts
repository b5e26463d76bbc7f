import type { ObstacleCode } from '../act/target.ts'
import type { PlanRuleId, PlanState, StepChange, StepState } from '../privacy/plans/plan.ts'

const numbers = new Intl.NumberFormat('nl-NL')
const count = (n: number, one: string, more: string): string => `${numbers.format(n)} ${n === 1 ? one : more}`
const items = (n: number): string => count(n, 'stuk', 'stukken')

/** What the sentence of a plan is made with. */
export interface PlanWords {
  readonly items: number
  /** "1,2 GB" */
  readonly size: string
  /** What kind of records, for plans about one kind; else ''. */
  readonly category: string
}

interface RuleText {
  readonly name: string
  /** What there is, in one sentence. */
  readonly title: (words: PlanWords) => string
  readonly why: string
}

const rules: Record<PlanRuleId, RuleText> = {
  duplicates: {
    name: 'Dubbele stukken',
    title: ({ items: n, size }) => `${count(n, 'dubbel stuk', 'dubbele stukken')}, samen ${size}`,
    why: 'Van elk blijft er één liggen. De rest is alleen een extra plek waar iets kan uitlekken.',
  },
  'past-retention': {
    name: 'Te lang bewaard',
    title: ({ items: n, category }) => `${category}: ${items(n)} ouder dan de termijn`,
    why: 'Wat u niet meer nodig hebt, hoort weg. De termijnen staan bij Bewaren.',
  },
  'identity-documents': {
    name: 'Identiteitsbewijzen in de mail',
    title: ({ items: n }) => `${count(n, 'mail', 'mails')} met een kopie of nummer van een identiteitsbewijs`,
    why: 'Wie in uw mail kan, kan zich met zo’n kopie voor een ander uitgeven.',
  },
  'bsn-in-mail': {
    name: 'BSN’s in de mail',
    title: ({ items: n }) => `${count(n, 'mail', 'mails')} met een BSN erin`,
    why: 'Een BSN hoort in de loonadministratie, niet in een postvak. De mail blijft; alleen het nummer of de bijlage gaat eruit. Kijk eerst of uw loonstroken in de loonadministratie staan.',
  },
  'forgotten-exports': {
    name: 'Vergeten lijsten bij de downloads',
    title: ({ items: n, size }) => `${count(n, 'lijst', 'lijsten')} met mensen bij de downloads, ${size}`,
    why: 'Zo’n lijst haalt men één keer op en vergeet men daarna.',
  },
  'bought-lists': {
    name: 'Gekochte adressen',
    title: ({ items: n }) => `${count(n, 'lijst', 'lijsten')} met adressen die gekocht lijken`,
    why: 'Deze mensen hebben u nooit iets gevraagd. Meestal mag u ze niet mailen.',
  },
  'left-mail': {
    name: 'Mail van wie weg is',
    title: ({ items: n }) => `${count(n, 'mail', 'mails')} in het postvak van wie niet meer bij u werkt`,
    why: 'Sluit zo’n postvak kort na het vertrek. Wat u moet bewaren, houden wij vast.',
  },
  'rolled-up-mail': {
    name: 'Nieuws naar een eigen map',
    title: ({ items: n }) => `${count(n, 'nieuwsbrief', 'nieuwsbrieven')} uit uw postvak, naar een eigen map`,
    why: 'U leest dit nieuws als u tijd hebt. In uw postvak staat het alleen in de weg.',
  },
  'blocked-aside': {
    name: 'Geblokkeerd nieuws apart',
    title: ({ items: n }) =>
      `${count(n, 'nieuwsbrief', 'nieuwsbrieven')} van wie u blokkeerde, naar een aparte map`,
    why: 'Ze liggen u niet meer in de weg, en niets is weg.',
  },
  'blocked-mail': {
    name: 'Nieuws van geblokkeerde afzenders',
    title: ({ items: n }) => `${count(n, 'nieuwsbrief', 'nieuwsbrieven')} van wie u blokkeerde`,
    why: 'U wilt deze afzenders niet meer zien. Hun rekeningen en berichten blijven liggen.',
  },
  'stale-contacts': {
    name: 'Oude contacten',
    title: ({ items: n }) => `${count(n, 'contact', 'contacten')} van wie u twee jaar niets hoorde`,
    why: 'Een adresboek groeit vanzelf, en krimpt nooit vanzelf.',
  },
  'double-contacts': {
    name: 'Dubbele contacten',
    title: ({ items: n }) => `${count(n, 'kaart', 'kaarten')} van mensen die dubbel in uw adresboek staan`,
    why: 'Per mens blijft de volste kaart. Wat de andere meer zegt, komt erbij. Dan wijzigt of wist u iemand voortaan op één plek.',
  },
  returned: {
    name: 'Teruggekomen',
    title: ({ items: n }) => `${count(n, 'stuk', 'stukken')} die u had laten wissen en die er weer liggen`,
    why: 'Dat gebeurt als iemand een reservekopie terugzet.',
  },
  'erase-person': {
    name: 'Iemand wissen',
    title: ({ items: n }) => `${items(n)} met gegevens van wie gewist wil worden`,
    why: 'Wat alleen over deze persoon gaat, gaat weg. Staan er ook anderen in, dan gaat alleen weg wat van deze persoon is. Wat u van de wet moet bewaren, blijft.',
  },
  'mailing-groups': {
    name: 'Van de verzendlijst',
    title: ({ items: n }) =>
      `${count(n, 'kaart', 'kaarten')} in uw adresboek waarop iemand die nee zei nog op een verzendlijst staat`,
    why: 'Wie nee zei, moet ook uit de groep of categorie waarmee u mailt. Verder verandert er niets aan de kaart.',
  },
  'correct-person': {
    name: 'Gegevens verbeteren',
    title: ({ items: n }) => `${items(n)} met een gegeven dat niet klopt`,
    why: 'Het nieuwe gegeven komt op de plaats van het oude. Mail en brieven herschrijven wij niet: die zeggen wat er toen stond.',
  },
}

const obstacles: Record<ObstacleCode, string> = {
  gone: 'Het ligt er niet meer.',
  'changed-since': 'Het is veranderd sinds wij het lazen. Lees de plek opnieuw en maak een nieuw plan.',
  'in-use': 'Een ander programma gebruikt het nu. Sluit uw mailprogramma en probeer het opnieuw.',
  'last-copy': 'Er is geen andere kopie meer. Daarom blijft deze liggen.',
  'not-merged': 'Wat op deze kaart staat, staat nog niet op de andere. Daarom blijft zij.',
  occupied: 'Op die plek ligt nu iets anders. Verplaats dat eerst.',
  'disk-full': 'De schijf is vol. Er is niets veranderd. Maak ruimte en probeer het opnieuw.',
  'read-only': 'Wij mogen daar niet schrijven. Kijk of u dat zelf wel mag.',
  unreachable:
    'De plek is nu niet te bereiken. Kijk of de schijf eraan zit of de verbinding werkt, en probeer het opnieuw.',
  'copy-lost': 'De kopie in onze kluis is weg of beschadigd. Dit ene stuk kan niet meer terug.',
  'in-own-program': 'Dit kan alleen in het programma zelf, zoals Outlook. Haal het daar weg.',
  'inside-file': 'Het zit in een bestand dat wij niet kunnen herschrijven, zoals een archief. Doe dit zelf.',
  depends: 'Andere gegevens verwijzen ernaar. Haal die eerst weg.',
  restricted: 'De gegevens van iemand hierin staan stil (beperking). Daarom blijft het liggen.',
  'cannot-move':
    'In dit postvak kunnen wij niet verplaatsen: al zijn mail zit in één bestand. Doe het in uw mailprogramma.',
  'not-supported': 'Op deze plek kunnen wij alleen lezen. Doe dit daar zelf.',
  failed: 'Het lukte niet. Er is niets veranderd. Probeer het later opnieuw.',
}

/** Texts about clean-up in Dutch, for screens, terminal and paper. */
export const nlCleanUp = {
  rules,
  obstacles,
  size: (bytes: number): string => {
    const units = ['byte', 'kB', 'MB', 'GB', 'TB']
    const power = bytes < 1000 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(bytes) / 3))
    const value = bytes / 1000 ** power
    const digits = power === 0 || value >= 10 ? 0 : 1
    return `${new Intl.NumberFormat('nl-NL', { maximumFractionDigits: digits }).format(value)} ${units[power] ?? ''}`
  },
  items,
  holdUntil: (category: string, day: string) => `Moet blijven tot en met ${day}: ${category}.`,
  perhaps: 'Misschien van deze persoon: alleen de naam of een nummer staat er. Neem het mee als het klopt.',
  perhapsShort: 'misschien van deze persoon',
  holdRestricted: 'Blijft liggen: de gegevens van deze persoon staan stil (beperking).',
  holdDispute: (day: string) =>
    day === '' ? 'Blijft liggen: nodig voor een geschil.' : `Nodig voor een geschil, tot en met ${day}.`,
  holdUndated: (category: string) => `Blijft liggen: ${category} zonder datum. Kijk zelf hoe oud het is.`,
  heldItems: (n: number) => `${items(n)} ${n === 1 ? 'moet' : 'moeten'} van de wet nog blijven`,
  outOfReach: (n: number) => `bij ${items(n)} kunnen wij niet`,
  more: 'Er is meer. De rest komt in een volgend plan.',
  changes: {
    remove: 'gaat weg',
    strip: 'bijlage gaat eruit',
    redact: 'nummer wordt onleesbaar',
    merge: 'krijgt erbij',
    correct: 'krijgt het nieuwe gegeven',
    unlist: 'gaat van de verzendlijst; de kaart blijft',
    move: 'gaat naar een andere map',
  } satisfies Record<StepChange, string>,
  notPutBack: 'Niet teruggezet. De kopie blijft bewaard.',
  changedThere: 'Er staat nu iets anders.',
  cardGoes: 'kaart gaat eruit',
  movesTo: (folder: string) => `naar de map ${folder}`,
  stays: 'niets',
  keepsOther: (where: string) => `blijft: ${where}`,
  row: (key: string, table: string) => (key === '' ? `Rij uit ${table}` : `Rij ${key} uit ${table}`),
  groupFollows: 'groep noemt voortaan de kaart die blijft',
  namedByGroup: 'Een groep in het adresboek noemt deze kaart nog. Zet daar eerst de andere kaart in.',
  cardMerges: 'kaart gaat op in een andere',
  theirsGoes: 'alleen wat van deze persoon is, gaat eruit',
  states: {
    planned: 'gepland',
    excluded: 'blijft, uw keuze',
    held: 'blijft, bewaarplicht',
    begun: 'bezig',
    done: 'gedaan',
    refused: 'niet gedaan',
    unclear: 'niet zeker',
    undoing: 'gaat terug',
    undone: 'teruggezet',
    destroyed: 'vernietigd',
  } satisfies Record<StepState, string>,
  planStates: {
    proposed: 'nog niets gedaan',
    applying: 'half uitgevoerd',
    applied: 'uitgevoerd',
    undoing: 'half teruggezet',
    undone: 'teruggezet',
    destroyed: 'vernietigd',
  } satisfies Record<PlanState, string>,
  events: {
    begun: 'Begonnen, kopie gemaakt',
    done: 'Gedaan',
    'not-done': 'Niet gebeurd, wordt opnieuw geprobeerd',
    refused: 'Niet gedaan',
    unclear: 'Niet zeker: iemand anders was er ook',
    'undo-begun': 'Terugzetten begonnen',
    undone: 'Teruggezet',
    'still-done': 'Niet teruggezet',
    destroyed: 'Kopie vernietigd',
  } as Readonly<Record<string, string>>,
  /** Stands in a message where a file was. */
  strippedNote: ({
    name,
    sizeBytes,
    day,
  }: {
    readonly name: string
    readonly sizeBytes: number
    readonly day: string
  }) =>
    `Hier zat een bijlage${name === '' ? '' : ` “${name}”`} (${numbers.format(Math.ceil(sizeBytes / 1000))} kB). Zij is op ${day} weggehaald bij het opruimen.`,
  certificate: {
    fileName: 'bewijs-van-vernietiging',
    title: 'Bewijs van vernietiging',
    opening: (organisation: string, plan: string) =>
      organisation === '' ? `Opruimplan ${plan}.` : `${organisation}, opruimplan ${plan}.`,
    what: 'Wat',
    value: 'Vastgelegd',
    summary: 'Wat er gedaan is',
    plan: 'Opgeruimd',
    madeOn: 'Plan gemaakt',
    appliedOn: 'Uitgevoerd',
    destroyedOn: 'Kopieën vernietigd',
    notYet: (day: string) => `Nog niet: tot en met ${day} is alles terug te zetten.`,
    destroyed: 'Vernietigd',
    quarantined: 'Weggehaald, kopie in de kluis',
    redacted: 'Waarvan alleen een bijlage of een nummer weg is',
    undone: 'Teruggezet',
    notes: 'Wat er nog meer aan veranderde',
    stays: 'Wat bleef liggen',
    perhaps: 'Misschien van een ander, en niet meegenomen',
    excluded: 'Door uw keuze',
    refused: 'Niet gelukt',
    unclear: 'Niet zeker',
    nothingStays: 'Niets.',
    backups: 'Reservekopieën',
    noBackups: 'U hebt geen reservekopie opgegeven. Hebt u er toch een, dan ligt het daar nog.',
    backupUntil: (day: string) => `Uiterlijk op ${day} overschreven; tot dan ligt het daar nog.`,
    backupUnknown: 'Het ligt daar nog. Wanneer dat overschreven is, is niet opgeschreven.',
    proof: 'Hoe het is nagekeken',
    proofText:
      'Na het opruimen las Kwartje elke plek opnieuw. Wat weg is, lag er niet meer; wat is aangepast, had de nieuwe inhoud. Daarna is de hele plek opnieuw gelezen en het overzicht bijgewerkt.',
    unseen: (n: number) => `Van ${items(n)} kon dat niet. Daarvan staat het dus niet vast.`,
    copies: 'Wat dit niet zegt',
    copiesText:
      'Dit gaat over de plekken die Kwartje leest. Reservekopieën, papier en kopieën bij anderen vallen er niet onder. Komt een stuk uit een reservekopie terug, dan herkent Kwartje het.',
    perPlace: 'Per plek',
    list: 'Controlegetallen',
    listText: (shown: number, total: number) =>
      shown === total
        ? 'Van elk stuk staat hier het controlegetal. Namen en inhoud staan er niet in.'
        : `Hier staan de eerste ${numbers.format(shown)} van ${numbers.format(total)} controlegetallen. Namen en inhoud staan er niet in.`,
    digest: 'Controlegetal',
    state: 'Wat ermee gebeurde',
  },
}
