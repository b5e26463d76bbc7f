import type { ProblemCode } from '../../base/problem.ts'

const count = new Intl.NumberFormat('nl-NL')

/** What the user can do about each reason for which something was not read. */
const mend: Record<ProblemCode, string> = {
  unreadable:
    'Kwartje kon dit niet openen. Kijk of u het zelf kunt openen. Geef uzelf leesrecht en lees de plek opnieuw.',
  'changed-while-reading':
    'Het bestand veranderde terwijl wij lazen. Sluit uw mailprogramma en lees de plek opnieuw.',
  'not-supported':
    'Sla een oud bestand op als .docx, .xlsx of PDF, een sectie van OneNote als PDF, en een plaatje van een zeldzame soort (zoals AVIF) als JPEG.',
  'unknown-format':
    'Vaak is dit een bestand van een programma, zonder mensen erin. Weet u dat er wel mensen in staan? Sla het dan op als Excel, CSV of tekst.',
  encrypted:
    'Hier zit een wachtwoord op. Open het zelf en zet er een kopie zonder wachtwoord naast. Lees de plek opnieuw en gooi die kopie daarna weg.',
  damaged:
    'Dit is stuk. Wat nog te lezen was, is gelezen. Open het zelf en sla het opnieuw op, of zet een reservekopie terug.',
  truncated:
    'Dit houdt te vroeg op, vaak na een afgebroken download. Haal het opnieuw op en lees de plek opnieuw.',
  'too-large': 'Dit is te groot om veilig te lezen. Splits het in kleinere bestanden.',
  'packed-too-large':
    'Dit pakket is te groot om veilig uit te pakken. Wat erin zit, of het deel dat niet meer paste, is niet gelezen. Pak het zelf uit in een map en lees die map.',
  'database-too-large':
    'Deze database is te groot om als bestand te lezen. Sla met het programma waar hij bij hoort de tabellen met mensen op als CSV of Excel, en lees die.',
  'too-deep': 'Hier zit een pakket in een pakket in een pakket. Pak het zelf uit in een map en lees die map.',
  'too-many': 'Dit heeft te veel onderdelen. Het eerste deel is gelezen. Splits het in kleinere bestanden.',
  'too-slow':
    'Wij stopten, zodat uw computer niet vastloopt. Splits het bestand, of sla het op als PDF of CSV.',
  'too-much-memory':
    'Wij stopten, zodat uw computer niet vastloopt. Splits het bestand, of sla het op als PDF of CSV.',
  'suspicious-ratio':
    'Dit pakt uit tot iets dat veel groter is. Zo ziet een aanval eruit. Kent u de afzender niet? Gooi het weg.',
  crashed:
    'Het lezen liep hierop vast. De rest is gewoon gelezen. Sla het opnieuw op, bijvoorbeeld als PDF, en lees de plek opnieuw.',
  'wrong-charset': 'De tekst is gelezen, met hier en daar een vreemd teken. U hoeft niets te doen.',
  'needs-ocr':
    'Dit is een plaatje of een scan. De letters daarop leest Kwartje na de rest. Ga naar Vindplaatsen en kies “Lees ze” bij “Plaatjes en scans”.',
  external:
    'De inhoud staat ergens anders, zoals op internet. Kwartje haalt niets van internet. Hebt u het ook op uw computer? Voeg die map dan toe.',
  'link-not-followed':
    'Dit is een verwijzing of een apparaat, geen bestand. Kwartje volgt die niet, anders telt alles dubbel. Wijst het naar een andere plek? Voeg die apart toe.',
  'own-store':
    'Hier bewaart Kwartje zelf een overzicht. Dat is versleuteld en komt uit de plekken die al gelezen zijn. U hoeft niets te doen.',
}

/** Texts of what could not be read, in Dutch. */
export const nlProblems = {
  mend,
  sentenceMany: (n: number) =>
    n === 1 ? 'Wij konden 1 ding niet lezen.' : `Wij konden ${count.format(n)} dingen niet lezen.`,
  lead: 'Wat wij verder lazen, lukte wel. Hier staat wat niet lukte, waarom, en wat u eraan doet.',
  lost: (size: string) => `Samen is dat ${size}.`,
  place: 'Plek',
  reasons: 'De redenen',
  count: (n: number) => (n === 1 ? '1 keer' : `${count.format(n)} keer`),
  list: 'De lijst',
  file: 'Bestand',
  reason: 'Reden',
  inside: 'Waar in het bestand',
  size: 'Niet gelezen',
  nothingLost: 'geen tekst kwijt',
  whole: 'het hele bestand',
  none: 'Alles is gelezen.',
  noneLead: (places: string, documents: string) =>
    `Kwartje las ${places} en ${documents}. Er bleef niets liggen.`,
  noneButUnread: 'Wat wij lazen, lukte helemaal.',
  noneButUnreadLead: (places: string) => `Maar ${places} zijn nog niet gelezen. Daar weten wij niets van.`,
  noneButUnreadLeadOne: 'Maar 1 plek is nog niet gelezen. Daar weten wij niets van.',
  notScanned: 'Er is nog niets gelezen.',
  notScannedLead: 'Wijs een plek aan, dan begint Kwartje.',
  empty: 'Hier komt wat Kwartje niet kon lezen',
  emptyMore:
    'Met de reden, en wat u eraan doet. Denk aan een zip met een wachtwoord, of een foto van een brief.',
  toPlaces: 'Naar de plekken',
  readAgain: 'Lees opnieuw',
  caption: 'Wat niet gelezen is',
  details: 'Bijzonderheid',
  openPlace: 'Naar de plek',
  more: 'Toon meer',
}

/** What every language must have. */
export type ProblemMessages = typeof nlProblems
