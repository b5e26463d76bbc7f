import { lookedFor, type Look } from '../../base/patterns/look.ts'
import type { AskId } from './ask.ts'

/** What sentences speak of, in whatever order they say it. */
export const speaks = {
  mine: /\b(?:mijn|mn|m['’]n|onze|zijn|haar|my|our)\s+(?:\p{L}+\s+){0,2}?(?:\p{L}*gegevens|data|dossier|bsn|\p{L}*nummer|\p{L}*adres|naam|foto\p{L}*|cv|account|profiel|records?|file|details|information|info|name|address|photos?)(?!\p{L})/iu,
  mineToSee:
    /\b(?:mijn|mn|m['’]n|zijn|haar|my|her|his)\s+(?:\p{L}+\s+){0,2}?(?:(?!inlog|bank|betaal|login)\p{L}*gegevens|data|\p{L}*dossier|records?|file|information|notities|verslagen)(?!\p{L})/iu,
  ofMe: /\b(?:over|van|omtrent|betreffende|about|on|for|concerning|relating to|regarding)\s+(?:mij|me|mezelf|mijzelf|myself|mijn\s+persoon|mijn\s+(?:zoon|dochter|kind|moeder|vader|man|vrouw|cliënte?)|(?:my|our)\s+(?:son|daughter|child|mother|father|client))\b/iu,
  you: /\b(?:u|jullie|je|jij|uw|you|your|graag|please|kindly|svp|aub|de (?:praktijk|club|school|zaak|winkel|vereniging))\b/iu,
  all: /\b(?:wat|welke|alles|alle|what|which|all|everything|whatever|anything)\b/iu,
  holds:
    /\b(?:bewaard|bewaar\p{L}*|opgeslagen|opslaan|vastgelegd|bekend|geregistreerd|genoteerd|bijgehouden|bijhou\p{L}*|voer(?:t|en)|staan|heeft|hebt|hebben|weten|weet|hold|have|keep|kept|stored?|know|got)\b/iu,
  see: /\b(?:inzien|inkijken|bekijken|zien|opvragen|inzage|kopie(?:ën)?|afschrift|overzicht|(?:laten|wil(?:len)?|zou(?:den)?)\s+(?:\p{L}+\s+){0,3}weten|ontvang(?:en)?|krijgen|(?:aan|naar|toe)?(?:sturen|mailen|zenden)|stuur(?:t)?|geef(?:t)?|geven|mail(?:t)?|send|forward|see|receive|obtain|copy|access|disclose|provide)\b/iu,
  toMe: /\b(?:mij|me|ik|toe\s?sturen|toezenden|i)\b/iu,
  removes:
    /\b(?:verwijder\p{L}*|wis(?:sen|t)?|gewist|vernietig\p{L}*|verdwijn\p{L}*|get\s+rid\s+of|weg(?:ha(?:len|alt?)|gooi\p{L}*|doe[nt]?)|schrap\p{L}*|eruit|eraf|delete\p{L}*|erase\p{L}*|remove\p{L}*|wipe|destroy\p{L}*)\b|\b(?:haal|haalt|halen|gooi|gooit|doe|doet)\b.{0,60}\b(?:weg|uit|af|eraf|eruit|halen)\b|\buit\b.{0,40}\bhalen\b/iu,
  yourBooks:
    /\b(?:uit|in|op|van|from|off|out of|on)\s+(?:al\s+|all\s+)?(?:uw|jullie|je|your)\s+(?:\p{L}*(?:brieven|systeem|systemen|bestand|bestanden|administratie|database|computers?|adresboek|boeken)|systems?|books?|files?|database|records)\b/iu,
  aMe: /\b(?:mij|me|mezelf|mijzelf|myself|ons|us)\b/iu,
  things:
    /\b(?:bijlage|regel|versie|bestelling|tekening(?:en)?|agenda|route|oude|factuur|afspraak|invite|attachment|drawings?|version|order|line|old|website|site)\b/iu,
  mails:
    /\b(?:\p{L}*mail(?:s|tjes|ings?)?|nieuwsbrie(?:f|ven)|reclame|folders?|aanbiedingen|acties|newsletters?|marketing|offers|promo\p{L}*|adverti\p{L}+|telefoontjes|verkopers?)\b/iu,
  stops:
    /\b(?:stop(?:pen|t|zetten)?|ophouden|hou(?:d)? (?:ermee |er mee )?op|(?:niet|geen|nooit)\b.{0,40}\bmeer|enough|no more|no longer|cease|van .{0,12}lijst af|off (?:the|this|your) .{0,12}list|klaar met|beu|zat)\b/iu,
  iGet: /\b(?:ik|mij|me|ons|wij|i|us|we)\b|\bplease\b/iu,
  shares:
    /\b(?:gedeeld|delen|deelt|deel|doorgegeven|door\s?geven|verstrek\p{L}*|verkocht|verko(?:op|pen|opt)|gegeven|doorverkocht|share[ds]?|sold|sell|passed|disclosed?|given)\b/iu,
  agreed:
    /\b(?:toestemming|machtiging|akkoord|ja gezegd|goed gevonden|goedgekeurd|consent|permission|agreed)\b/iu,
  goesBack:
    /\b(?:niet meer|intrek\p{L}*|trek\b.{0,30}\bin|terug|herroep\p{L}*|bedacht|no longer|withdraw\p{L}*|revoke\p{L}*|changed my mind)\b/iu,
  uses: /\b(?:gebruik\p{L}*|verwerk\p{L}*|volg(?:en|t)|analyse\p{L}*|use|using|process\p{L}*|track\p{L}*|profil\p{L}*)\b/iu,
  mayNot:
    /\b(?:mogen?|wil(?:len)?|want|may|must)\b.{0,60}\b(?:niet|geen|not|no)\b|\b(?:niet|geen|not)\b.{0,40}\b(?:mogen?|willen?|want)\b/iu,
  wrong:
    /\b(?:verkeerd|fout|onjuist|klopt niet|kloppen niet|niet klopt|wrong|incorrect\p{L}*|inaccurate|mistake)\b/iu,
  fixes:
    /\b(?:aanpassen|pas\b.{0,40}\baan|verbeter\p{L}*|corrige\p{L}*|rechtzetten|zet\b.{0,30}\brecht|wijzig\p{L}*|correct|fix|rectif\p{L}*)\b/iu,
  asksWho: /\b(?:wie|welke|hebt|heeft|hebben|heb|verko\p{L}*|who|which|whom|did|have|do)\b/iu,
  proposes: /\b(?:zullen we|laten we|stel voor|shall we|let['’]s)\b/iu,
  law: /\b(?:avg|gdpr|privacywet|privacy ?recht\p{L}*|data protection)\b/iu,
  dataWord: /(?:gegevens|data|information|dossier)\b/iu,
  aRegister:
    /\b(?:uit|from|out of)\s+(?:de|het|the)\s+\p{L}*(?:administratie|bestand|database|systeem|records|system)\b/iu,
  wants: /\b(?:wil|graag|verzoek|want|please|would like)\b/iu,
  complains: /\b(?:klacht|klagen|complain\p{L}*)\b/iu,
  /** Not taken away, but kept as it is. */
  keepsAll:
    /\b(?:niets?|nooit|not|nothing|don['’]t)\s+(?:te\s+)?(?:wissen|verwijderen|weggooien|vernietigen|delete|erase|remove)\b/iu,
  notKept:
    /\b(?:niet|geen)\b.{0,20}\b(?:bewa(?:ren|art)|houden|opsla(?:an|at))\b|\b(?:not|don['’]t)\s+(?:keep|store|retain|hold on to)\b/iu,
  standsAs:
    /\b(?:sta|staan|stond)\s+(?:ik|wij|we)\b|\b(?:heet|heten)\s+(?:ik|wij|we)\b|\b(?:ik|wij|we)\s+(?:heet|heten|sta|staan)\b|\byou\s+(?:have|list|spell)\s+(?:me|my)\b|\bi(?:['’]m|\s+am)\s+(?:listed|registered|down)\b|\bmy\s+name\s+is\b|\bin\s+(?:mijn|my)\s+(?:\p{L}+\s+)?(?:profiel|dossier|account|gegevens|profile|file|record)\b.{0,20}\b(?:dat|that)\b|\b(?:ik|wij)\s+ben\b/iu,
  carries:
    /\b(?:inlezen|machine[ -]?readable|machineleesbaar|export\p{L}*|exporteer\p{L}*|mee\s?(?:te\s)?nemen|overzetten|take\s+(?:it|them|these|my \p{L}+)\s+with\s+me|(?:direct|rechtstreeks|straight)\s+(?:naar|aan|to))\b/iu,
  myThings: /\b(?:mijn|mn|m['’]n|my)\b/iu,
  otherHolder:
    /\b(?:stap(?:pen)?\s+over|overstap\p{L}*|switch\p{L}*|changing|(?:een\s+)?(?:nieuwe|ander|andere)|another|new)\b/iu,
  decided:
    /\b(?:afgewezen|geweigerd|afgekeurd|besl(?:uit|issing|oten)|rejected|declined|refused|turned down|decision)\b/iu,
  aHuman:
    /\b(?:mens(?:en)?|human(?:\s+being)?|real\s+person|echt\s+iemand|computer|algoritme|algorithm|robot)\b/iu,
  looks: /\b(?:kijk\p{L}*|gekeken|beoordeel\p{L}*|review\p{L}*|look(?:ed|s)?|bepaal\p{L}*|decide[ds]?)\b/iu,
  footage: /\b(?:camera\p{L}*|beelden|opnames?|geluidsopname\p{L}*|footage|recordings?|cctv)\b/iu,
  onIt: /\b(?:waar(?:op)?\s+(?:ik|wij)|ik\s+(?:op\s+)?sta|(?:van|of)\s+(?:mij|me|mijn|ons|my|our)|with\s+me|i\s+(?:am|appear))\b/iu,
  asksForIt: /\b(?:hebben|nodig|need|require)\b.{0,20}\btoestemming\b|\btoestemming\b.{0,12}\bnodig\b/iu,
  concludes:
    /\b(?:conclusies?|profilering|profil\p{L}*|wat\s+ik\s+(?:koop|doe|lees|kijk|bestel)|what\s+i\s+(?:buy|do|read|watch|order)|koopgedrag|klikgedrag)\b/iu,
  objects: /\b(?:bezwaar|niet\s+goed|object(?:ion)?|niet\s+mee\s+eens)\b/iu,
  comesIn:
    /\b(?:komt|kom|krijg\p{L}*|ontvang\p{L}*|get|receive)\b.{0,40}\b(?:elke|iedere|alweer|steeds|weer|every|again)\b|\b(?:elke|iedere|steeds|every)\b.{0,40}\b(?:van\s+jullie|van\s+u|from\s+you)\b/iu,
  quits:
    /\b(?:kap(?:pen)?|stop(?:pen)?|hou(?:d)?(?:en)?|laat|cut)\b.{0,20}\b(?:daarmee|ermee|mee|op|met\s+rust|it\s+out)\b/iu,
  pictured:
    /\b(?:mijn|onze|my|our)\s+(?:\p{L}+\s+)?(?:kind(?:eren)?|zoon|dochter|son|daughter|child)\b.{0,40}\b(?:staat|pagina|site|page|foto|photo)\b|\b(?:foto|photo|filmpje|video)\b.{0,30}\b(?:van|of|waarop)\s+(?:mij|mijn|ons|ik|me|my)\b/iu,
  rests:
    /\b(?:rusten|bevries\p{L}*|bevroren|freeze|frozen|stil\s?leggen|stil\s?zetten|opschort\p{L}*|on hold|(?:zolang|totdat|until|while|as long as)\b.{0,80}\b(?:niet|niets|not|nothing))\b/iu,
  written:
    /\b(?:verslag|dossier|bestand|systeem|administratie|gegevens|files?|records?|system|letters?|brieven)\b/iu,
} as const
type Concept = keyof typeof speaks

lookedFor(Object.values(speaks))

/** What must all be spoken of for an ask; behind it what may not. */
const meanings: readonly {
  readonly ask: AskId
  readonly all: readonly Concept[]
  readonly none?: readonly Concept[]
}[] = [
  { ask: 'access', all: ['all', 'ofMe', 'holds', 'you'], none: ['things'] },
  { ask: 'access', all: ['see', 'all', 'ofMe', 'you'], none: ['things'] },
  { ask: 'access', all: ['see', 'mineToSee', 'toMe', 'you'], none: ['things', 'shares'] },
  { ask: 'erasure', all: ['removes', 'mine', 'you'], none: ['things', 'keepsAll'] },
  { ask: 'erasure', all: ['removes', 'ofMe', 'holds'], none: ['things', 'keepsAll'] },
  { ask: 'erasure', all: ['notKept', 'mine', 'you'], none: ['things'] },
  { ask: 'restriction', all: ['rests', 'mine', 'you'], none: ['things'] },
  { ask: 'portability', all: ['carries', 'mine', 'you'], none: ['things', 'removes'] },
  { ask: 'portability', all: ['carries', 'myThings', 'otherHolder'], none: ['things', 'removes'] },
  { ask: 'objection', all: ['objects', 'concludes'] },
  { ask: 'marketing-objection', all: ['comesIn', 'quits'], none: ['things'] },
  { ask: 'erasure', all: ['pictured', 'removes'] },
  { ask: 'human-decision', all: ['decided', 'aHuman', 'looks'] },
  { ask: 'access', all: ['footage', 'see', 'toMe', 'onIt'] },
  { ask: 'rectification', all: ['fixes', 'standsAs'], none: ['things'] },
  { ask: 'erasure', all: ['removes', 'yourBooks'], none: ['things'] },
  { ask: 'erasure', all: ['aMe', 'yourBooks'], none: ['things', 'wrong', 'holds', 'see'] },
  { ask: 'marketing-objection', all: ['mails', 'stops', 'iGet'], none: ['things', 'proposes'] },
  { ask: 'access', all: ['law', 'see', 'dataWord', 'toMe'], none: ['things'] },
  { ask: 'erasure', all: ['removes', 'aRegister', 'toMe', 'wants'], none: ['things'] },
  { ask: 'complaint', all: ['complains', 'mine', 'dataWord'] },
  { ask: 'rectification', all: ['wrong', 'yourBooks'], none: ['things'] },
  { ask: 'recipients', all: ['shares', 'mine', 'you', 'asksWho'], none: ['removes', 'agreed'] },
  { ask: 'withdrawal', all: ['agreed', 'goesBack', 'toMe'], none: ['asksForIt'] },
  { ask: 'objection', all: ['uses', 'mine', 'mayNot'], none: ['mails', 'removes'] },
  { ask: 'rectification', all: ['wrong', 'fixes', 'written', 'toMe'], none: ['things'] },
  { ask: 'rectification', all: ['wrong', 'mine', 'written', 'you'], none: ['things'] },
]

/** In a longer stretch words stand together by chance. */
const longestMeaning = 200

/** False when a sentence of what was looked at can mean none of it. */
export function mayMean(ask: AskId, look: Look): boolean {
  return meanings.some((one) => one.ask === ask && one.all.every((concept) => look.mayMatch(speaks[concept])))
}

/** Whether all is spoken of that makes an ask, and nothing that makes it another thing. */
export function means(ask: AskId, sentence: string, look: Look): boolean {
  if (sentence.length > longestMeaning) return false
  return meanings.some(
    (one) =>
      one.ask === ask &&
      one.all.every((concept) => look.mayMatch(speaks[concept])) &&
      one.all.every((concept) => speaks[concept].test(sentence)) &&
      !(one.none ?? []).some((concept) => speaks[concept].test(sentence)),
  )
}
