import { lookAt, lookedFor } from '../../base/patterns/look.ts'

/** As many sentences of a mail are looked at: who wants out says so at once. */
const mostSentences = 8
const longestSentence = 300
/** Who writes more than this writes about something, and says stop in passing. */
const longestBare = 60
/** Below a subject that says it all, this much says nothing else. */
const shortestText = 20

/** The sentence in which somebody says to want no more advertising; null when it says no such thing. */
export function saysStop({
  subject,
  text,
}: {
  readonly subject: string
  readonly text: string
}): string | null {
  const look = lookAt(subject, text)
  const possible = patterns.filter(look.mayMatch)
  if (![...possible, ...aboutThis, alone, aloneInSubject].some(look.mayMatch)) return null
  const own = text.slice(0, 1500).trim()
  const topic = subject.slice(0, longestSentence)
  const bare = withoutGreeting(own)
  if (bare.length <= longestBare && alone.test(bare)) return bare
  // "Re: Nieuwsbrief oktober" says what "stop" is about; an empty mail with that subject is an answer to a mailto.
  if ((own === '' || bare.length <= shortestText) && aloneInSubject.test(topic.trim())) return topic.trim()
  const isOfMailing = mailing.test(topic)
  for (const sentence of [topic, ...sentencesOf(own)]) {
    if (!hint.test(sentence) || unless.test(sentence)) continue
    const isStop =
      possible.some((pattern) => pattern.test(sentence)) ||
      (isOfMailing && aboutThis.some((pattern) => pattern.test(sentence)))
    if (isStop) return withReturn(sentence, own)
  }
  return null
}

/** "Last year I wrote: no more mail. By now I want it again": who reads the one should see the other. */
function withReturn(sentence: string, own: string): string {
  if (again.test(sentence)) return sentence
  const other = sentencesOf(own).find((one) => again.test(one))
  return other === undefined ? sentence : `${sentence} … ${other}`
}

const again =
  /\b(?:weer (?:wel|graag)|toch wel|(?:ze|hem|die|deze|mails?|nieuwsbrie(?:f|ven)) weer|weer (?:\p{L}+ ){0,2}(?:ontvangen|krijgen|aanmelden)|vergissing|per ongeluk|by mistake|again|re-?subscribe|changed my mind|blijf graag)\b/iu

/**
 * True when nobody has to look what is meant: the word itself and nothing else, or a sentence in which somebody speaks of themselves, and that
 * cannot be read as its opposite. What is passed on was perhaps said by somebody else.
 */
export function isClearStop(words: string): boolean {
  const bare = withoutGreeting(words)
  if (alone.test(bare)) return true
  if (aloneInSubject.test(bare)) return !passedOn.test(bare)
  return (
    words.length < longestSentence && ofSelf.test(words) && !unsure.some((pattern) => pattern.test(words))
  )
}

const passedOn = /\bfwd?\s*:/i
const ofSelf = /\b(?:ik|mij|me|mijn|wij|we|ons|i|my|us)\b/i

/** What may turn the meaning round: a word too many here costs a look, one too few a customer who never asked to go. */
const unsure: readonly RegExp[] = [
  again,
  // "Ik wil niet stoppen", "geen bezwaar", "I don't want to unsubscribe".
  /\b(?:niet|nooit|geen)\b(?! meer\b| langer\b)[^;]{0,60}\b(?:stop\w*|op ?te ?houden|ophouden|afmeld\w*|af te melden|afgemeld|uitschrijv\w*|uit te schrijven|uitgeschreven|verwijder\w*|intrek\w*|bezwaar|missen|mislopen|maken|plaatsen)\b/i,
  /\b(?:not|never|no longer|without|(?:do|wo|ca|did|would|should)n['’]?t)\b[^;]{0,60}\b(?:unsubscri\w*|stop\w*|cease|remove\w*|take me|delete\w*|opt|object\w*|withdraw\w*|revoke\w*|miss|send you)\b/i,
  // "Haal mij niet van de lijst", "stop niet met mailen".
  /\b(?:stop\w*|haal|verwijder|schrap|trek|meld|schrijf|bezwaar)\b[^;]{0,60}\b(?:niet|nooit)\b(?! meer\b| langer\b)/i,
  // Only a part of it, or another way instead.
  /\b(?:maar wel|wel (?:de|het|uw|jullie|graag|per|via)|behalve|in plaats van|alleen (?:de|het|nog)|per (?:brief|post)|op papier|except|but (?:do|please|still|keep)|instead|on paper|by post)\b/i,
  // Said by, or of, somebody else; or at another time.
  /["“”„«»:]|\b(?:zei|zegt|zeggen|gezegd|schreef|vroeg|said|says|wrote|asked|told|toen|vorig\w*|eerder|destijds|when i|last (?:year|time|month)|earlier|previously|misschien|wellicht|overweeg|maybe|perhaps|might)\b/i,
  /\b(?:moeder|vader|man|vrouw|echtgeno\w+|zoon|dochter|broer|zus|collega\w*|buurman|buurvrouw|vriend\w*|overleden|hij|hem|haar|mother|father|husband|wife|son|daughter|brother|sister|colleague\w*|neighbou?r|friend|deceased|he|she|him|her)\b/i,
  // The writer tells of their own doing, or asks why nothing comes.
  /\b(?:ik|wij|we)\s+(?:zal|zullen|kan|kunnen|kon|konden|stop|stoppen|ga|gaan|houd|hou|houden|mail|stuur|sturen|krijg|kreeg|krijgen|ontvang\w*)\b/i,
  /\b(?:zal|zullen|kan|kunnen|stop|ga|gaan)\s+(?:ik|wij|we)\b/i,
  /\b(?:i|we)\s+(?:will|shall|can|cannot|can['’]t|stopped|have stopped|get|got|receive|received|see)\b/i,
  /\b(?:waarom|hoe komt|hoezo|why|what happened)\b/i,
]

function sentencesOf(text: string): string[] {
  return text
    .split(/[.!?]+(?=\s|$)|\n\s*\n/)
    .map((sentence) => sentence.replace(/\s+/g, ' ').trim().slice(0, longestSentence))
    .filter((sentence) => sentence.length > 3)
    .slice(0, mostSentences)
}

/** "Beste Marijke, stop. Groet, Jan": what is left between. */
function withoutGreeting(text: string): string {
  return text
    .replace(/^(?:beste|geachte|hallo|hoi|hi|dag|goede\w+|dear|hello|l\.?s\.?)\b[^\n,]{0,40}(?:,|\n)\s*/i, '')
    .replace(
      /\n?\s*(?:(?:met )?(?:vriendelijke|hartelijke) groet\w*|groet(?:en|jes)?|mvg|gr|regards|kind regards|best|thanks|thank you|cheers|bedankt|alvast bedankt|dank u?|dankjewel)\b[^]{0,80}$/i,
      '',
    )
    .replace(/\s+/g, ' ')
    .trim()
}

const alone =
  /^(?:(?:graag|please|s\.?v\.?p\.?|aub|alstublieft)[ ,]*)?(?:stop|stop ?maar|afmelden|uitschrijven|meld (?:mij|me) (?:maar )?af|schrijf (?:mij|me) (?:maar )?uit|unsubscribe(?: me)?|opt[- ]?out|opt me out|remove(?: me)?|niet meer (?:mailen|sturen)|no more)(?:[ ,]*(?:graag|please|s\.?v\.?p\.?|aub|a\.u\.b\.|alstublieft|hiervan|hiervoor))?[.! ]*$/i

const aloneInSubject =
  /^(?:(?:re|aw|antw|fwd?)\s*:\s*)*(?:stop|afmelden|afmelding|uitschrijven|uitschrijving|unsubscribe|opt[- ]?out|remove me)(?:\s+(?:(?:voor|van|uit|from)\s+)?(?:de |uw |jullie |your |the )?(?:nieuwsbrief|mailings?|mailinglijst|newsletter|mailing list|e-?mails?))?[.! ]*$/i

/** Every pattern below has one of these: one look tells. */
const hint =
  /afmeld|meld|uitschrij|schrijf|stop|niet meer|geen\b|verwijder|haal|halen|bezwaar|unsubscri|opt[- ]?(?:me )?out|remove|take me|no longer|no more|not wish|don['’]t (?:want|wish|send)|do not (?:want|wish|send)|cease|trek\b|intrek|withdraw|object\b/i

/** What somebody else should do, what might be, and what was asked for: no stop. */
const unless =
  /\b(?:(?:krijg|ontvang|kreeg)\s+(?:ik\s+)?geen|niet (?:af|uit)|als (?:u|je|ik)|indien|mocht|wanneer (?:u|je)|hoe (?:kan|kunnen|moet)|kunnen (?:klanten|mensen)|klanten|if you|how (?:do|can|should)|whenever|leden zich|not unsubscribe|onderaan|klik|click)\b/i

const mailing = /nieuwsbrief|nieuwtjes|aanbieding|actie|korting|newsletter|mailing|offers?|sale|uitverkoop/i

const sent = String.raw`(?:e-?mails?|mail(?:tje|ing)?s?|nieuwsbrie(?:f|ven)|reclame\w*|aanbiedingen|acties|folders?|berichten|post|advertenties|promoties?|marketing\w*|commerci[eë]le \w+)`
const list = String.raw`(?:nieuwsbrie(?:f|ven)|(?:mailing|mail|adres|verzend|e-?mail)?-?lijst(?:en)?|mailings?|adressenbestand|mailbestand|klantenbestand|reclame\w*|aanbiedingen|marketing)`
const adverts = String.raw`(?:e-?mails?|mailings?|newsletters?|adverts?|advertis\w+|offers|marketing|promotion\w*|messages|spam)`

const patterns: readonly RegExp[] = [
  new RegExp(
    String.raw`\b(?:meld|schrijf)\s+(?:ik\s+)?(?:mij|me|ons|mijn adres)\b[^,;]{0,40}\b${list}[^,;]{0,30}\b(?:af|uit)\b`,
    'i',
  ),
  new RegExp(
    String.raw`\b(?:meld|schrijf)\s+(?:ik\s+)?(?:mij|me|ons|mijn adres)\b[^,;]{0,40}\b(?:af|uit)\b[^,;]{0,30}\b(?:voor|van|uit|bij)\b[^,;]{0,20}\b${list}\b`,
    'i',
  ),
  new RegExp(
    String.raw`\b(?:mij|me|ons|mijn (?:e-?mail)?adres)\b[^,;]{0,60}\b${list}\b[^,;]{0,20}\b(?:afmelden|uitschrijven|af te melden|uit te schrijven|verwijderen|te verwijderen|halen|te halen|afhalen|schrappen)\b`,
    'i',
  ),
  new RegExp(
    String.raw`\b(?:afmelden|uitschrijven)\b[^,;]{0,20}\b(?:voor|van|uit|bij)\b[^,;]{0,20}\b${list}\b`,
    'i',
  ),
  new RegExp(
    String.raw`\b(?:haal|verwijder|schrap)\b[^,;]{0,50}\b(?:mij|me|ons|mijn (?:e-?mail)?(?:adres|gegevens))\b[^,;]{0,30}\b(?:van|uit|voor)\b[^,;]{0,25}\b${list}\b`,
    'i',
  ),
  new RegExp(
    String.raw`\b(?:wil|wens|hoef|willen|wensen|hoeven)\b[^,;]{0,40}\b(?:geen|nooit meer)\b[^,;]{0,25}\b${sent}\b`,
    'i',
  ),
  new RegExp(
    String.raw`\bgeen\s+(?:enkele\s+|verdere\s+|ongevraagde\s+)?${sent}\s+(?:van (?:u|je|jullie)\s+)?meer\b`,
    'i',
  ),
  new RegExp(
    String.raw`\b(?:stop|stopt u|ophouden|op te houden|houd op|hou op|stoppen)\b[^,;]{0,30}\b(?:met|van)\b[^,;]{0,30}\b(?:${sent}|mailen|sturen|toesturen|toezenden)\b`,
    'i',
  ),
  new RegExp(
    String.raw`\b(?:wil|wens)\b[^,;]{0,30}\bniet (?:meer|langer)\b[^,;]{0,30}\b(?:gemaild|benaderd|aangeschreven|gebeld|${sent}\s+ontvangen)\b`,
    'i',
  ),
  /\b(?:niet (?:meer|langer)|nooit meer)\b[^,;]{0,30}\b(?:mailen|benaderen|aanschrijven|bellen voor (?:reclame|aanbiedingen|verkoop)|te mailen|te benaderen)\b/i,
  /\bbezwaar\b[^,;]{0,60}\b(?:direct ?marketing|reclame\w*|nieuwsbrie\w+|marketing|aanbiedingen|mailings?)\b/i,
  /\b(?:trek|wil|hierbij)\b[^,;]{0,40}\btoestemming\b[^,;]{0,50}\b(?:in|intrekken|in te trekken)\b/i,
  /\b(?:please\s+)?unsubscribe\s+(?:me|us|my|this address)\b/i,
  new RegExp(
    String.raw`\b(?:want|like|wish) to (?:unsubscribe|opt out|be removed)\b|\bopt (?:me|us) out\b`,
    'i',
  ),
  new RegExp(
    String.raw`\b(?:remove|take|delete)\s+(?:me|us|my (?:e-?mail )?(?:address|details))\b[^,;]{0,25}\b(?:from|off)\s+(?:of\s+)?(?:(?:your|the|this|these|all|any)\s+)?(?:mailing |e-?mail |distribution |marketing )?(?:lists?|newsletters?|mailings?|database)\b`,
    'i',
  ),
  new RegExp(
    String.raw`\b(?:stop|cease|quit)\s+(?:sending|e-?mailing|mailing|spamming)\b[^,;]{0,20}\b(?:me|us|these|your|any)?\b`,
    'i',
  ),
  new RegExp(
    String.raw`\b(?:do not|don['’]t|no longer)\b[^,;]{0,25}\b(?:want|wish|send|like)\b[^,;]{0,40}\b${adverts}\b`,
    'i',
  ),
  new RegExp(String.raw`\bno (?:more|further)\s+${adverts}\b`, 'i'),
  /\b(?:i|we) (?:hereby )?(?:withdraw|revoke)\b[^,;]{0,20}\bconsent\b/i,
  /\bobject\b[^,;]{0,50}\b(?:direct )?marketing\b/i,
]

/** In an answer to a mailing "this" is the mailing. */
const aboutThis: readonly RegExp[] = [
  /\b(?:meld|schrijf)\s+(?:mij|me|ons)\s+(?:hier(?:voor|van)?\s+|maar\s+|a\.?u\.?b\.?\s+|s\.?v\.?p\.?\s+|graag\s+|alstublieft\s+)*(?:af|uit)\b/i,
  /\b(?:mij|me|ons|hier(?:voor)?)\s+(?:graag\s+)?(?:afmelden|uitschrijven|af te melden|uit te schrijven)\b/i,
  /\b(?:geen|niet)\b[^,;]{0,25}\bmeer\b[^,;]{0,25}\b(?:ontvangen|sturen|toesturen|krijgen|hebben|toe te sturen)\b/i,
  /\bhoef(?:t)? (?:ik )?(?:dit|deze|die)\b[^,;]{0,30}\bniet\b/i,
  /\bverwijder (?:mij|me|mijn (?:e-?mail)?adres)\b/i,
  /\b(?:remove|take) (?:me|us)\b(?: off)?/i,
  /\bno longer (?:interested|wish)\b/i,
]

lookedFor([...patterns, ...aboutThis, alone, aloneInSubject])
