/** Who says that something went to the wrong one: who got it, or who sent it. */
export type WrongRecipient = 'not-for-me' | 'not-for-you'

/** As much of a text is looked at: who got a stranger's mail says so at once. */
const longest = 4000
const longestSentence = 400

/**
 * Whether the writer's own words (without what they quote) say that a message came to somebody for whom it was not meant:
 * "deze mail was niet voor mij", "sent to you by mistake". A legal footer says so of nobody: its sentences begin with "if".
 */
export function saysWrongRecipient(text: string): WrongRecipient | undefined {
  for (const sentence of sentencesOf(text.slice(0, longest))) {
    if (conditional.test(sentence) || aboutGoods.test(sentence)) continue
    if (forYou.some((pattern) => pattern.test(sentence))) return 'not-for-you'
    if (forMe.some((pattern) => pattern.test(sentence))) return 'not-for-me'
  }
  return undefined
}

function sentencesOf(text: string): string[] {
  return text
    .replace(/\r?\n(?=\S)/g, ' ')
    .split(/[.!?]+(?=\s|$)|\n/)
    .map((sentence) => sentence.trim().slice(0, longestSentence))
    .filter((sentence) => sentence.length > 8)
}

/** Footers, and questions of what to do when. "Als" also begins "als het goed is", which says nothing of anybody either. */
const conditional =
  /\b(?:als|indien|mocht|mochten|wanneer|ingeval|tenzij|dan wel|uitsluitend|if|should|unless|whether|in case|solely|only intended|any person|unauthori[sz]ed)\b/i

/** What came by post or van to the wrong door is no mail. */
const aboutGoods =
  /\b(?:pakket\w*|pakje|zending\w*|bestelling\w*|bezorg\w*|geleverd|levering|post(?:bode|nl|bezorg\w*)|brievenbus|huis|deur|parcel|package|deliver(?:y|ed)|shipment|order(?:ed|s)?)\b/i

const mail = String.raw`(?:e-?mail(?:tje|s)?|mail(?:tje|s)?|bericht(?:je|en)?|bijlagen?|factu(?:ur|ren)|loonstro(?:ok|ken)|offerte|document(?:en)?|gegevens|bestand(?:en)?|uitnodiging|brief)`
const message = String.raw`(?:e-?mails?|mails?|messages?|attachments?|invoices?|payslips?|files?|documents?|quotes?|invitations?)`
/** Words between, as people hedge. */
const hedge = String.raw`(?:\s+(?:volgens mij|denk ik|geloof ik|vermoedelijk|waarschijnlijk|duidelijk|vast|echt|eigenlijk|toch|helaas|per ongeluk|ook|helemaal)){0,3}`
const end = String.raw`(?=\s*(?:$|[,;:)]|maar\b|denk\b|toch\b|geloof\b|volgens\b|hoor\b|en\b|ik\b))`
const wrongOne = String.raw`(?:verkeerde|foute|onjuiste)\s+(?:ontvangers?|personen|persoon|geadresseerde|(?:e-?)?mail-?adres|adres(?:sen)?|\p{Lu}\p{L}+)`
const sent = String.raw`(?:gestuurd|verstuurd|verzonden|toegestuurd|gemaild|gericht|doorgestuurd|geadresseerd|gestuurd)`

const forMe: readonly RegExp[] = [
  new RegExp(
    String.raw`\b(?:is|was|lijkt|lijken|zijn|waren)(?:\s+(?:dit|dat|deze|die|uw|je|jouw|jullie|de|het))(?:\s+${mail})?${hedge}\s+niet${hedge}\s+(?:voor|aan)\s+(?:mij|me|ons)\s+(?:bedoeld|bestemd|gericht)`,
    'iu',
  ),
  new RegExp(
    String.raw`\b(?:dit|dat|deze|die|uw|je|jouw|jullie|de|het)(?:\s+(?:onderstaande|bijgaande|laatste))?(?:\s+${mail})?\s+(?:is|was|lijkt|leek|zijn|waren)(?:\s+mij)?${hedge}\s+niet${hedge}\s+(?:voor|aan)\s+(?:mij|me|ons)(?:\s+(?:bedoeld|bestemd|gericht)|${end})`,
    'iu',
  ),
  new RegExp(
    String.raw`\b(?:is|was|zijn|waren)${hedge}\s+niet\s+(?:bedoeld|bestemd|gericht)\s+(?:voor|aan)\s+(?:mij|me|ons)\b`,
    'iu',
  ),
  new RegExp(
    String.raw`\b(?:[Uu]|[Jj]e|[Jj]ij|[Jj]ullie)\s+(?:hebt|heeft|heb|hebben)\b[^,;]{0,80}?\b${wrongOne}\s+${sent}`,
    'u',
  ),
  new RegExp(
    String.raw`\b(?:[Hh]eb|[Hh]ebt|[Hh]eeft|[Hh]ebben)\s+(?:u|je|jij|jullie)\b[^,;]{0,60}?\b(?:de|het)\s+${wrongOne}\s*(?:$|\b${sent})`,
    'u',
  ),
  new RegExp(
    String.raw`\b(?:[Uu]|[Jj]e|[Jj]ij|[Jj]ullie)\s+(?:hebt|heeft|heb|hebben|mailt|mailde)\s+(?:volgens mij\s+|denk ik\s+|vast\s+)?(?:de|het)\s+${wrongOne}(?:\s+te pakken)?\s*(?:$|[,;])`,
    'u',
  ),
  new RegExp(
    String.raw`\b(?:u|je|jij|jullie)\s+(?:de|het)\s+${wrongOne}\s+(?:hebt|heeft|hebben|heb|mailt)\b`,
    'u',
  ),
  new RegExp(
    String.raw`\b${mail}\b[^,;]{0,60}?\b(?:aan|naar|bij)\s+(?:de|het|een)\s+(?:verkeerde|foute|onjuiste)(?:\s+(?:ontvanger|persoon|geadresseerde|(?:e-?)?mail-?adres|adres))?\s*(?:$|${sent}|terechtgekomen|beland|aangekomen)`,
    'iu',
  ),
  /\b(?:ik ben|wij zijn)\s+(?:echt\s+|vermoedelijk\s+|denk ik\s+)?niet\s+de\s+(?:bedoelde|juiste|beoogde)\s+(?:ontvangers?|geadresseerde)/i,
  /\b(?:ik ben|dit is)\s+niet\s+de\s+\p{Lu}\p{L}+(?:\s+\p{L}+){0,3}\s+(?:die|van)\b[^,;]{0,40}\b(?:zoekt|bedoelt|bedoelde|wilde|moet hebben)/u,
  new RegExp(
    String.raw`\b(?:ik|wij)\s+(?:kreeg|kregen|ontving|ontvingen|(?:heb|hebben)(?=[^,;]{0,140}\b(?:ontvangen|gekregen)\b))\b[^,;]{0,40}?\b(?:per abuis|ten onrechte|abusievelijk|per ongeluk)\b[^,;]{0,60}\b${mail}\b`,
    'iu',
  ),
  new RegExp(
    String.raw`\b${mail}\b[^,;]{0,50}?\b(?:per abuis|ten onrechte|abusievelijk|per ongeluk)\s+(?:bij|aan|naar)\s+(?:mij|me|ons)\b`,
    'iu',
  ),
  new RegExp(
    String.raw`\b(?:this|that|the|your|it)(?:\s+${message})?\s+(?:is|was|were|are|seems|does|did)(?:\s+(?:probably|clearly|definitely|obviously|surely))?(?:n['’]t|\s+not)(?:\s+(?:to be|really|actually))?\s+(?:meant|intended|supposed|addressed|seem)?\s*(?:to be\s+)?(?:for|to)\s+(?:me|us)\b(?!\s+to\b)`,
    'iu',
  ),
  /\b(?:not|wasn['’]t|isn['’]t)\s+(?:meant|intended|addressed)\s+(?:for|to)\s+(?:me|us)\b/i,
  /\b[Yy]ou(?:['’]ve| have| probably| may have| might have| must have|\s)*\s*(?:got|have|sent|emailed|mailed|reached|contacted)?\b[^,;]{0,50}?\b(?:the\s+)?wrong\s+(?:person|address|recipient|e-?mail(?: address)?|inbox|guy|\p{Lu}\p{L}+)\b/u,
  /\b(?:i am|i['’]m|we are|we['’]re)\s+not\s+the\s+(?:intended|right|correct)\s+(?:recipients?|addressee)/i,
  new RegExp(
    String.raw`\b(?:i|we)\s+(?:have\s+)?(?:received|got)\b[^,;]{0,50}?\b${message}\b[^,;]{0,30}?\b(?:by mistake|in error|by accident)`,
    'iu',
  ),
]

const former = String.raw`(?:vorige|eerdere|laatste|onderstaande|bovenstaande|zojuist verstuurde|zojuist verzonden)`

const forYou: readonly RegExp[] = [
  new RegExp(
    String.raw`\b(?:mijn|onze|de|die|deze|het|dat|dit)\s+(?:${former}\s+)?${mail}(?:\s+van\s+\p{L}+)?\s+(?:is|was|waren)${hedge}\s+niet\s+(?:voor|aan)\s+(?:u|jou|je|jullie)(?:\s+(?:bedoeld|bestemd|gericht)|${end})`,
    'iu',
  ),
  new RegExp(
    String.raw`\b(?:is|was|waren)${hedge}\s+niet\s+(?:bedoeld|bestemd)\s+voor\s+(?:u|jou|jullie)\b`,
    'iu',
  ),
  new RegExp(
    String.raw`\b(?:per ongeluk|per abuis|abusievelijk)\b[^,;]{0,60}?\b(?:naar|aan)\s+(?:u|jou|je|jullie)\s+${sent}`,
    'iu',
  ),
  new RegExp(
    String.raw`\b(?:ik|wij|we)\s+(?:heb|hebben)\b[^,;]{0,60}?\b(?:naar|aan)\s+(?:de|het)\s+(?:verkeerde|foute)(?:\s+(?:ontvangers?|persoon|personen|(?:e-?)?mail-?adres|adres|geadresseerde))?\s+${sent}`,
    'iu',
  ),
  new RegExp(
    String.raw`\b(?:my|our|the)\s+(?:previous|last|earlier|former)\s+${message}\s+(?:was|were)(?:n['’]t|\s+not)\s+(?:meant|intended)?\s*for\s+you\b`,
    'iu',
  ),
  new RegExp(
    String.raw`\b(?:i|we)\s+(?:have\s+)?(?:accidentally\s+|mistakenly\s+)?(?:sent|emailed|forwarded)\b[^,;]{0,60}?\b(?:to\s+)?(?:you|the wrong (?:person|address|recipient))\b[^,;]{0,20}(?:by mistake|by accident|in error|accidentally|$)`,
    'iu',
  ),
]
