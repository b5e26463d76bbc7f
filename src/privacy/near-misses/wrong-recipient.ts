import { lookAt, lookedFor } from '../../base/patterns/look.ts'

/** Who says that something went to the wrong one: who got it, or who sent it. */
export type WrongRecipient = 'not-for-me' | 'not-for-you'

/** As much of a text is looked at: who got a stranger's mail says so at once. */
const longest = 4000
const longestSentence = 400
const mostSentences = 12

/**
 * Whether the writer's own words (without what they quote) say that a message came to somebody for whom it was not meant:
 * "deze mail was niet voor mij", "sent to you by mistake". A legal footer says so of nobody: its sentences begin with "if".
 */
export function saysWrongRecipient(...texts: readonly string[]): WrongRecipient | undefined {
  const look = lookAt(...texts)
  const toYou = forYou.filter(look.mayMatch)
  const toMe = [...forMe, ...ofAnother].filter(look.mayMatch)
  if (toYou.length + toMe.length === 0) return undefined
  const start = texts.join('\n').slice(0, longest)
  for (const sentence of sentencesOf(start)) {
    if (!hint.test(sentence) || conditional.test(sentence) || aboutGoods.test(sentence)) continue
    if (toYou.some((pattern) => pattern.test(sentence))) return 'not-for-you'
    if (toMe.some((pattern) => pattern.test(sentence))) return 'not-for-me'
  }
  return undefined
}

/** Nearly every text has none of these: one look tells. */
const hint =
  /verkeerde|foute|onjuiste|abuis|abusievelijk|onrechte|ongeluk|bedoeld|bestemd|gericht|beoogde|niet (?:de|voor|aan) |wrong|mistake|in error|accident|intended|meant|(?:not|n['’]t) (?:for|to) |n['’]t think|niet (?:bij|van|over) |anders|een ander|onbekende|gemoeten|moest|terecht|vergist|verwar|ken(?:nen)? (?:ik|wij) niet|else|why i |by accident|not my|not our|belongs?|confused|mixed/i

function sentencesOf(text: string): string[] {
  return text
    .replace(/\r?\n[ \t]*(?=\S)/g, ' ')
    .split(/[.!?]+(?=\s|$)|\n/)
    .map((sentence) => sentence.trim().replace(/\s+/g, ' ').slice(0, longestSentence))
    .filter((sentence) => sentence.length > 8)
    .slice(0, mostSentences)
}

/** Footers, and questions of what to do when. "Als" also begins "als het goed is", which says nothing of anybody either. */
const conditional =
  /\b(?:als|indien|mocht|mochten|wanneer|ingeval|tenzij|dan wel|uitsluitend|if|should|unless|whether|in case|solely|only intended|any person|unauthori[sz]ed)\b/i

/** What came by post or van to the wrong door is no mail. */
const aboutGoods =
  /\b(?:pakket\w*|pakje|zending\w*|bestelling\w*|bezorg\w*|geleverd|levering|post(?:bode|nl|bezorg\w*)|brievenbus|huis|deur|parcel|package|deliver(?:y|ed)|shipment)\b/i

const mail = String.raw`(?:e-?mail(?:tje|s)?|mail(?:tje|s)?|bericht(?:je|en)?|bijlagen?|factu(?:ur|ren)|loonstro(?:ok|ken)|offerte|document(?:en)?|gegevens|bestand(?:en)?|uitnodiging|brief)`
const message = String.raw`(?:e-?mails?|mails?|messages?|attachments?|invoices?|payslips?|files?|documents?|quotes?|invitations?)`
/** Words between, as people hedge. */
const hedge = String.raw`(?:\s+(?:volgens mij|denk ik|geloof ik|vermoedelijk|waarschijnlijk|duidelijk|vast|echt|eigenlijk|toch|helaas|per ongeluk|ook|helemaal)){0,3}`
const end = String.raw`(?=\s*(?:$|[,;:)]|maar\b|denk\b|toch\b|geloof\b|volgens\b|hoor\b|en\b|ik\b))`
const wrong = String.raw`(?:verkeerde|foute|onjuiste)`
const wrongOne = String.raw`${wrong}\s+(?:ontvangers?|personen|persoon|geadresseerde|(?:e-?)?mail-?adres|adres(?:sen)?)`
/** "De verkeerde Gazelle gestuurd" is a bicycle; a name stands behind "naar", or is all there is. */
const wrongName = String.raw`${wrong}\s+\p{Lu}\p{L}+`
const sent = String.raw`(?:gestuurd|verstuurd|verzonden|toegestuurd|gemaild|gericht|doorgestuurd|geadresseerd|gestuurd)`

const forMe: readonly RegExp[] = [
  new RegExp(
    String.raw`\b(?:is|was|lijkt|lijken|zijn|waren)(?:\s+(?:dit|dat|deze|die|uw|je|jouw|jullie|de|het))(?:\s+${mail})?${hedge}\s+niet${hedge}\s+(?:voor|aan)\s+(?:mij|me|ons)\s+(?:bedoeld|bestemd|gericht)`,
    'iu',
  ),
  new RegExp(
    String.raw`\b(?:dit|dat|deze|die|uw|je|jouw|jullie|de|het)(?:\s+(?:onderstaande|bijgaande|laatste))?(?:\s+${mail})?\s+(?:is|was|lijkt|leek|zijn|waren)(?:\s+(?:mij|me))?${hedge}\s+niet${hedge}\s+(?:voor|aan)\s+(?:mij|me|ons)(?:\s+(?:bedoeld|bestemd|gericht)|${end})`,
    'iu',
  ),
  new RegExp(
    String.raw`\b(?:is|was|zijn|waren)${hedge}\s+niet\s+(?:bedoeld|bestemd|gericht)\s+(?:voor|aan)\s+(?:mij|me|ons)\b`,
    'iu',
  ),
  new RegExp(
    String.raw`\b(?:[Uu]|[Jj]e|[Jj]ij|[Jj]ullie)\s+(?:hebt|heeft|heb|hebben)\b[^,;]{0,80}?\b(?:${wrongOne}|(?:aan|naar)\s+de\s+${wrongName})\s+${sent}`,
    'u',
  ),
  new RegExp(
    String.raw`\b(?:[Hh]eb|[Hh]ebt|[Hh]eeft|[Hh]ebben)\s+(?:u|je|jij|jullie)\b[^,;]{0,60}?\b(?:(?:de|het)\s+${wrongOne}|(?:aan|naar)\s+de\s+${wrongName})\s*(?:$|\b${sent})`,
    'u',
  ),
  new RegExp(
    String.raw`\b(?:[Uu]|[Jj]e|[Jj]ij|[Jj]ullie)\s+(?:hebt|heeft|heb|hebben|mailt|mailde)\s+(?:volgens mij\s+|denk ik\s+|vast\s+)?(?:de|het)\s+(?:${wrongOne}|${wrongName})(?:\s+te pakken)?\s*(?:$|[,;])`,
    'u',
  ),
  new RegExp(
    String.raw`\b(?:u|je|jij|jullie)\s+(?:de|het)\s+(?:${wrongOne}|${wrongName})\s+(?:hebt|heeft|hebben|heb|mailt)\b`,
    'u',
  ),
  new RegExp(
    String.raw`\b${mail}\b[^,;]{0,60}?\b(?:aan|naar|bij)\s+(?:de|het|een)\s+(?:verkeerde|foute|onjuiste)(?:\s+(?:ontvanger|persoon|geadresseerde|(?:e-?)?mail-?adres|adres))?\s*(?:$|(?:(?:is|was|zijn|werd)\s+)?${sent}|terechtgekomen|beland|aangekomen)`,
    'iu',
  ),
  /\b(?:ik ben|wij zijn)\s+(?:echt\s+|vermoedelijk\s+|denk ik\s+)?niet\s+de\s+(?:bedoelde|juiste|beoogde)\s+(?:ontvangers?|geadresseerde)/i,
  /\b(?:[Ii]k ben|[Dd]it is)\s+niet\s+de\s+\p{Lu}\p{L}+(?:\s+\p{L}+){0,3}\s+(?:die|van)\b[^,;]{0,40}\b(?:zoekt|bedoelt|bedoelde|wilde|moet hebben)/u,
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
  /\b[Yy]ou(?:['’]ve| have| probably| may have| might have| must have|\s)*\s*(?:got|have|sent|emailed|mailed|reached|contacted)?\b[^,;]{0,50}?\b(?:the\s+)?wrong\s+(?:person|address|recipient|e-?mail(?: address)?|inbox|guy)\b/u,
  /\b(?:to|have|got|reached) the wrong \p{Lu}\p{L}+(?=\s*(?:$|[,;]))/u,
  /\b(?:i am|i['’]m|we are|we['’]re)\s+not\s+the\s+(?:intended|right|correct)\s+(?:recipients?|addressee)/i,
  new RegExp(
    String.raw`\b(?:i|we)\s+(?:have\s+)?(?:received|got)\b[^,;]{0,50}?\b${message}\b[^,;]{0,30}?\b(?:by mistake|in error|by accident)`,
    'iu',
  ),
]

const another = String.raw`een ander(?:e)?\s+(?:bedrijf|klant|persoon|patiënt|cliënt|kantoor|firma|praktijk)`

/** Says in a few words, or the other way round, that it belongs to somebody else. */
const ofAnother: readonly RegExp[] = [
  new RegExp(
    String.raw`\b(?:deze|die|dit|dat|uw|je|jouw)\s+(?:${mail}\s+)?(?:hoort|horen|hoorde)${hedge}\s+niet\s+(?:bij|voor)\s+(?:mij|me|ons)\b`,
    'iu',
  ),
  new RegExp(
    String.raw`\b(?:deze|die|uw|je|jouw)\s+${mail}\s+(?:is|was|zijn|waren)${hedge}\s+niet\s+(?:van|voor|over)\s+(?:mij|ons)(?:\s+(?:bedrijf|kantoor|praktijk))?${end}`,
    'iu',
  ),
  new RegExp(
    String.raw`\b${mail}\b[^,;]{0,60}?\b(?:had|moest|moesten)${hedge}\s+(?:die\s+|deze\s+)?(?:naar|aan)\s+[^,;]{2,40}?(?:\s+gemoeten|$)`,
    'iu',
  ),
  new RegExp(
    String.raw`\b(?:deze|die|dit|dat)(?:\s+${mail})?\s+(?:is|was)(?:\s+(?:vast|denk ik|volgens mij|waarschijnlijk))?\s+(?:volgens mij\s+)?(?:bedoeld\s+)?voor\s+(?:${another}|iemand anders|onze buren|mijn collega)\b`,
    'iu',
  ),
  new RegExp(String.raw`\b${mail}\b[^;]{0,40}?\bvan\s+(?:iemand anders|een onbekende|${another})\b`, 'iu'),
  new RegExp(
    String.raw`\b${mail}\s+(?:gaat|gaan|hoort|horen)\s+(?:over|bij)\s+(?:iemand anders|${another})\b`,
    'iu',
  ),
  new RegExp(
    String.raw`\b${mail}\b[^,;]{0,40}?\bbij\s+(?:mij|ons)\s+terecht(?:gekomen)?\s+in plaats van\b`,
    'iu',
  ),
  new RegExp(
    String.raw`\b(?:u|je)\s+(?:zich|je)\s+(?:hebt\s+|heeft\s+)?(?:vergist|vergissen)\b[^,;]{0,20}?\b(?:adres|mail-?adres|persoon|ontvanger)\b|\b(?:mij|me|ons)\s+(?:verward|verwart)\s+met\s+\p{L}`,
    'iu',
  ),
  new RegExp(
    String.raw`\b${mail}\s+(?:voor|van)\s+[^,;]{2,40},?\s+(?:maar\s+)?die\s+ken(?:nen)?\s+(?:ik|wij)\s+niet\b`,
    'iu',
  ),
  new RegExp(
    String.raw`^(?:oeps|hm+|sorry|ho|foutje)?[,: ]*${wrong}\s+(?:ontvanger|persoon|geadresseerde|(?:e-?)?mail-?adres|adres)\b.{0,20}$`,
    'iu',
  ),
  /\b(?:[Dd]eze|[Dd]ie|[Dd]it|[Dd]at)(?:\s+mail)?\s+(?:is|was)\s+(?:vast\s+)?voor\s+(?:een andere\s+)?\p{Lu}\p{L}+(?:\s+(?:denk ik|bedoeld|bestemd))?$/u,
  new RegExp(
    String.raw`\b(?:dit|dat|deze|die|uw|je|jouw)\s+${mail}${hedge}\s+niet\s+(?:voor|aan)\s+(?:mij|ons)\s+(?:bedoeld|bestemd|gericht)\b`,
    'iu',
  ),
  /\bnot sure (?:if |that |whether )?this (?:is|was) (?:meant |intended )?for (?:me|us)\b/i,
  /^(?:\p{L}+[,: ]+)?(?:[Vv]erkeerde|[Ww]rong)\s+\p{Lu}\p{L}+(?:[,:) ]|$).{0,15}$/u,
  /\b(?:per abuis|per ongeluk|abusievelijk|ten onrechte)\s+(?:mij\s+)?in\s+(?:de\s+)?(?:b?cc|kopie)\b/i,
  /\bsent\s+(?:to\s+(?:me|us)|(?:me|us)\s+(?:this|it))\s+(?:by mistake|in error|by accident|accidentally)/i,
  new RegExp(
    String.raw`\b(?:this|that|it|${message})\b[^,;]{0,25}?\b(?:meant|intended|supposed to be)\s+for\s+(?:(?:someone|somebody|anyone) else|another|a different)\b`,
    'iu',
  ),
  new RegExp(
    String.raw`\bdo(?:n['’]t| not)\s+(?:think|believe)\s+(?:this|that|the|your|it)(?:\s+${message})?\s+(?:is|was|were)(?:\s+(?:meant|intended))?\s+for\s+(?:me|us)\b`,
    'iu',
  ),
  new RegExp(
    String.raw`\b(?:sent|emailed|mailed|forwarded|got|received)\b[^,;]{0,30}?\b(?:someone|somebody)\s+else['’]s\s+${message}`,
    'iu',
  ),
  /\bnot sure why (?:i|we)(?:['’]ve)?\s+(?:got|received|am getting)\s+(?:this|it)\b/i,
  /\b(?:received|got)\s+this\s+(?:by accident|by mistake|in error)\b/i,
  new RegExp(
    String.raw`\b(?:this|these|that|those)(?:\s+${message})?\s+(?:is|are)\s+not\s+(?:my|our)\s+${message}|\b${message}\s+(?:belongs?\s+to|is for)\s+(?:someone else|somebody else|another|a different)\b`,
    'iu',
  ),
  /\b(?:confused|mixed)\s+(?:me|us)\s+(?:up\s+)?with\b|\b(?:me|us)\s+(?:confused|mixed up)\s+with\b/i,
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

lookedFor([...forYou, ...forMe, ...ofAnother])
