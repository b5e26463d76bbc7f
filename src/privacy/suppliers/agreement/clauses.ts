import { clauseIds, type ClauseId } from '../../../law/agreement-clauses.ts'
import type { Sentence } from './sentences.ts'

/** All of these words in one sentence speak of the clause; several rows: any of them does. */
type Signs = readonly (readonly RegExp[])[]

const processing = /verwerk|process/i
const subProcessor =
  /sub-?\s?verwerkers?|sub-?\s?processors?|(?:andere|another|other)\s(?:verwerkers?|processors?)|derden?\sin(?:schakel|zet)/i
const people =
  /personeel|everyone|anyone|medewerkers?|werknemers?|person(?:en|s|nel)|staff|employees|eenieder|iedereen|ingeschakeld|gemachtigd|authori[sz]ed/i
const breach =
  /datalek|data\sbreach|inbreuk|personal\sdata\sbreach|breach\sof\ssecurity|(?:security|beveiligings)\s?-?incident/i
const whoAsks = /betrokkenen?|data\ssubjects?|individuals|people/i
const helps = /bijsta|assist|ondersteun|help|hulp|medewerking|meewerk|support|cooperat/i

/** Words by which each clause is recognised, in Dutch and in English. */
const signs: Readonly<Record<ClauseId, Signs>> = {
  instructions: [
    [
      /instructie|instruction/i,
      /uitsluitend|slechts|alleen|schriftelijk|gedocumenteerd|conform|volgens|only|documented|written|accordance/i,
      processing,
    ],
    [/(?:uitsluitend|slechts|alleen)\s(?:\S+\s){0,6}in\sopdracht\svan/i, processing],
  ],
  confidentiality: [[/geheim|vertrouwelijk|confidential|secrecy/i, people]],
  security: [
    [/technische?\s(?:\S+\s){0,3}(?:en|of)?\s?organisatorische/i],
    [/technical\s(?:\S+\s){0,3}organi[sz]ational/i],
    [/beveilig|security/i, /artikel\s32|art\.\s?32|article\s32|passende\smaatregelen|appropriate\smeasures/i],
  ],
  'sub-processors': [
    [
      subProcessor,
      /toestemming|machtiging|bezwaar|voorafgaand|informeert|authori[sz]|consent|approv|object|prior|notif/i,
    ],
  ],
  'same-duties': [
    [
      subProcessor,
      /dezelfde|zelfde|gelijke?|minstens|the\ssame|equivalent|no\sless|similar/i,
      /verplicht|plichten|eisen|obligation|duties|terms/i,
    ],
    [subProcessor, /aansprakelijk|verantwoordelijk\svoor|liable|responsible\sfor/i],
  ],
  rights: [
    [whoAsks, /rechten|verzoek|rights|request/i, helps],
    [whoAsks, /verzoek|request/i, /door(?:stuur|sturen|zend|geleid)|forward|respond|onverwijld|promptly/i],
  ],
  assistance: [
    [
      /effectbeoordeling|(?:^|\W)dpia|impact\sassessment|voorafgaande\sraadpleging|prior\sconsultation/i,
      /verwerker|processor|helps?|help|bijsta|assist|ondersteun|verleen|medewerking/i,
    ],
    [/(?:artikelen|articles)\s32\s(?:tot\sen\smet|t\/m|to|through|-)\s36/i],
  ],
  end: [
    [
      /beëindig|na\s(?:afloop|het\seinde)|bij\s(?:het\s)?einde|eindigt|terminat|expir|ends?\s(?:of|we)|upon\scompletion/i,
      /wis(?:sen|t|\s)|verwijder|vernietig|terug|retourne|delet|return|destroy|eras/i,
      /gegevens|data|kopie|copies|(?:delete|return|destroy|erase)\s(?:it|them)/i,
    ],
  ],
  audits: [
    [
      /audit|inspecti|controle(?:ren|\suit)|inspection/i,
      /recht|mag|mogen|mogelijk|toesta|laten|mee|informatie|allow|right|may|contribut|permit|available|request/i,
    ],
  ],
  'unlawful-instruction': [
    [
      /instructie|instruction/i,
      /in\sstrijd|inbreuk|onrechtmatig|unlawful|infring|violat|breaks?\sthe\slaw|breach(?:es)?\s(?:of\s)?(?:the\s)?(?:gdpr|law|regulation)/i,
    ],
  ],
  breach: [
    [
      breach,
      /meld|informeer|op\sde\shoogte|in\skennis|notif|inform|report|tell/i,
      /onverwijld|zonder\sonredelijke|zo\sspoedig|uur|uren|undue\sdelay|promptly|hours|immediately/i,
    ],
  ],
  written: [
    [/(?:schriftelijk|elektronisch)\s(?:\S+\s){0,6}(?:overeengekomen|vastgelegd|aangegaan|gesloten)/i],
    [/ondertekend|getekend|handtekening|signed\s(?:by|for)|signature|in\swriting,?\sincluding/i],
  ],
  term: [
    [/^(?:ingangsdatum|looptijd|effective\sdate|term)\W/i, /\d/],
    [
      /overeenkomst|agreement|addendum|dpa/i,
      /looptijd|treedt\sin\swerking|gaat\sin\s(?:op|bij)|ingangsdatum|geldt\s(?:zolang|vanaf|tot|voor)|voor\sde\sduur|duurt|takes?\seffect|effective\sdate|in\sforce|(?:for\sthe\s)?(?:term|duration)\s(?:of|is)|remains?\sin/i,
    ],
  ],
}

/** The first sentence that speaks of each clause. Whether it suffices is for a person to say. */
export function findClauses(sentences: Iterable<Sentence>): ReadonlyMap<ClauseId, Sentence> {
  const found = new Map<ClauseId, Sentence>()
  for (const sentence of sentences) {
    if (sentence.text.length < shortestClause) continue
    for (const clause of clauseIds)
      if (!found.has(clause) && speaksOf(clause, sentence.text)) found.set(clause, sentence)
    if (found.size === clauseIds.length) break
  }
  return found
}

/** Shorter ones are headings. */
const shortestClause = 25

function speaksOf(clause: ClauseId, text: string): boolean {
  return signs[clause].some((all) => all.every((words) => words.test(text)))
}
