import type { specialWords } from '../words/special.ts'

/** When a sentence with a person in it speaks of a special category. */
interface SpecialRule {
  readonly kind: keyof typeof specialWords
  readonly says: RegExp
  readonly unless?: RegExp
}

const w = (words: string): RegExp => new RegExp(`(?<![\\p{L}\\d])(?:${words})(?![\\p{L}\\d])`, 'iu')

const belief =
  "katholi(?:ek|eke)|rooms-katholiek|protestants?e?|gereformeerde?|hervormde?|moslim(?:a)?|islamiti?sche?|muslim|jood|joods|joodse|jewish|christen|christelijke?|christian|catholic|hindoe|hindu|boeddhist(?:isch)?|buddhist|athe[iï]st|gelovige?|jehova(?:'s)? getuige"
const parties =
  'VVD|PvdA|GroenLinks|PVV|D66|CDA|SP|BBB|NSC|Volt|DENK|SGP|FvD|Forum voor Democratie|ChristenUnie|Partij voor de Dieren|PvdD|Labour|Conservatives?|Republicans?|Democrats?|Vlaams Belang|N-VA'
const peoples =
  'Marokkaanse|Turkse|Surinaamse|Antilliaanse|Afrikaanse|Aziatische|Chinese|Indonesische|Molukse|Poolse|Syrische|Somalische|Joodse|Indische|Hindoestaanse|Koerdische|Ghanese|Afghaanse|Iraanse|Iraakse|Roma|Sinti|African|Asian|Turkish|Moroccan|Caribbean|Kaapverdische|Eritrese|Pakistaanse|Roemeense|Bulgaarse'

/** Dutch and English; each is only tried on sentences that name or point at a person. */
export const specialRules: readonly SpecialRule[] = [
  {
    kind: 'HEALTH',
    says: w(
      String.raw`ziek(?:\s+gemeld|gemeld|melding|meldt|melden)?|ziekte(?:verlof|wet|beeld|verzuim)|(?:lijdt|leed|lijd) aan|burn-?out|overspannen|depressie(?:f|ve)?|depressed|depression|diagnose|gediagnosticeerde?|diagnosed|diagnosis|zwanger(?:schap)?(?:sverlof)?|pregnan(?:t|cy)|WIA(?:-uitkering)?|WAO(?:-uitkering)?|Wajong(?:-uitkering)?|arbeidsongeschikt(?:heid|e)?|medicatie|medicijnen?|medication|kanker|borstkanker|cancer|tumor|chemo(?:kuur|therapie)?|bestraling(?:en)?|diabetes|diabeet|epilep(?:sie|sy)|hart(?:infarct|aanval|klachten|operatie|falen|patiënt)|beroerte|herseninfarct|hersenschudding|griep|covid(?:-19)?|corona|migraine|(?:rug|knie|nek|schouder|long|maag|psychische|lichamelijke)\s?-?\s?klachten|klachten|aller(?:gie|gisch|gic)|astma|asthma|COPD|reuma|artrose|multiple sclerose|MS|parkinson|alzheimer|dement(?:ie|ia)?|HIV(?:-positief)?|aids|hepatitis|ADHD|ADD|autis(?:me|m|tisch|tic)|dyslexie|psycholo(?:og|gist)|psychiat(?:er|risch|ric|rist)\w*|therap(?:ie|ist|y)|onder behandeling|behandeling (?:bij|voor|van|in)|verslaa?f\w*|verslaving\w*|alcoholprobleem|addict(?:ed|ion)|rolstoel|wheelchair|gehandicapt|handicap|(?:lichamelijke|verstandelijke|visuele) beperking|disab(?:led|ility)|slechtziend|blind|doof|geopereerd|operatie|surgery|opgenomen|ziekenhuis(?:opname)?|blessure|gebroken|bedrijfsarts|re-?integr\w*|hersteld|betermelding|sick(?: leave)?|illness|angststoornis|paniekaanvallen|anorexia|eetstoornis|bipolair|schizofrenie|PTSS|PTSD|miskraam|abortus|miscarriage|IVF|bloeddruk|cholesterol|bloedgroep|gevaccineerd|vaccinatie|GGZ|insuline|letsel|verzuim(?:t|dossier|gesprek|percentage)?`,
    ),
    unless:
      /ziektekosten|zorgverzekering|salade|zieke (?:boom|bomen|plant|kip|koe)|(?:kanker|diabetes|epilepsie|griep) is een|fonds|stichting|collecte|symposium|dood ?blind|technische klachten|klachten over|klachtenformulier|klacht(?:en)?(?:procedure|regeling)|gebroken (?:raam|ruit|glas|tegel)|operatie(?:systeem|kosten|nal)|opgenomen in (?:de|het|ons|onze|uw)|contact opgenomen|(?:is|zijn|wordt|worden) opgenomen in|behandeling van (?:uw|de|het) (?:aanvraag|verzoek|klacht)|verzuimverzekering|herstelde? (?:fout|storing)|hersteld(?:e)? (?:verbinding|storing|fout)|storing|in behandeling genomen|hygi[eë]ne/iu,
  },
  {
    kind: 'RELIGION',
    says: w(
      String.raw`(?:is|ben|was|als|heet|bekeerd tot|opgevoed|een|streng|praktiserend)\s+(?:een\s+|streng\s+|praktiserend\s+|overtuigd\s+|orthodox\s+|a\s+)?(?:${belief})|(?:${belief})\s+(?:opgevoed|geloof|achtergrond|en wil)|naar de (?:moskee|kerk|synagoge|tempel)|(?:go(?:es)?|went) to (?:the )?(?:mosque|church|synagogue|temple)|(?:moskee|kerk|synagoge|church|mosque)(?:bezoek|ganger|lid|member)|lid van de (?:\p{L}+ )?(?:kerk|moskee|gemeente)|ramadan|vast(?:en|te) tijdens|geloofsovertuiging|religie|(?:zijn|haar|mijn|his|her|my) (?:geloof|religion|faith|gebed)|hoofddoek|halal|koosjer|kosher|gedoopt|bekeerd|bidt|bidden|jehova`,
    ),
    unless:
      /christelijke (?:basis)?school|katholieke (?:basis)?school|kerkstraat|halal (?:vlees|slager)|concert|rondleiding/iu,
  },
  {
    kind: 'UNION',
    says: w(
      String.raw`(?:lid|kaderlid|lidmaatschap|contributie|actief|bestuurder|member)\s+(?:is\s+)?(?:van|bij|of|voor)\s+(?:de\s+|het\s+|een\s+|the\s+|a\s+)?(?:FNV|CNV|VCP|De Unie|vakbond\w*|trade union|union|\p{L}*bond)|vakbonds?(?:lid|lidmaatschap|contributie|bestuurder|vertegenwoordiger)|(?:trade )?union (?:member|rep|dues|membership)|(?:FNV|CNV)[- ]?(?:lid|lidmaatschap|kaderlid|contributie)|bondslid|(?:aangesloten|ingeschreven) bij (?:de |het )?(?:FNV|CNV|vakbond)`,
    ),
  },
  {
    kind: 'POLITICS',
    says: w(
      String.raw`(?:lid|lidmaatschap|raadslid|kandidaat|actief|lijsttrekker|member|volger|aanhanger|vrijwilliger)\s+(?:is\s+)?(?:van|bij|voor|namens|of)\s+(?:de\s+|het\s+|the\s+)?(?:${parties}|politieke partij)|(?:stem(?:t|de|men)?|gestemd|vote[sd]?)\s+(?:altijd\s+|nu\s+|op\s+|for\s+|voor\s+)*(?:de\s+|het\s+|the\s+)?(?:${parties}|links|rechts|Labour)|op (?:de |het )?(?:${parties}) (?:stemt|gestemd|stemde|stemmen)|politieke (?:voorkeur|overtuiging|opvatting(?:en)?|kleur)|political (?:views|opinions|beliefs|affiliation)|(?:${parties})-(?:lid|er|stemmer|raadslid)|partijlid`,
    ),
  },
  {
    kind: 'SEXUAL',
    says: w(
      String.raw`homo(?:seksueel|seksuele|fiel)?|lesbisch|lesbische|lesbian|biseksu(?:eel|ele)|bisexual|(?:is|am|was) gay|transgender|trans(?:vrouw|man)|(?:seksuele |sexual )?(?:geaardheid|orientation|gerichtheid)|queer|uit de kast|coming-?out|aseksueel|non-binair|seksleven|sex life|soa|heteroseksueel|hetero`,
    ),
    unless: /gay pride|homogeen/iu,
  },
  {
    kind: 'ETHNICITY',
    says: w(
      String.raw`van (?:${peoples}|\p{L}+se) (?:afkomst|herkomst|komaf)|(?:${peoples}) (?:afkomst|roots|achtergrond|origin|descent)|of (?:${peoples}|\p{L}+) (?:origin|descent)|huidskleur|skin colou?r|etni(?:sche?|citeit)\p{L}*|ethnic(?:ity)?(?: background)?|migratieachtergrond|allochtoo?n|zigeuner|(?:is|ben) (?:een )?(?:Roma|Sinti)|donkere huid|afkomst|raskenmerken|(?:zijn|haar) ras`,
    ),
    unless: /herkomst (?:van de )?(?:goederen|producten|gelden)|land van herkomst:? ?(?:spanje|china)/iu,
  },
  {
    kind: 'BIOMETRIC',
    says: w(
      String.raw`vingerafdruk(?:ken)?|gezichtsherkenning|gezichtsscan|irisscan|iris scan|stemherkenning|handpalmscan|biometrische?|fingerprints?|biometrics?|facial recognition|face scan`,
    ),
    unless: /vingerafdrukscanner|telefoon met|laptop met/iu,
  },
  {
    kind: 'GENETIC',
    says: w(
      String.raw`DNA(?:-?\s?(?:test|onderzoek|profiel|uitslag|materiaal|analyse))?|genetisch\p{L}*(?: onderzoek| aanleg| afwijking)?|genetic(?:ally)?|erfelijk(?:e|heidsonderzoek)?(?: aanleg| ziekte| aandoening)?|BRCA[12]?|(?:draagster|drager) (?:van|is)|gen ?mutatie|chromosoom\p{L}*`,
    ),
    unless: /dna van (?:ons|het|onze) (?:bedrijf|team|organisatie)|voor honden|katten|erfelijk(?:e)? recht/iu,
  },
  {
    kind: 'CRIMINAL',
    says: w(
      String.raw`strafblad|VOG|verklaring omtrent (?:het )?gedrag|veroordeel(?:d|de|ding)|aangifte (?:gedaan|tegen|van (?:diefstal|fraude|mishandeling|stalking|oplichting|bedreiging|verduistering|inbraak))|aangifte|verdacht(?:e)? van|als verdachte|gearresteerd|aangehouden|detentie|gedetineerd|gevangenis(?:straf)?|celstraf|taakstraf|strafzaak|strafrechtelijk\p{L}*|misdrijf|mishandel(?:d|ing)|verduister(?:d|ing)|fraude|fraud|convict(?:ed|ion)|criminal (?:record|conviction|charge)s?|arrested|prison|jail|charged with theft|reclassering|proces-verbaal|dagvaarding|jeugddetentie|enkelband|rijontzegging|(?:wegens|voor|van) diefstal|(?:heeft|hebben|had) (?:\S+ ){0,5}gestolen|witwassen|drugshandel`,
    ),
    unless:
      /aangifte (?:inkomsten|omzet|btw|vennootschaps|loonheffing)|(?:inkomsten|btw|omzet|belasting)(?:belasting)?-?aangifte|belasting|aangifteprogramma|aangifteformulier/iu,
  },
]
