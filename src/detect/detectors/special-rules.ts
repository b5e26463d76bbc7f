import type { specialWords } from '../words/special.ts'
import { sentencePattern, wholeWords as w } from './sentence-pattern.ts'

/** When a sentence with a person in it speaks of a special category. */
interface SpecialRule {
  readonly kind: keyof typeof specialWords
  /** What is said of somebody, whatever else the sentence tells. */
  readonly states: readonly RegExp[]
  /** What a sentence may be about without saying it of anybody: not when somebody works with it, writes of it or sells it. */
  readonly topics?: RegExp
  readonly unless?: RegExp
}

/** So many in one: all in one take longest to compile, each alone to be looked for. */
const together = 12

function patterns(...sources: readonly string[]): readonly RegExp[] {
  const groups = Array.from({ length: Math.ceil(sources.length / together) }, (_, i) =>
    sources.slice(i * together, (i + 1) * together),
  )
  return groups.map((group) => w(group.join('|')))
}

/** Up to three words in between, which do not turn it into a subject to speak about. */
const between = String.raw`(?:(?!over|about|tegen|voor|naar|against)[\p{L}'%\d-]+,? ){0,3}`
const has = 'heeft|heb|hebt|hebben|had|hadden|kreeg|krijg|krijgt|kregen|gekregen|has|have|having|had|got|gets'
const because =
  'wegens|vanwege|in verband met|i\\.?v\\.?m\\.?|door|na|met|aan|genezen van|herstelt van|herstellende van|behandeld (?:voor|tegen)|with|from|due to|because of|treated for'
const be =
  "is|ben|bent|zijn|was|waren|wordt|word|werd|geworden|blijft|voelt zich|voel me|am|are|were|been|became|i'm|he's|she's"

/** Illnesses whose names mean nothing else. */
const illnesses = String.raw`\p{L}*kanker|\p{L}*tumor(?:en)?|leukemie|diabetes|suikerziekte|epilep(?:sie|tisch)|epilepsy|astma|asthma|COPD|reuma|artrose|artritis|arthritis|hernia|fibromyalgie|multiple sclero(?:se|sis)|parkinson|alzheimer|dementie|dementia|HIV\p{L}*|hepatitis|covid(?:-19)?|corona|longcovid|longontsteking|pneumonia|bronchitis|blindedarmontsteking|waterpokken|mazelen|migraine|ADHD|autis(?:me|m)|asperger|burn-?out\p{L}*|angststoornis|paniekaanvallen|panic attacks|eetstoornis|anorexia|boulimia|bipolaire? stoornis|borderline|psychose|psychosis|schizofrenie|schizophrenia|PTSS|PTSD|hart(?:infarct|aanval|falen|ritmestoornis|klachten)|heart (?:attack|condition|failure)|beroerte|TIA|herseninfarct|hersenbloeding|hersenschudding|concussion|trombose|hoge bloeddruk|high blood pressure|whiplash|RSI|lyme|crohn|coeliakie|taaislijmziekte|cystic fibrosis|eczeem|psoriasis|hooikoorts|allergie(?:ën)?|allergy|allergies|nier(?:stenen|falen)|maagzweer|miskraam|miscarriage|alcoholprobleem|drankprobleem|drinking problem|\p{L}+breuk|(?:rug|knie|nek|schouder|long|maag|hart|darm|hoofd|buik|pols|stress|burn-out|psychische|lichamelijke|mentale|fysieke)\s?-?\s?(?:klachten|pijn|problemen)|\p{L}+klachten|back (?:pain|problems|injury)|(?:lichamelijke|verstandelijke|visuele|auditieve|fysieke) beperking|long covid|syndroom van down|down syndrome|huntington(?:'s)?(?: disease)?`
/** With words that are also said of weather, habits and things. */
const diseases = `${illnesses}|griep|flu|influenza|aids|depressie|depression|anxiety|dyslexie|dyslexia|trauma|stroke|koorts|fever|abortus|abortion|verslaving|addiction|letsel|blessure|injury|kneuzing|breuk|handicap|disability|\\p{L}*ontsteking`
const body =
  'been|arm|pols|heup|enkel|rib(?:ben)?|voet|teen|vinger|hand|neus|kaak|knie|schouder|sleutelbeen|nek|rug|leg|wrist|hip|ankle|rib|ribs|foot|toe|finger|nose|jaw|knee|shoulder|collarbone'
const healers =
  'psycholoog|psychiater|therapeut|fysiotherapeut|cardioloog|oncoloog|neuroloog|uroloog|gynaecoloog|internist|reumatoloog|longarts|dermatoloog|orthopeed|chirurg|specialist|huisarts|ggz|psychologist|psychiatrist|therapist|cardiologist|oncologist|neurologist|surgeon|GP'
const clinics =
  'ziekenhuis|kliniek|\\p{L}*kliniek|verpleeghuis|hospice|intensive care|IC|GGZ|revalidatie(?:centrum)?|spoedeisende hulp|UMC|hospital|clinic|rehab'

const healthStates = patterns(
  String.raw`(?:${has}|${because}) ${between}(?:${diseases})`,
  String.raw`(?:${diseases}) (?:${has}|vastgesteld|geconstateerd|uitgezaaid|is uitgezaaid)`,
  String.raw`(?:heeft|heb|had|has|have) (?:een |a )?(?:ernstige |zware |lichte |milde )?(?:MS|ADD|ALS)(?! [A-Z\p{L}]*(?:SQL|Office|Word|Excel))`,
  '(?:lijdt|leed|lijd|lijden|suffers?|suffering) (?:aan|from)',
  'ziek(?:gemeld|melding van| gemeld| thuis| is| geworden)',
  String.raw`(?:meld|meldt|meldde|heeft|heb) (?:me|zich|mij|\p{L}+)? ?(?:\p{L}+ ){0,2}(?:ziek|beter|arbeidsongeschikt)`,
  String.raw`(?:${be}) (?:\p{L}+ ){0,3}(?:ziek|ill|sick(?! of)|overspannen|burned out|burnt out|depressief|depressed|zwanger|pregnant|arbeidsongeschikt|blind|doof|deaf|slechtziend|slechthorend|gehandicapt|invalide|dement|dementerend|autistisch|autistic|epileptisch|diabeet|diabetic|hiv-positief|verslaafd|addicted|geopereerd|opgenomen|hospitali[sz]ed|allergisch voor|allergic to|herstellende|recovering|gediagnosticeerd|diagnosed|besmet|positief getest|psychotisch|suïcidaal|terminaal|ongeneeslijk|uitbehandeld|bedlegerig|hersteld|therap(?:y|ie)|genezen)`,
  String.raw`(?:zit|zat|ligt|lag|lig|thuis) (?:\p{L}+ ){0,5}(?:ziek|griep|burn-?out|overspannen)`,
  String.raw`(?:ligt|lig|lag|belandde?|terecht|opgenomen|opname|naar|uit|in) (?:\p{L}+ ){0,3}(?:het|de|een|the|a) (?:${clinics})(?= (?:na|wegens|vanwege|met|omdat|gebracht|gelegen|beland|opgenomen|geweest|ontslagen|with|after))`,
  String.raw`(?:is|zit|moet|moest|ging|gaat) (?:\p{L}+ ){0,3}(?:in|naar|uit) (?:het|een|the) (?:${clinics})$`,
  String.raw`(?:ligt|lig|lag|belandde?|opgenomen) (?:[\p{L}\d]+ ){0,4}(?:in|op) (?:\p{L}+ )?(?:${clinics})`,
  'in (?:hospital|rehab)',
  'ziekenhuisopname',
  'zwangerschaps(?:verlof|diabetes|klachten)',
  '(?:weken|maanden|weeks|months) (?:zwanger|pregnant)',
  '(?:WIA|WAO|Wajong|ziektewet|IVA|WGA)(?:-?uitkering)?',
  'maternity leave|sick leave|medical leave|ziekteverlof|arbeidsongeschiktheid',
  String.raw`(?:gebruikt|gebruik|slikt|slik|slikken|neemt|krijgt|krijg|spuit|takes|taking|on) ${between}(?:\p{L}*medicijnen|medicatie|medication|antidepressiva|antidepressants|insuline|insulin|antibiotica|antibiotics|ritalin|morfine|methadon|pijnstillers|painkillers|bloedverdunners|slaappillen|chemo\p{L}*|bestraling\p{L}*|dialyse|dialysis|chemotherapy|radiotherapy)`,
  'chemo(?:kuur|therapie|therapy)',
  String.raw`(?:afspraak|behandeling|behandeld|therapie|onder behandeling|in therapie|loopt|onderzoek|gezien|verwezen|doorverwezen|appointment|treatment|treated|seeing|sees|therapy) (?:\p{L}+ ){0,2}(?:bij|door|naar|at|by|with|a|to|van|voor) (?:\p{L}+ ){0,2}(?:${healers})`,
  String.raw`in behandeling (?:bij|voor) (?:\p{L}+ ){0,2}(?:${healers}|${diseases})`,
  'bestraald|onder behandeling',
  String.raw`(?:gebroken|gekneusde?|verstuikte?|broken|sprained) (?:\p{L}+ )?(?:${body})`,
  String.raw`(?:${body}) (?:\p{L}+ ){0,3}(?:gebroken|gekneusd|verstuikt|in het gips)`,
  String.raw`broke (?:his|her|my|a) (?:${body})`,
  '(?:rug|knie|heup|hart|hersen|staar|maag|schouder|oog|buik|spoed)operatie',
  '(?:back|knee|hip|heart|brain|eye|shoulder)[- ](?:surgery|operation)',
  String.raw`(?:his|her|my|zijn|haar|mijn|een|na de|na een|ondergaat|ondergaan|undergo\p{L}*|had) ?(?:\p{L}+ ){0,1}(?:operatie|surgery|operation) (?:aan|ondergaan|gehad|on|last)`,
  String.raw`(?:zit|zat|in|met) (?:\p{L}+ )?(?:een )?rolstoel`,
  'IVF(?:-behandeling)?',
  String.raw`rolstoelgebruik\p{L}*|in a wheelchair|op krukken|draagster van|bloedgroep|gevaccineerd|niet ingeënt|bloeddruk|cholesterol`,
  'bedrijfsarts(?= (?:schat|zegt|adviseert|oordeelt|vindt|verwacht|heeft|acht|meldt|sprak|ziet))',
  '(?:door|bij|naar|van) de bedrijfsarts',
  String.raw`re-?integr(?:atie|eren|eert)\p{L}*`,
  'verzuimt (?:wegens|vanwege|al)',
  'verzuim(?:dossier|gesprek)',
  String.raw`(?:kan|mag|kon) (?:\p{L}+ ){0,4}niet (?:tillen|staan|lopen|werken) (?:door|wegens|vanwege)`,
  'betermelding',
)

const healthTopics = String.raw`${illnesses}|klachten|ziekte|ziek|illness|sick leave|ziekte(?:wet|beeld|verzuim)|diagnos(?:e|is)|medicatie|medicijnen|medication|zwangerschap|pregnancy|psychische|psychiat(?:risch|ric)|disabled (?:person|employee|worker|man|woman|son|daughter)|(?:he|she|i) (?:is|am|was) disabled|therapie|therapy|verslavings\p{L}*|hersteld|letsel|vaccinatie|wheelchair|rolstoel|verzuim(?:t|percentage)?`

const belief =
  "(?:rooms-)?katholi(?:ek|eke)|protestants?e?|gereformeerde?|hervormde?|moslim(?:a)?|islamiti?sche?|muslim|jood|joods|joodse|jewish|jew|christen|christelijke?|christian|catholic|hindoe|hindu|boeddhist(?:isch)?|buddhist|sikh|mormoon|mormon|evangelisch|evangelical|orthodox|athe[iï]st|gelovige?|religieus|jehova(?:'?s)?[- ]getuige|jehovah'?s witness"
const house = 'moskee|kerk|synagoge|tempel|mosque|church|synagogue|temple|mis|vrijdaggebed|kerkdienst'
const countries =
  'Suriname|Marokko|Turkije|Somalië|Syrië|Eritrea|Afghanistan|Irak|Iran|Ghana|Nigeria|Kaapverdië|Curaçao|Aruba|Indonesië|India|Pakistan|China|Vietnam|Oekraïne|Polen|Bulgarije|Roemenië|Ethiopië|Congo|Rwanda|Algerije|Tunesië|Egypte|de Molukken|de Antillen|Morocco|Turkey|Somalia|Syria|Iraq|Indonesia|Poland|Romania|Bulgaria|Ukraine|Ethiopia|Jamaica|Africa|Afrika|Azië|Asia'
const peoples =
  'Marokkaanse?|Turkse?|Surinaamse?|Antilliaanse?|Afrikaanse?|Aziatische?|Chinese|Indonesische|Molukse|Poolse|Syrische|Somalische|Joodse|Indische|Hindoestaanse|Creoolse|Javaanse|Koerdische|Ghanese|Afghaanse|Iraanse|Iraakse|Berberse|Armeense|Roma|Sinti|African|Asian|Turkish|Moroccan|Caribbean|Kaapverdische|Eritrese|Pakistaanse|Roemeense|Bulgaarse|Kurdish|Polish|Syrian|Somali|Jewish|Hispanic|Latino|Arab|Arabische|Jamaican|Surinamese|Indian'
const parties =
  'VVD|PvdA|GroenLinks(?:-PvdA)?|GL-PvdA|PVV|D66|CDA|SP|BBB|NSC|Volt|DENK|SGP|FvD|JA21|BIJ1|50PLUS|Forum voor Democratie|ChristenUnie|Partij voor de Dieren|PvdD|Labour(?: Party)?|Conservatives?(?: Party)?|Tory|Tories|Lib Dems?|Green Party|Republicans?(?: Party)?|Democrats?|Democratic Party|Vlaams Belang|N-VA|CD&V|Vooruit|SPD|CDU|AfD'
const unions = String.raw`FNV|CNV|VCP|De Unie|AOb|NU'91|ABVV|ACV|vakbond\p{L}*|bond|trade union|labou?r union|union|\p{L}+bond`

/** Dutch and English; each is only tried on sentences that name or point at a person. */
export const specialRules: readonly SpecialRule[] = [
  {
    kind: 'HEALTH',
    states: healthStates,
    topics: w(healthTopics),
    unless: sentencePattern(
      String.raw`ziektekosten|zorgverzekering|salade|zieke (?:boom|bomen|plant|kip|koe|hond|kat)|(?:kanker|diabetes|epilepsie|griep) is een|fonds|collecte|symposium|dood ?blind|blinde? (?:muur|vlek|map)|technische klachten|klachten over (?:de|het|onze|uw) (?:levering|product|service)|klachtenformulier|klacht(?:en)?(?:procedure|regeling)|operatie(?:systeem|kosten|nal)|opgenomen in (?:de|het|ons|onze|uw) (?:\p{L}*lijst|\p{L}*bestand|\p{L}*systeem|\p{L}*contract|\p{L}*bijlage|register|overzicht|cao|notulen|agenda)|contact opgenomen|(?:contact|telefoon|foto|video|geld|aflevering|podcast) (?:\p{L}+ ){0,3}op(?:ge)?nomen|in behandeling genomen|behandeling van (?:uw|de|het) (?:aanvraag|verzoek|klacht)|verzuimverzekering|herstelde? (?:fout|storing)|hersteld(?:e)? (?:verbinding|storing|fout)|storing|hygi[eë]ne|sick of|health insurance|ziekmelden doet`,
    ),
  },
  {
    kind: 'RELIGION',
    states: patterns(
      String.raw`(?:${be}|als|heet|bekeerd tot|opgevoed|streng|praktiserend|practi[sc]ing|devout)\s+(?:(?:een|a|an|streng|zeer|heel|praktiserend|practi[sc]ing|overtuigd|belijdend|devout|orthodox|strict|liberaal|ook)\s+){0,3}(?:${belief})(?!e? (?:school|universiteit|basisschool|uitgever|kunst))`,
      String.raw`(?:${belief})\s+(?:opgevoed|geloof|achtergrond|en wil|gelovig|raised)`,
      String.raw`(?:naar|bezoekt|bezoek|bidt in) (?:de |een |hun |zijn |haar )?(?:${house})(?= (?:op|om|iedere?|elke|voor het|gaat|wil|met zijn|met haar)|$)`,
      String.raw`(?:gaat|ga|gaan|wil|ging|moet|bidt|bidden|zit|kerkt) (?:[\p{L}]+ ){0,4}(?:naar|in) (?:de |een )?(?:${house})`,
      String.raw`(?:go(?:es|ing)?|went|attends?|prays? (?:at|in)) (?:to )?(?:the |a |his |her )?(?:\p{L}+ ){0,2}(?:mosque|church|synagogue|temple|mass)`,
      '(?:moskee|kerk|synagoge|church|mosque)(?:bezoek|bezoeker|ganger|lid| member)',
      String.raw`lid van de (?:\p{L}+ )?(?:kerk|moskee|gemeente)`,
      String.raw`(?:doet|doe|aan|tijdens|vanwege|wegens|for|during|observes?) (?:\p{L}+ ){0,3}(?:de |the )?ramadan`,
      '(?:vast|vasten|vastte|vastend|fasting|fasts) (?:tijdens|vanwege|during|for|op)',
      '(?:zijn|haar|mijn|his|her|my|hun) (?:geloof|geloofsovertuiging|religie|religion|faith|gebed)',
      String.raw`(?:draagt|draag|wears?|wearing) (?:een |a |haar )?(?:hoofddoek|keppel\p{L}*|niqab|boerka|kruisje|headscarf|hijab|turban|tulband|yarmulke|kippah)`,
      String.raw`eet (?:\p{L}+ ){0,3}(?:halal|koosjer|geen varkensvlees|kosher)`,
      'eats? (?:only )?(?:halal|kosher)',
      '(?:keeps?|observes?|viert) (?:the |de )?(?:Sabbath|sabbat|sjabbat)',
      '(?:laten dopen|gedoopt|bekeerd tot|bekeerde|bar mitswa|heilige communie)',
      'bidt|bidden',
    ),
    topics: w('ramadan|geloofsovertuiging|jehova|hoofddoek|halal|koosjer|kosher'),
    unless: sentencePattern(
      String.raw`christelijke (?:basis)?school|katholieke (?:basis)?school|kerkstraat|kerkweg|kerkplein|halal (?:vlees|slager|snacks)|concert|rondleiding|begraafplaats|verbouw|orgel`,
    ),
  },
  {
    kind: 'UNION',
    states: patterns(
      String.raw`(?:lid|kaderlid|lidmaatschap|contributie|actief|bestuurder|consulent|member|aangesloten|ingeschreven|vrijwilliger)\s+(?:is\s+|geworden\s+)?(?:van|bij|of|voor)\s+(?:de\s+|het\s+|een\s+|the\s+|a\s+|onze\s+)?(?:${unions})`,
      String.raw`(?:werd|wordt|is|ben|word) (?:\p{L}+ ){0,3}lid van (?:de |het |een )?(?:${unions})`,
      'vakbonds?(?:lid|leden|lidmaatschap|contributie|bestuurder|vertegenwoordiger|pas)',
      '(?:trade )?union (?:member(?:ship)?|rep(?:resentative)?|dues|card|steward)',
      '(?:join(?:ed|s)?|left|belongs? to) (?:the |a |his |her )?(?:trade |labou?r )?union',
      '(?:FNV|CNV|AOb)[- ]?(?:lid|lidmaatschap|kaderlid|contributie|pas)',
      String.raw`(?:ons|hun|haar|zijn|als) lid,? (?:[\p{L}]+,? ){0,6}(?:de |het )?(?:FNV|CNV|vakbond)`,
      '(?:bijgestaan|bijstaan|vertegenwoordigd|geholpen) door (?:de |zijn |haar |mijn )?(?:FNV|CNV|vakbond|bond)',
      'lidmaatschap (?:van (?:de |een )?)?vakbond',
      'bondslid|kaderlid',
    ),
  },
  {
    kind: 'POLITICS',
    states: patterns(
      String.raw`(?:lid|lidmaatschap|raadslid|gemeenteraadslid|statenlid|kandidaat|kandidatenlijst|lijst|actief|lijsttrekker|fractievoorzitter|wethouder|member|volger|aanhanger|supporter|vrijwilliger|flyert|canvass\p{L}*)\s+(?:is\s+|geworden\s+)?(?:van|bij|voor|namens|of|for)\s+(?:de\s+|het\s+|the\s+)?(?:\p{L}+ )?(?:${parties}|politieke partij)`,
      String.raw`(?:gemeenteraad|staten|kamer|raad|parliament|council) (?:voor|namens|for) (?:de |het |the )?(?:${parties})`,
      String.raw`(?:stem(?:t|de|men)?|gestemd|vote[sd]?|voting)\s+(?:[\p{L}]+\s+){0,4}?(?:op\s+|for\s+|voor\s+)?(?:de\s+|het\s+|the\s+)?(?:${parties}|links|rechts|Brexit|Trump|Biden|Wilders)`,
      String.raw`op (?:de |het )?(?:${parties}) (?:stemt|gestemd|stemde|stemmen|stem)`,
      'politieke (?:voorkeur|overtuiging|opvatting(?:en)?|kleur)',
      'political (?:views|opinions|beliefs|affiliation)',
      String.raw`(?:${parties})['’]?-?(?:lid|er|stemmer|raadslid|aanhanger|kandidaat)`,
      String.raw`(?:${be}) (?:(?:een|a|an|overtuigd|actief|fel|geregistreerd|registered|staunch|lifelong|active|committed) ){0,3}(?:communist|socialist|anarchist|liberaal|conservatief|sociaaldemocraat|nationalist|marxist|fascist|republikein|republican|democrat|tory)`,
      'partijlid',
    ),
  },
  {
    kind: 'SEXUAL',
    states: patterns(
      'homo(?:seksueel|seksuele|fiel)?',
      'biseksu(?:eel|ele)',
      "(?:is|am|was|as|openly|being|i'm|he's|she's) gay",
      'gay (?:man|woman|couple|colleague)',
      'came out (?:as|to (?:his|her|my|me)|of the closet)',
      'trans(?:vrouw|man|seksueel)',
      '(?:seksuele |sexual )?(?:geaardheid|orientation|gerichtheid)',
      String.raw`(?:valt|val|viel|vallen) (?:\p{L}+ )?op (?:mannen|vrouwen|jongens|meisjes)`,
      'op (?:mannen|vrouwen|jongens|meisjes) (?:valt|val|vallen|viel|te vallen)',
      'homosexual|lesbisch|lesbische|lesbian|lesbienne|bisexual|coming out as|transgender|in transitie|geslachtsverandering|geslachtsaanpassing|gender reassignment|seksuele voorkeur|queer|uit de kast|aseksueel|asexual|non-binair|non-binary|panseksueel|seksleven|sex life|soa|heteroseksueel|hetero',
    ),
    unless: sentencePattern(String.raw`gay pride|homogeen|homogene|homohuwelijk`),
  },
  {
    kind: 'ETHNICITY',
    states: patterns(
      String.raw`van (?:${peoples}|\p{L}+se) (?:afkomst|herkomst|komaf|origine)`,
      String.raw`(?:${peoples}) (?:afkomst|roots|wortels|achtergrond|origine|origin|descent|background|heritage)`,
      String.raw`of (?:mixed )?(?:${peoples}|\p{L}+) (?:origin|descent)`,
      String.raw`etni(?:sche?|citeit)\p{L}*`,
      'ethnic(?:ity)?(?: background| origin)?',
      '(?:is|ben|zijn) (?:een )?(?:Roma|Sinti|Marokkaan|Turk|Surinamer|Creool|Molukker|Antilliaan|Koerd|Hindoestaan|Berber|Armeniër)',
      String.raw`(?:voelt|voel) (?:zich|me|mij) (?:\p{L}+ )?(?:Creools?|Turks|Marokkaans|Surinaams|Koerdisch|Moluks|Hindoestaans|Joods)`,
      'half[- ](?:Turks|Marokkaans|Surinaams|Indisch|Antilliaans|Moluks|Chinees)',
      String.raw`(?:ouders|vader|moeder|familie|grootouders|opa|oma|parents|father|mother|family) (?:\p{L}+ )?(?:komen|komt|kwam(?:en)?|come|comes|came|zijn|is|are) (?:oorspronkelijk |originally )?(?:uit|from) (?:${countries})`,
      'black (?:man|woman|british|african|american)',
      '(?:zijn|haar|mijn|his|her|my) (?:afkomst|ras|race|ethnicity|roots)',
      '(?:is|was) (?:black|mixed race|biracial)',
      'huidskleur|skin colou?r|migratieachtergrond|allochtoo?n|zigeuner|donkere huid|getinte huid|dark[- ]skinned|raskenmerken',
    ),
    topics: w('afkomst'),
    unless: sentencePattern(
      String.raw`herkomst (?:van de )?(?:goederen|producten|gelden)|land van herkomst:? ?(?:spanje|china)|(?:ras|race) van (?:onze|de|mijn) (?:hond|kat|paard)`,
    ),
  },
  {
    kind: 'BIOMETRIC',
    states: patterns(
      'vingerafdruk(?:ken)?',
      'face(?:print| scan| recognition)',
      'gezichtsherkenning|gezichtsscan|gezichtsprofiel|irisscan|irispatroon|iris scan|netvliesscan|stemherkenning|stemafdruk|stemprofiel|handpalmscan|handscan|aderpatroon|biometrische?|fingerprints?|thumbprint|biometrics?|facial recognition|voice ?print|voice recognition|retina scan|palm scan',
    ),
    unless: sentencePattern(
      String.raw`vingerafdrukscanner|(?:telefoon|laptop|camera|tablet) (?:met|with)|(?:phone|laptop) with|handleiding|\d ?GB`,
    ),
  },
  {
    kind: 'GENETIC',
    states: patterns(
      String.raw`DNA-?\s?(?:test|onderzoek|profiel|uitslag|materiaal|analyse|sample|profile)`,
      '(?:zijn|haar|mijn|hun|his|her|my) DNA',
      String.raw`DNA (?:van|of) (?:de |het |the )?(?:patiënt|cliënt|verdachte|werknemer|hem|haar|patient|suspect)\p{L}*`,
      String.raw`genetisch\p{L}*(?: onderzoek| aanleg| afwijking)?`,
      'genetic(?:ally)?',
      'erfelijk(?:e|heidsonderzoek)? ?(?:aanleg|ziekte|aandoening|belast)?',
      String.raw`(?:draagster|drager|carrier|carries|draagt) (?:van|is|of|the|het|een) (?:\p{L}+ )?(?:gen|gene|mutatie|mutation|BRCA\p{L}*|ziekte|afwijking|aandoening)`,
      String.raw`BRCA[12]?|gen ?mutatie|gene mutation|chromosoom\p{L}*|chromosom\p{L}*`,
    ),
    unless: sentencePattern(
      String.raw`dna van (?:ons|het|onze) (?:bedrijf|team|organisatie)|in our dna|in ons dna|voor honden|katten|erfelijk(?:e)? recht|maïs|gewas`,
    ),
  },
  {
    kind: 'CRIMINAL',
    states: patterns(
      String.raw`(?:${has}|geen|zonder|van|kon|kan|no) (?:\p{L}+ ){0,4}VOG`,
      String.raw`VOG (?:\p{L}+ ){0,4}(?:geweigerd|afgewezen|overleggen|gekregen|ontvangen)`,
      'veroordeel(?:d|de|ding)',
      String.raw`aangifte (?:\p{L}+ )?(?:gedaan|tegen|van (?:diefstal|fraude|mishandeling|stalking|oplichting|bedreiging|verduistering|inbraak|verkrachting))`,
      'verdacht(?:e)? van',
      String.raw`(?:in|uit|naar|zit|zat) (?:\p{L}+ ){0,2}(?:de )?(?:gevangenis|cel|bak|jail|prison)`,
      String.raw`strafrechtelijk (?:vervolgd|verleden|onderzoek|veroordeeld)\p{L}*`,
      'mishandel(?:d|ing)',
      'verduister(?:d|ing)',
      String.raw`(?:wegens|voor|van|pleegde|gepleegd|committed|of|for) (?:\p{L}+ )?(?:fraude|fraud|diefstal|inbraak|oplichting|theft|burglary|assault|robbery|drunk driving)`,
      'conviction (?:for|of)',
      'criminal (?:record|conviction|charge|past)s?',
      '(?:sent to|went to|released from|in) (?:prison|jail)',
      String.raw`(?:heeft|hebben|had) (?:\S+ ){0,5}gestolen`,
      'strafblad|verdenking|als verdachte|gearresteerd|aangehouden|opgepakt|detentie|gedetineerd|de (?:gevangenis|cel|bak) in|gevangenisstraf|celstraf|taakstraf|werkstraf|strafzaak|misdrijf|convicted|arrested|charged with|reclassering|proces-verbaal tegen|dagvaarding|jeugddetentie|enkelband|rijontzegging|rijden onder invloed|witwassen|drugshandel|vrijgekomen|voorwaardelijk vrij|on parole|on probation',
    ),
    topics: w('aangifte|fraude|fraud'),
    unless: sentencePattern(
      String.raw`aangifte (?:inkomsten|omzet|btw|vennootschaps|loonheffing)|(?:inkomsten|btw|omzet|belasting)(?:belasting)?-?aangifte|belasting|aangifteprogramma|aangifteformulier|zo herkent u|verdachte (?:transactie|mail|link|situatie)|conviction that`,
    ),
  },
]
