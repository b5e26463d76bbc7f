import { registrableOf } from '../authentic.ts'
import { serviceOf, services } from '../catalogue.ts'
import { findClauses } from './clauses.ts'
import { dateIn } from './date-in.ts'
import { sentencesOf, type Passage } from './sentences.ts'

export type AgreementKind = 'agreement' | 'addendum'

/** What is kept of a document that is a processing agreement: small facts, nothing of its contents. */
export interface AgreementSign {
  readonly kind: AgreementKind
  /** ISO date that it states, if any. */
  readonly dated: string | null
  /** Registrable domains of who may be a party: by domain or by a known name near the top. */
  readonly parties: readonly string[]
}

/** Title and parties stand within so many characters; what is named further on may be anybody. */
export const topLength = 3000
/** An agreement says what it is about within so many characters; annexes come after. */
export const longestRead = 60_000

const title =
  /(?:sub-?)?verwerkers?[- ]?(?:overeenkomst|voorwaarden)|bewerkersovereenkomst|standaardclausules\s(?:voor\s)?verwerking|overeenkomst\s(?:inzake|voor|over|betreffende)\s(?:de\s)?verwerking|verwerking\svan\spersoonsgegevens|data\spro\sstatement|data[- ](?:processing|protection)\s(?:agreement|addendum|amendment|terms|exhibit)|processor\sagreement|agreement\son\s(?:the\s)?(?:data\s)?processing/i
const otherTitle =
  /privacy\s?(?:verklaring|beleid|statement|policy|notice)|nieuwsbrief|newsletter|checklist|voorbeeld|sjabloon|template|tips|example|fouten|mistakes|uitleg|waarom|wat\sis|gewijzigd|wijziging|changes|updated/i
const addendum = /addendum|amendment|bijlage|exhibit|annex/i

const processor = /verwerker(?!s|ings)|processor/i
const controller = /verantwoordelijke|opdrachtgever|klant|afnemer|controller|customer|client/i
/** Says who is who, or that they agree: what is written about agreements does not. */
const binds =
  /hierna[\s:(]|ondergetekenden?|hereinafter|forms?\spart\sof|entered\sinto|overeengekomen|komen\sovereen|agree(?:d|s)?\s(?:as\sfollows|that)|[("“'‘]\s?(?:de\s|the\s)?(?:verwerker|processor|controller|verwerkingsverantwoordelijke)\s?["”'’)]|^\s*(?:de\s)?partijen\s?:?\s*$/im
/** A duty that somebody takes on. */
const duty =
  /(?:verwerker|opdrachtnemer|processor|supplier|provider|we)(?:['’]ll)?\s(?:zal|verbindt|garandeert|waarborgt|informeert|verwerkt|stelt|verleent|draagt|treft|neemt|meldt|mag|legt|houdt|wist|schakelt|helpt|werkt|geeft|verwijdert|zorgt|bewaart|maakt|verplicht|waarschuwt|shall|will|agrees?|may|undertakes?|ensures?|warrants?|process(?:es)?|maintains?|help|tell|delete|provide|give|notif(?:y|ies))/gi
const blank = /\[[^\]\n]{2,60}\]|<[^>\n]{2,60}>|\{\{[^}\n]{2,60}\}\}|_{6,}|\.{8,}|…{3,}/g

/** As many duties and clauses as no letter about agreements has; a real one has more. */
const fewestDuties = 3
const fewestClauses = 4
/** An empty form has at least so many holes where the parties should stand. */
const fewestBlanks = 2

/** True when the top may be that of an agreement: then the rest is worth reading. */
export function mayBeAgreement(top: string): boolean {
  return titleOf(top) !== undefined
}

/**
 * What a document is, by its text: a title near the top, two parties, duties that one takes on, and clauses. Undefined for what
 * only speaks of agreements, for statements on privacy and for empty forms.
 */
export function agreementSignOf(passages: readonly Passage[]): AgreementSign | undefined {
  const text = passages.map((passage) => passage.text).join('\n')
  const top = text.slice(0, topLength)
  const heading = titleOf(top)
  if (heading === undefined || !binds.test(top)) return undefined
  if (!processor.test(text) || !controller.test(text)) return undefined
  if (holesIn(top) >= fewestBlanks) return undefined
  if ((text.replace(/\s+/g, ' ').match(duty)?.length ?? 0) < fewestDuties) return undefined
  if (findClauses(sentencesOf(passages)).size < fewestClauses) return undefined
  return {
    kind: addendum.test(heading) ? 'addendum' : 'agreement',
    dated: dateIn(text),
    parties: partiesIn(top),
  }
}

/** Where parties should stand; holes for a signature are as they should be. */
function holesIn(top: string): number {
  const lines = top.split('\n').filter((line) => !signing.test(line))
  return lines.join('\n').match(blank)?.length ?? 0
}

const signing = /signed|getekend|handtekening|signature|dat(?:e|um)\s?:/i

/** A title stands on a short line of its own, among the first, and is no sentence. */
function titleOf(top: string): string | undefined {
  const start = top.slice(0, topLength)
  const whole = start.includes('-\n') ? start.replace(/(\p{L})-\n(?=\p{L})/gu, '$1') : start
  // Nearly no text has such words at all: one look over all lines tells.
  if (!title.test(whole)) return undefined
  return whole
    .split('\n', mostTitleLines)
    .find(
      (line) =>
        line.length <= longestTitle &&
        title.test(line) &&
        !otherTitle.test(line) &&
        !/[.?!,;]\s*$/.test(line),
    )
}

const mostTitleLines = 30
const longestTitle = 120

/** More are no parties, but a list. */
const mostParties = 8

function partiesIn(top: string): string[] {
  const written = [...top.matchAll(/(?:[a-z0-9-]{1,63}\.){1,4}[a-z]{2,24}\b/gi)]
    .map(([host]) => registrableOf(host.toLowerCase()))
    .filter((domain) => domain !== undefined)
  const named = services.filter(({ name }) => isNamed(top, name)).map(({ domain }) => domain)
  const keys = [...written, ...named].map((domain) => serviceOf(domain)?.domain ?? domain)
  return [...new Set(keys)].slice(0, mostParties)
}

/** With its capitals and as words of its own: "Front" is a firm, "front" is not. */
function isNamed(top: string, name: string): boolean {
  for (let at = top.indexOf(name); at >= 0; at = top.indexOf(name, at + 1)) {
    const around = (top[at - 1] ?? ' ') + (top[at + name.length] ?? ' ')
    if (!/[\p{L}\d]/u.test(around)) return true
  }
  return false
}
