import { lookAt, lookedFor, type Look } from '../../base/patterns/look.ts'
import { askIds, type AskId } from './ask.ts'
import { mayMean, means, speaks } from './meanings.ts'

/** A message in which somebody seems to ask something, with the words that show it. A person says whether it is so. */
export interface FoundAsk {
  readonly asks: readonly AskId[]
  readonly words: readonly string[]
}

/** As much of a mail is looked at: who asks something says so near the beginning. */
const longestText = 4000
const longestSentence = 400
const mostSentences = 30
const mostWords = 3
const longestWords = 240

/**
 * Whether the writer's own words (without what they quote) ask something about their own data. A request need have no form and
 * name no law, so it is known by what is asked of whom; what tells others of their rights, or asks how to answer somebody, is none.
 */
export function asksIn(subject: string, text: string): FoundAsk | null {
  const bare = bareAsk(subject, text)
  if (bare !== null) return bare
  const look = lookAt(subject, text)
  const possible = askIds.filter((ask) => mayAsk(ask, look))
  if (possible.length === 0) return null
  const sentences = sentencesOf(subject, text)
  const found = new Map<AskId, string>()
  const isOfOthers = sentences.some((sentence) => aboutOthers.test(sentence))
  for (const sentence of isOfOthers ? [] : withNext(sentences)) {
    if (!hint.test(sentence) || tells.test(sentence) || asksWhen.test(sentence)) continue
    for (const ask of possible)
      if (
        !found.has(ask) &&
        (patterns[ask].some((pattern) => look.mayMatch(pattern) && pattern.test(sentence)) ||
          means(ask, sentence, look))
      )
        found.set(ask, sentence)
  }
  const all = withPronouns(found, sentences)
  const asks = askIds.filter((ask) => all.has(ask) && !isCovered(ask, all))
  if (asks.length === 0) return null
  const words = [...new Set(asks.map((ask) => all.get(ask) ?? ''))]
  return { asks, words: words.slice(0, mostWords).map((one) => one.slice(0, longestWords)) }
}

/** A general objection beside one to advertising is the same one; so is what is only the other half of a stronger ask. */
function isCovered(ask: AskId, found: ReadonlyMap<AskId, string>): boolean {
  if (ask === 'objection') return found.get('marketing-objection') === found.get('objection')
  if (ask !== 'access') return false
  // "Remove what you have of me", "put it in a file that they can read": no copy for oneself is asked.
  const sentence = found.get('access') ?? ''
  if (sentence === found.get('portability')) return true
  return sentence === found.get('erasure') && !asksToKnow.test(sentence) && !speaks.see.test(sentence)
}

/** Nearly every text has none of these: one look tells. */
const hint =
  /gegevens|data\b|dossier|inzage|inzien|avg\b|gdpr|artikel|art\.|article|wis|verwijder|vernietig|weggooi|vergeten|forgotten|erase|delete|remove|privacy|toestemming|consent|bezwaar|object|reclame|nieuwsbrief|newsletter|lijst\b|\blist\b|mail|bel(?:len)?\b|call|folder|aanbieding|offers|marketing|uitschrij|schrijf|afmeld|unsubscribe|beperk|restrict|portab|overdraag|automat|rectif|correct|verbeter|mens|human|computer|information|informatie|adres|address|camera|record|klacht|complain|weten|opgeschreven|vastgelegd|stop|file|about me|for me|on me|foto|photo|bsn|naam|name|koopgedrag|volgen|verkop|interested|write|contact|account|wipe|nummer|number|verslag|gezegd|akkoord|profiel|profile|bestand|systeem|system|delen|gedeeld|share|sell|verwerk|process|verkoper|van mij|over mij|heet|beelden|opname|recording|footage|afgewezen|export|rusten|bewaren|(?:van|over) me\b|database|brieven|genoteerd|mijn persoon|verdwijn|get rid|conclusies|kappen|toch komt/i

function sentencesOf(subject: string, text: string): string[] {
  const body = text
    .slice(0, longestText)
    .replace(/\r?\n[ \t]*(?=\p{Ll})/gu, ' ')
    .split(/(?<!\b(?:art|nr|dhr|mevr|mw|mr|ms|mrs|dr|bv|ca|evt|incl|o\.a|d\.w\.z))[.!?]+(?=\s|$)|\n/iu)
  return [subject, ...body]
    .map((sentence) => sentence.trim().replace(/\s+/g, ' ').slice(0, longestSentence))
    .filter((sentence) => sentence.length > 5)
    .slice(0, mostSentences)
}

/** Each sentence, and each with the next: "my photo is on your page; take it off". What only tells is left out of both. */
function withNext(sentences: readonly string[]): readonly string[] {
  const said = sentences.filter((sentence) => !tells.test(sentence))
  return [...said, ...said.slice(1).map((sentence, index) => `${said[index] ?? ''}; ${sentence}`)]
}

/** Before what is to be taken away it is to be told. */
const asksToKnow = /\b(?:weten|know)\b.{0,40}\b(?:wat|welke|what|which)\b/iu

/** Whole messages of a word or two: the usual answer to a mailing. */
const bareStop =
  /^(?:(?:re|antw|sv|aw|fwd?)\s*:\s*)*(?:stop|stoppen|afmelden|afmelding|uitschrijven|schrijf (?:me|mij) uit|unsubscribe|remove me|opt[ -]?out)(?:\s+(?:aub|a\.?u\.?b\.?|svp|graag|please|pls|alstublieft|nu|mail|mails))?\s*[.!]*$/i
const longestBare = 40

const bareErase =
  /^(?:verwijder|wis|delete|erase|remove)\s+(?:mij|me|alles|my data|mijn gegevens)(?:\s+(?:aub|graag|please|nu))?\s*[.!]*$/i

function bareAsk(subject: string, text: string): FoundAsk | null {
  const said = text.trim()
  if (bareErase.test(said)) return { asks: ['erasure'], words: [said] }
  const [one] = said === '' ? [subject.trim()] : [said, subject.trim()].filter((line) => bareStop.test(line))
  const isShort = said.length <= longestBare
  if (one === undefined || !isShort || !bareStop.test(one)) return null
  return { asks: ['marketing-objection'], words: [one] }
}

/** Somebody else asks it of the writer, or the writer wants to know how it is done. A lawyer says "my client", and asks. */
const aboutOthers =
  /\b(?:hoe\s+(?:moet(?:en)?|kan|kunnen|ga(?:an)?|reageer|dien(?:en)?)\b.{0,40}\b(?:wij|we|ik|reageren|omgaan|antwoorden|afhandelen|handelen)|(?:een|onze|de)\s+(?:klant|patiënt|cliënt|medewerker|bezoeker|huurder|leerling)\w*\s+(?:vraagt|vragen|vroeg|wil|willen|stuurde|heeft|hebben|deed)|(?:een|a)\s+(?:klant|patiënt|cliënt|medewerker|bezoeker|huurder|customer|client|employee)\b(?:(?!\b(?:ik|wij|i|we)\b).){0,60}\b(?:vraagt|verzoekt|indient|asks|requests)|(?:bezoekers|klanten|leden|patiënten)\s+(?:vragen|willen|kunnen|mogen|hebben)|(?:a|one of our|our)\s+(?:customers?|clients?|employees?|patients?)\s+(?:asks?|asked|sent|wants?|requested|made)|how\s+(?:long\s+)?(?:do|should|can|must|to)\s+(?:we|i|you)?\s*(?:have\s+to\s+)?(?:respond|answer|handle|reply|deal))\b/i

/** Tells the reader of rights, or what will happen: policies, newsletters, agreements, courses. */
const tells =
  /^(?:if|should|als|indien|mocht|wanneer)\s+(?:this|you|u|je|dit|deze|there)\b|\b(?:click|klik(?:ken|t)?)\b(?!.{0,40}\b(?:werkt niet|not work|fails))|^to (?:unsubscribe|be removed)\b|^(?:wilt u|wil je|liever|would you like)\b.*\b(?:klik|click|hier|here)\b|^(?:wilt u|wil je)\s+(?:geen|niet|zich|onze|uw|je)\b|^(?:wilt u|wil je|do you want to|would you like to)\b.{0,80}\b(?:ontvangen|krijgen|receive)\b|^liever geen\b|\b(?:u|je|jij|you|klanten|individuals|betrokkenen|customers|iedereen|everyone)\s+(?:kunt|kun|kan|can|may|heeft|hebt|hebben|have|mag|mogen)\s+(?:altijd|always|ook|also|ons|us|ask|het recht|recht|the right|te allen tijde|at any time|zich|je|uw|your|daarom|hier)\b|\b(?:leert|learn|lees|read)\s+(?:u|je|in|how|hoe|more)\b|\buw gegevens\s+(?:worden|zijn|inzien)|^(?:wij|we)\s+(?:verwijderen|wissen|bewaren|hebben ons|have updated)\b|^to stop\b|\bonze verwerkersovereenkomst\b|\bwij u helpen\b|\b(?:hoe|zo) (?:u|gaat u)\b.*\b(?:verzoek|inzage)/i

const data = String.raw`(?:persoons|klant|account|contact|medische\s+)?gegevens|persoonsgegevens|(?:persoonlijke\s+)?(?:data|informatie)|(?:personeels|klant|patiënten|medisch\s+)?dossier|profiel|account|cv|adres|e-?mailadres|(?:telefoon)?nummer`
/** Somebody for whom one may ask: a child, a parent, a client. */
const own = String.raw`(?:mijn|mn|m['’]n|onze|al\s+(?:mijn|mn|m['’]n)|zijn|haar)`
const me = String.raw`(?:mij|me|mezelf|ons|mijn\s+(?:zoon|dochter|kind(?:eren)?|moeder|vader|man|vrouw|cliënte?|client))`
const person = String.raw`(?:u|jullie|je|uw\s+\p{L}+|de\s+(?:club|school|praktijk|zaak|winkel|gemeente|vereniging)|het\s+(?:bedrijf|kantoor))`
/** Of somebody, as said by that person. */
const thing = String.raw`(?:\p{L}*gegevens|data|dossier|bsn|(?:rekening|telefoon)?nummer|(?:e-?mail)?adres|foto(?:[’']?s)?|cv|account|profiel|koopgedrag|geboortedatum|naam|info(?:rmatie)?)`
const holds = String.raw`(?:bijhoud(?:t|en)|bewa(?:art|ren)|heeft|hebt|hebben|heb|weten?|weet|opgeslagen|vastgelegd|verzamel(?:t|d|en)|geregistreerd|genoteerd|bekend|op\s?vragen|inzien)`
const english = String.raw`(?:personal\s+)?(?:data|information|details|records?|file|info)`

const unlessPapers = String.raw`(?![^.]{0,30}\b(?:jaarstukken|offerte|factuur|stukken|tekening|begroting)\b)`

const access: readonly RegExp[] = [
  new RegExp(
    String.raw`\b(?:wat|welke|alles|overzicht|kopie|opvragen|inzien)\b.{0,50}\b(?:u|jullie|je)\b.{0,30}\b(?:over|van)\s+${me}\b.{0,20}\b${holds}`,
    'iu',
  ),
  new RegExp(String.raw`\binzage\b.{0,40}\b(?:dossier|gegevens)\s+van\s+(?:mijn|${me})\b`, 'iu'),
  /\b(?:know|see|tell me|find out)\b.{0,40}\byou\b.{0,20}\b(?:on file|hold|have|keep|got|stored?)\b.{0,20}\b(?:for|on|about)\s+me\b/iu,
  new RegExp(
    String.raw`\b(?:welke|wat voor|alle)\s+(?:persoons|klant)?(?:gegevens|data|informatie)\b.{0,60}\b(?:van|over)\s+${me}\b`,
    'iu',
  ),
  new RegExp(
    String.raw`\bwat\s+(?:weten|weet|hebben|hebt|heeft|bewaren|bewaart|staat|staan)\s+(?:er\s+)?(?:${person}\s+)?.{0,30}\b(?:van|over)\s+${me}\b`,
    'iu',
  ),
  new RegExp(
    String.raw`\bwat\s+${person}\s+.{0,30}\b(?:van|over)\s+${me}\b.{0,30}\b(?:hebt|heeft|hebben|weet|weten|bewaart|bewaren|opgeschreven|vastgelegd|opgeslagen)`,
    'iu',
  ),
  new RegExp(String.raw`\bwat\s+${person}\s+(?:van|over)\s+${me}\s+(?:hebt|heeft|hebben|weet|weten)`, 'iu'),
  new RegExp(
    String.raw`\binzage(?:recht|verzoek)?\b${unlessPapers}.{0,60}\b(?:${own}\s+|persoons|avg|dossier|gegevens)`,
    'iu',
  ),
  new RegExp(
    String.raw`\binzageverzoek\b|\bverzoek\s+(?:om|tot)\s+inzage\b${unlessPapers}|\b(?:artikel|art\.?)\s*15\b|\barticle\s*15\b`,
    'iu',
  ),
  new RegExp(
    String.raw`\b${own}\s+(?:personeels|klant|patiënten|medisch\s+)?(?:dossier|gegevens|data)\b.{0,30}\b(?:inzien|inkijken|downloaden|bekijken|zien|opvragen|ontvangen)`,
    'iu',
  ),
  new RegExp(
    String.raw`\b(?:kopie|overzicht|afschrift)\s+van\s+(?:al(?:le)?\s+)?(?:de\s+)?(?:${own}\s+)?(?:persoons|klant)?(?:gegevens|data|(?:personeels|klant|medisch\s+)?dossier)\b(?=.{0,60}\b(?:${me}|mijn)\b|.{0,3}$)`,
    'iu',
  ),
  new RegExp(
    String.raw`\b(?:kopie|overzicht)\s+van\s+(?:al\s+)?${own}\s+(?:persoons|personeels|klant)?(?:gegevens|data|dossier)`,
    'iu',
  ),
  new RegExp(String.raw`\bhoe\s+(?:kom(?:t|en)?)\s+(?:u|jullie|je)\s+aan\s+(?:${own}\s+)(?:${data})`, 'iu'),
  new RegExp(
    String.raw`\bvan\s+wie\s+(?:heb(?:t|ben)?|heeft|kregen|kreeg)\s+(?:u|jullie|je)\s+${own}\s+(?:${data})`,
    'iu',
  ),
  /\bcamerabeelden\b.{0,40}\b(?:waar(?:op)?\s+ik|van mij|zelf)\b/iu,
  /\b(?:data\s+)?subject access request\b|\b(?:dsar|sar)\b(?=.*\b(?:my|me)\b)/iu,
  new RegExp(
    String.raw`\b(?:what|which|the|any|all(?:\s+(?:of\s+)?the)?)\s+${english}\b.{0,40}\b(?:about|on|of|concerning)\s+me\b`,
    'iu',
  ),
  /\b(?:everything|anything|what)\s+(?:you|the \p{L}+)\s+(?:hold|have|keep|know|store|stored|kept)\s+(?:on|about)\s+me\b/iu,
  new RegExp(
    String.raw`\b(?:copy of|access to|see|obtain|receive)\s+(?:all\s+(?:of\s+)?)?(?:my|her|his)\s+(?:personal\s+|personnel\s+|medical\s+|hr\s+)?(?:data|information|file|records?)\b(?!.{0,30}machine)`,
    'iu',
  ),
  /\bwhere\s+did\s+you\s+(?:get|obtain|find)\s+my\s+(?:\p{L}+\s+)?(?:address|number|data|details|name)\b/iu,
]

const removing = String.raw`(?:verwijder(?:en|t|d|ing)?|wis(?:sen|t)?|vernietig(?:en|t)?|weg(?:gooien|halen|doen)|gooi(?:en)?|haal(?:t)?|schrap(?:pen)?)`

const erasure: readonly RegExp[] = [
  // "My bsn is with you; take it away": the thing first, the taking away after it.
  new RegExp(
    String.raw`\b${own}\s+${thing}\b.{0,90}\b(?:haal|gooi|doe|wil|willen|wilt|kun(?:t|nen)?|kan)\b.{0,40}\b(?:weg(?:halen|gooien|doen)?|eraf|eruit|wissen|verwijder(?:en|d)|vernietig(?:en|d))\b`,
    'iu',
  ),
  /\b(?:sta|staan|stond)\b.{0,12}\b(?:ik|wij|we)\b.{0,60}\b(?:haal|verwijder|wis)\b.{0,20}\b(?:foto|mij|me|die|dat|het)\b|\bik\s+sta\b.{0,60}\b(?:haal|verwijder|wis)\b/iu,
  /\b(?:on|about|for)\s+me\b.{0,40}\b(?:removed|deleted|erased|destroyed)\b|\b(?:have|get)\s+(?:it|them|this|my \p{L}+)\s+(?:all\s+)?(?:removed|deleted|erased)\b/iu,
  new RegExp(
    String.raw`\b${removing}\b(?!\s+(?:regel|de bijlage)).{0,40}\b(?:al\s+)?${own}\s+(?:\p{L}+\s+en\s+)?(?:${data})\b`,
    'iu',
  ),
  new RegExp(String.raw`\b${own}\s+(?:${data})(?:\s+en\s+\p{L}+)?\b.{0,60}\b(?:te\s+)?${removing}\b`, 'iu'),
  new RegExp(
    String.raw`\b${removing}\b.{0,30}\b(?:dat|dit|mijn)\s+adres\b.{0,30}\b(?:bestand|systeem|administratie)`,
    'iu',
  ),
  new RegExp(
    String.raw`\bverzoek\s+(?:om|tot)\s+(?:gegevens)?(?:verwijdering|wissing|vernietiging)\b(?!.{0,30}\b(?:herken|beantwoord))`,
    'iu',
  ),
  new RegExp(
    String.raw`\bverwijder\s+${me}\s+uit\s+(?:uw|jullie|je)\s+(?:systeem|bestand|administratie|database)`,
    'iu',
  ),
  /\b(?:recht|beroep)\b.{0,40}\b(?:vergetelheid|vergeten te worden)\b|\bvergeten te worden\b|\b(?:ik|wij|we)\b.{0,20}\b(?:vergeten\s+worden|worden\s+vergeten)\b/iu,
  /\bright to (?:be forgotten|erasure)\b|\b(?:want|wish|like|ask)\b.{0,20}\bto be forgotten\b/iu,
  /\b(?:delete|erase|remove|destroy)\b.{0,40}\bmy\s+(?:\p{L}+\s+)?(?:data|information|details|account|profile|record|records|file|cv)\b/iu,
  /\b(?:artikel|art\.?|article)\s*17\b/iu,
]

const wrongWord = String.raw`(?:verkeerd|fout|onjuist|incorrect|klop(?:t|pen)\s+niet|niet\s+(?:juist|goed|correct))`

const patterns: Readonly<Record<AskId, readonly RegExp[]>> = {
  access,
  rectification: [
    new RegExp(
      String.raw`\b(?:sta(?:at|an)|stond|geregistreerd|genoteerd)\b.{0,30}\b${wrongWord}\b.{0,30}\b(?:in|bij|op)\s+(?:jullie|uw|de)\s+(?:bestand|systeem|administratie|dossier|registratie|gegevens)`,
      'iu',
    ),
    /\bmy\s+(?:name|date of birth|birthday|data|record|address)\b.{0,40}\b(?:wrong|incorrect(?:ly)?|misspel\p{L}*|mistaken)\b.{0,40}\b(?:your|system|records?|file)\b/iu,
    /\brectif\p{L}+|\b(?:artikel|art\.?|article)\s*16\b/iu,
    new RegExp(String.raw`\b(?:van|over)\s+${me}\b.{0,20}\b${wrongWord}`, 'iu'),
    new RegExp(
      String.raw`\b${own}\s+(?:geboortedatum|naam|(?:persoons)?gegevens|dossier)\b.{0,30}\b${wrongWord}`,
      'iu',
    ),
    /\b(?:incorrect|wrong|inaccurate)\b.{0,30}\b(?:personal )?(?:data|information)\b.{0,20}\babout me\b/iu,
    new RegExp(
      String.raw`\b(?:corrigeer|verbeter|corrigeren|verbeteren)\b.{0,30}\b${own}\s+persoonsgegevens\b`,
      'iu',
    ),
  ],
  erasure,
  restriction: [
    /\b(?:beperk\p{L}*)\b.{0,40}\bverwerking\b|\bverwerking\b.{0,40}\b(?:te\s+)?beperk\p{L}*/iu,
    /\brestrict(?:ion)?\b.{0,30}\bprocessing\b|\b(?:artikel|art\.?|article)\s*18\b/iu,
  ],
  portability: [
    /\b(?:data)?portabiliteit\b|\boverdraagbaarheid\b|\bdata portability\b|\b(?:artikel|art\.?|article)\s*20\b/iu,
    new RegExp(
      String.raw`\b${own}\s+(?:${data})\b.{0,20}\b(?:meenemen|mee\s+te\s+nemen|overdragen|overzetten)\b`,
      'iu',
    ),
    /\bmy\s+(?:personal\s+)?data\b.{0,40}\b(?:machine[ -]readable|to another (?:provider|service))\b|\b(?:transfer|port)\s+my\s+(?:personal\s+)?data\b/iu,
  ],
  objection: [
    new RegExp(
      String.raw`\bwil(?:len)?\s+niet\b.{0,20}\b(?:u|jullie|je)\b.{0,20}\b${own}\s+(?:${thing})\b.{0,40}\b(?:gebruik|volg|verwerk|analyseer|bewaar|opsla)\p{L}*`,
      'iu',
    ),
    /\b(?:do not|don['’]t)\s+want\s+you\s+to\b.{0,20}\b(?:use|track|process|analyse|profile)\b.{0,20}\bmy\b/iu,
    new RegExp(
      String.raw`\bbezwaar\b.{0,40}\b(?:gebruik|verwerk\p{L}*)\b.{0,20}\b(?:${own}\s+)?(?:persoons)?gegevens\b`,
      'iu',
    ),
    /\bobject(?:ion)?\s+to\s+(?:the|your|any)\s+(?:processing|use)\b.{0,20}\bmy\b/iu,
  ],
  'marketing-objection': [
    /\b(?:mailtjes|nieuwsbrie(?:f|ven)|reclame(?:mails?)?|aanbiedingen|folders?|berichten van jullie|telefoontjes)\b.{0,60}\b(?:stop(?:pen|t)?|ophouden|niet meer|nooit meer|vanaf)\b/iu,
    /\b(?:not interested|no thanks|no thank you)\b.{0,50}\b(?:don['’]t|do not|stop|no more)\b.{0,20}\b(?:write|mail|e-?mail|contact|call|send)\b/iu,
    /\b(?:niet ge[iï]nteresseerd|geen interesse|geen behoefte)\b.{0,60}\b(?:mail|bel|stuur|schrijf|benader)\b.{0,20}\bniet meer\b|\b(?:benader|mail|schrijf)\s+(?:mij|me|ons)\b.{0,20}\bniet\s+meer\b/iu,
    /\b(?:hou|houd|houdt)\s+(?:er\s+)?op\s+met\b.{0,20}\b(?:mail|bel|stur|reclame)\p{L}*/iu,
    /\bi\s+(?:no longer|don['’]t)\s+(?:want|wish)\b.{0,30}\b(?:emails?|newsletters?|marketing|offers|messages)\b/iu,
    new RegExp(String.raw`\bbezwaar\b.{0,30}\b(?:direct\s*marketing|reclame)\b`, 'iu'),
    /\b(?:geen|niet)\b.{0,30}\b(?:reclame|nieuwsbrie(?:f|ven)|folders?|aanbiedingen|mailings?|marketing)\b.{0,30}\bmeer\b|\bgeen\b.{0,20}\b(?:e-?mails?|mails?|berichten)\s+meer\b/iu,
    /\bgeen\s+prijs\s+meer\s+op\b.{0,40}\b(?:mails?|nieuwsbrief|reclame|berichten|aanbiedingen)\b/iu,
    /\bmail\s+(?:me|mij|ons)\s+(?:alsjeblieft\s+|aub\s+)?niet\s+meer\b(?!\s+over)/iu,
    /\b(?:schrijf|meld|haal|gooi)\s+(?:mij|me|ons)\s+.{0,12}(?:uit|af|van)\b.{0,20}\b(?:nieuwsbrief|mailing\w*|lijst|maillijst|adressenlijst)\b/iu,
    /\b(?:schrijf|meld)\s+(?:mij|me|ons)\s+(?:uit|af)\s+(?:voor|van)\s+(?:de|uw|jullie)\s+(?:nieuwsbrief|mailing\w*|mails)\b/iu,
    /\b(?:uitschrijven|afmelden)\b.{0,25}\b(?:nieuwsbrief|mailing\w*|reclame|mails)\b(?!.{0,20}\bklik)/iu,
    /\b(?:verwijder|haal)\s+(?:mij|me|ons)\s+(?:uit|van)\b.{0,20}\blijst\b/iu,
    /\b(?:ophouden|stop(?:pen)?)\s+met\s+(?:het\s+)?(?:mailen|bellen|reclame|nieuwsbrieven|sturen\b(?=.{0,40}(?:mail|nieuws|reclame|folder|aanbieding|post|bericht)|\s*$|\s+(?:aan|naar)\s+(?:mij|me|ons)))(?!\p{L})/iu,
    /\bmet\s+(?:mij|me|ons)\b.{0,20}\b(?:reclame|folders?|aanbiedingen|post|mails?)\b.{0,20}\bte\s+(?:sturen|mailen)\b/iu,
    /\bbel\s+(?:mij|me|ons)\s+(?:alsjeblieft\s+|aub\s+)?niet\s+meer\b.{0,40}\b(?:aanbieding|verkoop|reclame)?/iu,
    /\btake\s+(?:me|us)\s+off\b.{0,20}\blist\b|\bremove\s+(?:me|us)\s+from\b.{0,20}\b(?:mailing\s+)?list\b|\bunsubscribe\s+(?:me|us)\b/iu,
    /\bstop\s+(?:\p{L}+\s+)?(?:emailing|mailing|calling|contacting|sending|phoning|texting)\s+(?:me|us)\b|\bno\s+more\s+(?:marketing|newsletters|advertis\p{L}+|emails)\b/iu,
    /\b(?:do not|don['’]t)\s+(?:e-?mail|call|contact|phone|send)\s+(?:me|us)\b.{0,20}\b(?:again|any\s?more|offers|newsletters?|marketing)\b|\bobject(?:ion)?\s+to\b.{0,20}\bdirect marketing\b/iu,
  ],
  'human-decision': [
    /\b(?:automatisch|geautomatiseerd|door (?:een|de) computer)\p{L}*\b.{0,60}\b(?:besluit|besloten|afgewezen|geweigerd|beslissing)\b/iu,
    /\bmenselijke\s+(?:tussenkomst|blik|beoordeling|toets)\b|\bhuman\s+(?:review|intervention)\b|\b(?:artikel|art\.?|article)\s*22\b/iu,
    /\bautomated\s+(?:decision|processing)\b/iu,
  ],
  withdrawal: [
    new RegExp(
      String.raw`\b(?:trek|intrek\p{L}*|intrekken|herroep\p{L}*)\b.{0,30}(?<!\bhun\s)\btoestemming\b|(?<!\bhun\s)\btoestemming\b.{0,12}\b(?:in\s+te\s+trekken|intrekken|trek\s+ik|ingetrokken)\b`,
      'iu',
    ),
    /\b(?:withdraw|revoke)\w*\b.{0,20}\bmy\s+consent\b/iu,
  ],
  recipients: [
    new RegExp(
      String.raw`\b(?:verko(?:op|pen|opt)|ge(?:ef|ven)|de(?:elt|len|el)|verstrek(?:t|ken)?)\b.{0,20}\b(?:u|jullie|je)?\b.{0,12}\b${own}\s+${thing}\b.{0,20}\b(?:door|aan|met)\b`,
      'iu',
    ),
    /\b(?:do|did|have) you\b.{0,15}\b(?:sell|sold|share|shared|pass|passed|give|given)\b.{0,12}\bmy\s+(?:\p{L}+\s+)?(?:data|details|address|information|number)\b/iu,
    new RegExp(
      String.raw`\b(?:aan|met)\s+(?:wie|welke\s+(?:partijen|bedrijven|organisaties|anderen))\b.{0,40}\b${own}\s+(?:${data})\b`,
      'iu',
    ),
    /\bwho\s+(?:have|did|do)\s+you\b.{0,20}\b(?:shared?|gave|give|given|sell|sold|passed?|disclosed?)\b.{0,20}\bmy\b/iu,
  ],
  complaint: [
    /\bklacht\b.{0,60}\b(?:persoonsgegevens|privacy|mijn\s+gegevens|avg|datalek)\b/iu,
    /\bcomplain(?:t)?\b.{0,60}\b(?:my\s+(?:personal\s+)?data|privacy|gdpr|personal\s+(?:data|information))\b/iu,
    /\bklacht\b.{0,40}\bautoriteit persoonsgegevens\b/iu,
  ],
}

lookedFor(Object.values(patterns).flat())

/** Nearly no text has the words for any of it. */
function mayAsk(ask: AskId, look: Look): boolean {
  return patterns[ask].some((pattern) => look.mayMatch(pattern)) || mayMean(ask, look)
}

/** Asks when something goes by itself. */
const asksWhen = /^(?:binnen welke|na welke|wanneer|hoe\s?lang|when|how long)\b|\bwelke termijn\b/iu

/** "And then erase all of it": what is meant was said just before. */
const erasePronoun =
  /\b(?:deze|die|alles|ze|dit)\b.{0,20}\b(?:daarna\s+)?(?:te\s+)?(?:verwijder\p{L}*|wis(?:sen)?|vernietig\p{L}*)\b|\b(?:delete|erase)\s+(?:it all|them|everything|it)\b/iu
const fixPronoun =
  /\b(?:ze|dit|dat|deze|it|them)\b.{0,20}\b(?:verbeteren|corrigeren|aanpassen|correct|rectify)\b/iu

function withPronouns(
  found: ReadonlyMap<AskId, string>,
  sentences: readonly string[],
): ReadonlyMap<AskId, string> {
  const all = new Map(found)
  if (found.has('access') || found.has('portability')) {
    const erases = sentences.find((sentence) => erasePronoun.test(sentence) && !tells.test(sentence))
    if (erases !== undefined && !all.has('erasure')) all.set('erasure', erases)
    // "What you hold of me is wrong: will you correct it" asks for no copy.
    const fixes = sentences.find((sentence) => fixPronoun.test(sentence))
    if (fixes !== undefined && all.has('rectification')) all.delete('access')
  }
  // "I take my consent back; please take the photo off": of what the consent was for.
  if (found.has('withdrawal') && !all.has('erasure')) {
    const erases = sentences.find((sentence) => speaks.removes.test(sentence) && speaks.you.test(sentence))
    if (erases !== undefined) all.set('erasure', erases)
  }
  return all
}
