import type { Kind } from '../kinds.ts'
import { sentencePattern, wholeWords } from './sentence-pattern.ts'

/** Things, beasts and bodies of people that fall ill, break, suffer and are mended too. */
const thing =
  '\\p{L}*(?:stroom|server|verbinding|systeem|netwerk|internet|trein|tram|machine|verwarming|ketel|lamp|printer|scanner|wifi|telefoon|telefonie|motor|vlucht|site|kassa|lift|koeling|installatie|wedstrijd|vergadering|computer|laptop|tablet|software|database|auto|wagen|fiets|scooter|partij|product|levering|zending|voorstel|factuur|offerte|materiaal|monster|declaratie|kantoor|pand|tuin|keuken|badkamer|gebouw|brug|hond|poes|kater|paard|pony|merrie|konijn|hamster|cavia|vogel|papegaai|kalf|schaap|varken|geit|boom|heg|plant|planten|gewas|bomen|bank|bankrekening|account|pakket|bedrijf|winkel|economie|markt|begroting|oppositie|website|programma|club|batterij|accu|kraan|leiding|muur|vloer|schip|boot|toetsenbord|harde schijf|puppy|hondje|poesje|kippenhok)|(?:les|lessen|college|bus|licht|app|plan|huis|dak|straat|eten|soep|kat|koe|kip|kippen|kalveren|hengst|veulen|pc|team|aanvraag|besluit|project|schilderij|film|serie|pup|dog|cat|horse|cow|puppy|kitten|car|bike|phone|house|garden|tree|trees|store|shop|company|economy|market|business|project|engine|machine|system|network|app|button|team|virus)'
const determiner =
  "(?:(?:de|het|een|dit|dat|deze|die|onze|ons|mijn|m'n|zijn|haar|jouw|je|uw|hun|the|a|an|this|that|our|my|his|her|your|their|\\p{L}+'s|\\p{L}+s') )"
const verb =
  '(?:is|was|zijn|waren|heeft|had|has|have|hebben|kreeg|krijgt|krijgen|kan|moet|moest|mag|wordt|werd|werden|staat|ligt|lag|lijdt|blijft|voelt|loopt|gaat|ging|zit|zat|suffers?|suffered|gets|got|needs|feels|looks)'
/** Who comes in between: then it may be said of them. */
const somebody =
  '(?:en|and|maar|but|want|dus|omdat|waardoor|zodat|toen|because|so|ik|hij|zij|ze|hem|haar|mijn|i|he|she|him|her|his|my)'

/** "The printer is ill", "his dog has epilepsy": what somebody has is not that somebody. */
const ofThing = sentencePattern(
  String.raw`(?<![\p{L}'])${determiner}(?:\p{L}+ )?(?:${thing})(?: (?:van|of|bij|from) [^,;]{1,40}?)? ${verb}(?: (?!${somebody} )[^\s,;]+)*$`,
)
/** "Volgens Sarah is de economie ziek". */
const isThing = sentencePattern(
  String.raw`(?:^|[^\p{L}])(?:is|was|zijn|waren|wordt|werd|lijkt|bleek) (?:de|het|die|deze|dit|dat|onze|ons|uw) (?:\p{L}+ )?(?:${thing})(?: (?!${somebody} )[^\s,;]+)*$`,
)
/** "Als een medewerker ziek is", "laat het weten als je ziek bent": whoever that may be. */
const ofWhoever = sentencePattern(
  String.raw`(?:(?:^|[,;:.] )(?:als|indien|wanneer|mocht|if|when|whenever|in case|zodra) (?:een|er|een van|a|an|any|mensen|people|employees|medewerkers|werknemers)|(?<!\p{L})(?:als|indien|wanneer|mocht|if|when|whenever|zodra|of|whether) (?:iemand|je|jij|u|uw)|(?:^|[.;:,] )(?:heeft|hebt|bent|gebruikt|lijdt|draagt|slikt) u(?! (?:nog|weer|al|inmiddels|alweer) )|(?:^|[.;:,] )(?:do|are|have) you(?! (?:still|feeling|better) )|(?<!\p{L})(?:als|indien|mocht|if|when|whenever|whether) (?:someone|anyone|you|your|somebody|anybody|(?:de|een|the|an?) (?:werknemer|medewerker|cliënt|patiënt|klant|huurder|leerling|student|bezoeker|deelnemer|bestuurder|chauffeur|collega|kind|reiziger|employee|patient|worker|client|pupil|student|tenant|driver|child|visitor|passenger)))(?!\p{L}) [^,]*$`,
)
/** "Collega's die ziek zijn", "mensen met een beperking". */
const ofMany = sentencePattern(
  String.raw`(?<!(?:mijn|onze|zijn|haar|my|our|his|her|beide|twee|two|both) )(?<!\p{L})(?:mensen|personen|patiënten|cliënten|medewerkers|werknemers|collega's|leerlingen|studenten|scholieren|klanten|kinderen|jongeren|ouderen|volwassenen|bewoners|huurders|leden|deelnemers|ouders|vrouwen|mannen|bezoekers|reizigers|sporters|sollicitanten|iedereen|wie|degenen|people|patients|employees|workers|children|students|adults|members|visitors|customers|those|anyone|everyone|omgaan|leven|living|dealing|coping) (?:die|met|zonder|who|with|that)(?: (?!dat |that )[^\s,]+){0,12}$`,
)
/** "Hij woont in een huis voor mensen met dementie": he is one of them. */
const amongThem = sentencePattern(
  String.raw`(?<!\p{L})(?:woont|zit|verblijft|opgenomen|geplaatst|naar school|woon|lives|stays|behoort|valt) [^,;]*(?:voor|van|onder|for|with)`,
)
/** "Een les over epilepsie"; not "hij vertelt over zijn epilepsie". */
const ofSpeech = sentencePattern(
  String.raw`(?<!\p{L})(?<!(?:klaagt|klaagde|klagen|klachten|bezorgd|zorgen|ongerust|complains|complained) )(?:over|about|omtrent|rondom|inzake|thema)(?: (?!zijn|haar|mijn|hun|his|her|my|their|van|dat|that|the fact)[^\s,]+){0,4} ?$`,
)
/** "Zwangere vrouwen", "zieke medewerkers". */
const areMany = sentencePattern(
  String.raw`^ (?:vrouwen|mannen|mensen|kinderen|ouderen|jongeren|bewoners|cliënten|patiënten|medewerkers|werknemers|collega's|leerlingen|studenten|people|women|men|children|employees|patients|pupils|kids)(?!\p{L})`,
)
/** "Het been van de tafel". */
const limbOfThing = sentencePattern(
  String.raw`(?<!\p{L})(?:been|benen|arm|armen|hand|rug|voet|neus|hals|oog|hart|rib|nek|teen|leg|legs|back|foot|neck|heart) (?:van|of) (?:de|het|een|the|a) (?!(?:\p{L}+e )?\p{L}*(?:man|vrouw|jongen|meisje|kind|zoon|dochter|patiënte?|cliënte?|medewerk(?:er|ster)|werknem(?:er|ster)|chauffeur|monteur|collega|buur\p{L}*|spel(?:er|ster)|leerlinge?|student|bewon(?:er|ster)|huurder|heer|verdachte|slachtoffer|patient|boy|girl|woman|worker|employee|driver|player|child)(?!\p{L}))\p{L}`,
)
/** Who suffers a crime and reports it. */
const ofVictim = sentencePattern(
  String.raw`(?<!\p{L})(?:slachtoffers?|getuige|victims?|witness) (?:van|of|to|geworden van)(?: [^\s,]+){0,4}$|(?<!\p{L})(?:heeft|heb|hebben|had|deed|doet|doe|wil|gaat|ga|moet|we|wij) (?:[^\s,]+ ){0,5}?aangifte(?: [^,]*)?$`,
)
/** What is somebody's own work: "de zieke planten", "een hartaanval van de rekening". */
const ofBusiness = sentencePattern(
  String.raw`^ ?(?:van|in|door|over|om|bij|from|at|over|toen hij|toen zij|toen ze|toen ik) (?:(?:de|het|die|dat|deze|al|al die|al dat|the|all|zijn|haar|mijn|van) ){0,2}(?:\p{L}+e )?\p{L}*(?:factuur|facturen|rekening|prijs|prijzen|offerte|begroting|cijfers|planning|software|administratie|regels|formulieren|vergadering|vergaderingen|vergaderen|bureaucratie|gedoe|gezeur|invoice|bill|budget|meetings|paperwork|deadline|deadlines|wachten|boekhouding|papierwerk|aangifte|handleiding|lawaai|mails?)(?!\p{L})|^(?: [^\s,;]+){0,4} (?:ontworpen|verkocht|geleverd|gemonteerd|gebouwd|besteld|gerepareerd|gefotografeerd|geschreven|ontwikkeld|designed|sold|delivered|fitted|repaired|written)(?!\p{L})|^,? (?:figuurlijk|bij wijze van spreken|figuratively|so to speak|haha|grapje)`,
)

/** "Het slaapprobleem van de server". */
const belongsToThing = sentencePattern(
  String.raw`^ (?:van|of) (?:de|het|een|onze|ons|deze|dit|the|our|this) (?:\p{L}+e )?(?:${thing}|stoelen|stoel|tafel|tafels|gordijnen|meubels|meubel|wegdek|landschap|geweld|systemen)(?!\p{L})`,
)
/** "De taakstraf-discussie". */
const isTalk = sentencePattern(
  String.raw`^-(?:discussie|campagne|cursus|debat|beleid|actie|week|dag|training|preventie|formulier|bar|film|serie|emancipatie|expert|specialist|project|rondleiding|les|lezing|boek|museum|congres)(?!\p{L})|^ (?:is|zijn|blijft|blijven) (?:een |het |geen )?(?:\p{L}+ )?(?:thema|onderwerp|keurmerk|ziekte|aandoening|woord|vak|begrip|merk)(?!\p{L})`,
)

/** What is found, in the sentence that holds it. */
export interface Said {
  readonly kind: Kind
  readonly sentence: string
  readonly start: number
  readonly end: number
}

/** Whether it is said of nobody in particular, whoever the sentence names besides. */
export function isOfNobody({ kind, sentence, start, end }: Said): boolean {
  const until = sentence.slice(0, end)
  const isOfMany = kind !== 'BIOMETRIC' && ofMany.test(until) && !amongThem.test(until)
  if (
    isOfMany ||
    (kind !== 'BIOMETRIC' && ofThing.test(until)) ||
    isThing.test(until) ||
    ofWhoever.test(until)
  )
    return true
  if (kind === 'CRIMINAL' && ofVictim.test(until) && !against.test(sentence)) return true
  const after = sentence.slice(end)
  if (ofSpeech.test(sentence.slice(0, start)) || isTalk.test(after) || belongsToThing.test(after)) return true
  return kind === 'HEALTH' && (ofBusiness.test(after) || areMany.test(after) || limbOfThing.test(until))
}

const against = wholeWords('tegen|against')

const generic = sentencePattern(
  String.raw`(?<!\p{L})(?:cursus|training|webinar|workshop|nieuwsbrief|aanbieding|korting|te koop|bestel|(?<!tijdens de )actie|per maand|gemiddeld|(?<!strafrechtelijk |justitieel |genetisch |medisch )onderzoek naar|publiceert|organiseert|roept op|vergoeding|premie|polisvoorwaarden|symposium|collectebus|algemene voorwaarden|wetsvoorstel|brochure|folder|gedragscode|protocol|\p{L}*beleid|campaign|awareness|bijzondere persoonsgegevens|special categor(?:y|ies)|volgens artikel|artikel \d+|wist u|wist je|did you know|(?:één|een|1) op de|steeds meer|procent van de|one in)(?!\p{L})`,
)
/** Who works with it, sells it or writes of it. */
const work = sentencePattern(
  String.raw`(?<!\p{L})(?:werkt|werk|werkte|werkzaam|stage) (?:\p{L}+ ){0,3}(?:in|bij|voor|als)(?!\p{L})|(?<!\p{L})works? (?:for|at|as)(?!\p{L})|(?<!\p{L})(?:levert|leveren|leverde|verkoopt|verkocht|verkopen|bestelt|bestelde|besteld|bestellen|koopt|repareert|verbouwt|schildert|installeert|vertaalt|publiceert|organiseert|presenteert|doceert|interviewt|filmt|collecteert|studeert|promoveert|coschappen|ontwerpt|ontworpen|ontwikkelt|offerte|leverancier|voorraad|assortiment|folders?|brochures?|artikel over|boek over|film|podcast|toneel|toneelstuk|lezing|presentatie|scriptie|geschiedenis van|training|cursus|workshop|symposium|congres|vacature|sells|sold|writes|wrote|studies|article|lecture|history of|insurance|verzekering|novel|roman|research|conference)(?!\p{L})`,
)

/** Whether the sentence is about work with what it speaks of, or about texts. */
export function isWork(sentence: string): boolean {
  return work.test(sentence)
}

/** What is said to everybody: "bij ziekte belt u uw leidinggevende". */
export function isGeneral(sentence: string): boolean {
  if (generic.test(sentence) || anybody.test(sentence)) return true
  if (opening.test(sentence)) return spokenTo.test(sentence) || role.test(sentence)
  return role.test(sentence) && norm.test(sentence)
}

const opening = /(?:^|[:;] )(?:bij|als|indien|wanneer|wie|mocht|in geval van|if|when|whoever|in case of) /
const spokenTo = wholeWords('u|uw|je|jij|jouw|you|your')
const roles =
  'werknemers?|medewerkers?|cliënt(?:en)?|patiënt(?:en)?|klant(?:en)?|huurders?|leerling(?:en)?|student(?:en)?|bezoekers?|deelnemers?|employees?|patients?|workers?|clients?|pupils?|students?|tenants?'
const role = wholeWords(`(?:de|een|the|an?) (?:zieke |sick )?(?:${roles})`)
/** "Een werknemer die ziek is", "elke patiënt". */
const anybody = wholeWords(
  `(?:een|an?) (?:zieke |sick )?(?:${roles}),? (?:die|who|that|met|with)|(?:elke|iedere|any|every|each) (?:${roles}) (?:die|heeft|moet|mag|kan|who|has|must|may|can)|(?:wie|of (?:de |een )?(?:${roles})) (?:\\p{L}+ )?(?:ziek|zwanger|lid|gelovig|arbeidsongeschikt) (?:is|wordt)|(?:als|wanneer|if|when) (?:de|een|uw|the|your|a) (?:${roles})|(?:je|jouw|your) (?:zieke |sick )?(?:${roles}|personeel|team|staff)`,
)
/** What the law or a firm holds for everybody. */
const norm = wholeWords(
  'recht (?:op|heeft|hebben)|toegang tot|verplicht\\p{L}*|wettelijk\\p{L}*|bepaalt|juridisch|zolang|artikel|werkgevers?|loondoorbetaling|alleen sprake|adviseert over|(?:mag|moet|kan) de|(?:must|shall|may) (?:not )?be|is entitled',
)
