import { healthRule } from './special-health.ts'
import { be, has, type SpecialRule } from './special-rule.ts'
import { sentencePattern, wholeWords as w } from './sentence-pattern.ts'

const belief =
  "(?:rooms-)?katholi(?:ek|eke)|protestants?e?|gereformeerde?|hervormde?|moslim(?:a)?|islamiti?sche?|muslim|jood|joods|joodse|jewish|jew|christen|christelijke?|christian|catholic|hindoe|hindu|boeddhist(?:isch)?|buddhist|sikh|mormoon|mormon|evangelisch|evangelical|orthodox|athe[iï]st|gelovige?|religieus|jehova(?:'?s)?[- ]getuige|jehovah'?s witness"
const house = 'moskee|kerk|synagoge|tempel|mosque|church|synagogue|temple|mis|vrijdaggebed|kerkdienst'
const countries =
  'Suriname|Marokko|Turkije|Somalië|Syrië|Eritrea|Afghanistan|Irak|Iran|Ghana|Nigeria|Kaapverdië|Curaçao|Aruba|Indonesië|India|Pakistan|China|Vietnam|Oekraïne|Polen|Bulgarije|Roemenië|Ethiopië|Congo|Rwanda|Algerije|Tunesië|Egypte|de Molukken|de Antillen|Morocco|Turkey|Somalia|Syria|Iraq|Indonesia|Poland|Romania|Bulgaria|Ukraine|Ethiopia|Jamaica|Africa|Afrika|Azië|Asia'
const peoples =
  'Marokkaanse?|Turkse?|Surinaamse?|Antilliaanse?|Afrikaanse?|Aziatische?|Chinese|Indonesische|Molukse|Poolse|Syrische|Somalische|Joodse|Indische|Hindoestaanse|Creoolse|Javaanse|Koerdische|Ghanese|Afghaanse|Iraanse|Iraakse|Berberse|Armeense|Roma|Sinti|African|Asian|Turkish|Moroccan|Caribbean|Kaapverdische|Eritrese|Pakistaanse|Roemeense|Bulgaarse|Kurdish|Polish|Syrian|Somali|Jewish|Hispanic|Latino|Arab|Arabische|Jamaican|Surinamese|Indian'
const parties =
  'VVD|PvdA|GroenLinks(?:-PvdA)?|GL-PvdA|PVV|D66|CDA|SP|BBB|NSC|Volt|DENK|SGP|FvD|JA21|BIJ1|50PLUS|Forum voor Democratie|ChristenUnie|Partij voor de Dieren|PvdD|Labour(?: Party)?|Conservatives?(?: Party)?|Tory|Tories|Lib Dems?|Green Party|Republicans?(?: Party)?|Democrats?|Democratic Party|Vlaams Belang|N-VA|CD&V|Vooruit|SPD|CDU|AfD'
const unionNames = "FNV|CNV|AOb|NU'91|ABVV|ACV"
const unions = String.raw`FNV|CNV|VCP|De Unie|AOb|NU'91|ABVV|ACV|vakbond\p{L}*|bond|trade union|labou?r union|union|\p{L}+bond`

/** Dutch and English; each is only tried on sentences that name or point at a person. */
export const specialRules: readonly SpecialRule[] = [
  healthRule,
  {
    kind: 'RELIGION',
    states: [
      String.raw`(?:${be}|als|heet|bekeerd tot|opgevoed|streng|praktiserend|practi[sc]ing|devout)\s+(?:(?:een|a|an|streng|zeer|heel|praktiserend|practi[sc]ing|overtuigd|belijdend|devout|orthodox|strict|liberaal|ook)\s+){0,3}(?:${belief})(?!e? (?:school|universiteit|basisschool|uitgever|kunst))`,
      String.raw`(?:${belief})\s+(?:opgevoed|geloof|achtergrond|en wil|gelovig|raised)`,
      String.raw`(?:naar|bezoekt|bezoek|bidt in) (?:de |een |hun |zijn |haar )?(?:${house})(?= (?:op|om|iedere?|elke|voor het|gaat|wil|met zijn|met haar)|$)`,
      String.raw`(?:gaat|ga|gaan|wil|ging|moet|bidt|bidden|zit|kerkt) (?:[\p{L}]+ ){0,4}(?:naar|in) (?:het gebed in )?(?:de |een )?(?:${house})`,
      String.raw`(?:go(?:es|ing)?|went|attends?|prays? (?:at|in)) (?:to )?(?:the |a |his |her )?(?:\p{L}+ ){0,2}(?:mosque|church|synagogue|temple|mass)`,
      '(?:moskee|kerk|synagoge|church|mosque)(?:bezoek|bezoeker|ganger|lid| member)',
      String.raw`(?:is|ben) (?:hij|zij|ze|ik) (?:\p{L}+ )?in de (?:${house})`,
      String.raw`lid van de (?:\p{L}+ )?(?:kerk|moskee|gemeente)`,
      String.raw`(?:doet|doe|aan|tijdens|vanwege|wegens|for|during|observes?) (?:\p{L}+ ){0,3}(?:de |the )?ramadan`,
      '(?:vast|vasten|vastte|vastend) (?:tijdens|vanwege)|(?:fasting|fasts) (?:during|for)|convert(?:ed|s)? to (?:islam|christianity|judaism|catholicism|buddhism|hinduism)',
      '(?:zijn|haar|mijn|his|her|my|hun) (?:geloof|geloofsovertuiging|religie|religion|faith|gebed)',
      String.raw`(?:draagt|draag|wears?|wearing) (?:een |a |haar )?(?:hoofddoek|keppel\p{L}*|niqab|boerka|kruisje|headscarf|hijab|turban|tulband|yarmulke|kippah)`,
      String.raw`eet (?:\p{L}+ ){0,3}(?:halal|koosjer|geen varkensvlees|kosher)`,
      'eats? (?:only )?(?:halal|kosher)',
      '(?:keeps?|observes?|viert|houdt|houden|vieren) (?:the |de )?(?:Sabbath|sabbat|sjabbat)',
      '(?:laten dopen|gedoopt|bekeerd tot|bekeerde|bar mitswa|heilige communie)',
      String.raw`bidt|bidden|prays? (?:\p{L}+ )?(?:five|at|in|every|daily|to (?:god|allah|jesus))`,
      String.raw`(?:viert|vieren|vier|celebrates?|vrij (?:voor|met|tijdens|vanwege)) (?:het |de |the )?(?:suikerfeest|offerfeest|chanoeka|pesach|eid)|(?:tijdens|vanwege|met|voor|for|during) (?:het |the )?(?:suikerfeest|offerfeest|pesach|eid) (?:is|ben|heeft|heb|wil|werkt)`,
      String.raw`(?:hij|zij|ze|ik) (?:\p{L}+ )?(?:${belief}|adventist|imam) (?:is|ben|was)`,
      String.raw`(?:is|ben|was|werd|wordt|als) (?:\p{L}+ )?(?:ouderling|diaken|misdienaar|dominee|pastor|pastoor|priester|priest|imam|rabbijn|rabbi|adventist)`,
      String.raw`(?:op|maakt|maakte) (?:een )?(?:bedevaart|hadj)|(?:leest|lees|las|reads?) (?:\p{L}+ ){0,4}(?:de |the )?(?:bijbel|koran|bible|quran)|bijbelstudie|bijbelkring|catechisatie|belijdenis`,
    ],
    topics: w('ramadan|geloofsovertuiging|jehova|hoofddoek|halal|koosjer|kosher'),
    unless: sentencePattern(
      String.raw`christelijke (?:basis)?school|katholieke (?:basis)?school|kerkstraat|kerkweg|kerkplein|halal (?:vlees|slager|snacks)|concert|rondleiding|begraafplaats|verbouw|orgel`,
    ),
  },
  {
    kind: 'UNION',
    states: [
      String.raw`(?:lid|kaderlid|lidmaatschap|contributie|actief|bestuurder|consulent|member|aangesloten|ingeschreven|vrijwilliger)\s+(?:is\s+|geworden\s+)?(?:van|bij|of|voor|aan)\s+(?:de\s+|het\s+|een\s+|the\s+|a\s+|onze\s+)?(?:${unions})`,
      String.raw`(?:werd|wordt|is|ben|word) (?:\p{L}+ ){0,3}lid van (?:de |het |een )?(?:${unions})`,
      'vakbonds?(?:lid|leden|lidmaatschap|contributie|bestuurder|vertegenwoordiger|pas)',
      '(?:trade )?union (?:member(?:ship)?|rep(?:resentative)?|dues|card|steward)',
      '(?:join(?:ed|s)?|left|belongs? to) (?:the |a |his |her )?(?:trade |labou?r )?union',
      '(?:FNV|CNV|AOb)[- ]?(?:lid|lidmaatschap|kaderlid|contributie|pas)',
      String.raw`(?:ons|hun|haar|zijn|als) lid,? (?:[\p{L}]+,? ){0,6}(?:de |het )?(?:FNV|CNV|vakbond)`,
      '(?:bijgestaan|bijstaan|vertegenwoordigd|geholpen) door (?:de |zijn |haar |mijn )?(?:FNV|CNV|vakbond|bond)',
      'lidmaatschap (?:van (?:de |een )?)?vakbond',
      'bondslid|kaderlid',
      String.raw`(?:${unionNames}|vakbond) (?:staat|stond|helpt|hielp|vertegenwoordigt|steunt|bijstaat|treedt) (?:hem|haar|mij|me|ons lid|op voor)`,
      String.raw`(?:staking van|gestaakt met|staakt met|striking with) (?:de |the )?(?:${unionNames}|vakbond|union)|shop steward|(?:schakelt|schakelde|heeft|heb) (?:\p{L}+ )?(?:${unionNames}|vakbond) (?:in|ingeschakeld|achter)`,
    ],
  },
  {
    kind: 'POLITICS',
    states: [
      String.raw`(?:lid|lidmaatschap|raadslid|gemeenteraadslid|statenlid|kandidaat|kandidatenlijst|lijst|actief|lijsttrekker|fractievoorzitter|wethouder|member|volger|aanhanger|supporter|vrijwilliger|flyert|canvass\p{L}*)\s+(?:is\s+|geworden\s+)?(?:van|bij|voor|namens|of|for)\s+(?:de\s+|het\s+|the\s+)?(?:\p{L}+ )?(?:${parties}|politieke partij)`,
      String.raw`(?:gemeenteraad|staten|kamer|raad|parliament|council) (?:voor|namens|for) (?:de |het |the )?(?:${parties})`,
      String.raw`(?:stem(?:t|de|men)?|gestemd|vote[sd]?|voting)\s+(?:[\p{L}]+\s+){0,4}?(?:op\s+|for\s+|voor\s+)?(?:de\s+|het\s+|the\s+)?(?:${parties}|links|rechts|Brexit|Trump|Biden|Wilders)`,
      String.raw`op (?:de |het )?(?:${parties}) (?:stemt|gestemd|stemde|stemmen|stem)`,
      'politieke (?:voorkeur|overtuiging|opvatting(?:en)?|kleur)',
      'political (?:views|opinions|beliefs|affiliation)',
      String.raw`(?:${parties})['’]?-?(?:lid|er|stemmer|raadslid|aanhanger|kandidaat|fractie|bestuur|achterban)|(?:aangemeld|ingeschreven|actief) (?:bij|voor) (?:de |het )?(?:${parties})|(?:Wilders|Trump|Baudet|Brexit)[- ]?(?:stemmer|aanhanger|fan|voter|supporter)`,
      String.raw`(?:${be}) (?:(?:een|a|an|overtuigd|actief|fel|geregistreerd|registered|staunch|lifelong|active|committed) ){0,3}(?:communist|socialist|anarchist|liberaal|conservatief|sociaaldemocraat|nationalist|marxist|fascist|republikein|republican|democrat|tory)`,
      'partijlid',
      String.raw`(?:flyer(?:t|de)?|folder(?:t|de)?|canvass(?:ed|es)?|collecte(?:erde)?) (?:\p{L}+ )?(?:voor|for|namens) (?:de |het |the )?(?:${parties})`,
    ],
  },
  {
    kind: 'SEXUAL',
    states: [
      'homo(?:seksueel|seksuele|fiel)?',
      'seksleven',
      'biseksu(?:eel|ele)',
      "(?:is|am|was|as|openly|being|i'm|he's|she's) gay",
      'gay (?:man|woman|couple|colleague)',
      'came out (?:as|to (?:his|her|my|me)|of the closet)',
      'trans(?:vrouw|man|seksueel)',
      String.raw`(?:valt|val|viel|vallen) (?:\p{L}+ )?op (?:mannen|vrouwen|jongens|meisjes)`,
      'op (?:mannen|vrouwen|jongens|meisjes) (?:valt|val|vallen|viel|te vallen)',
      'homosexual|lesbisch|lesbische|lesbian|lesbienne|bisexual|coming out as|transgender|in transitie|geslachtsverandering|geslachtsaanpassing|gender reassignment|seksuele voorkeur|queer|uit de kast|aseksueel|asexual|non-binair|non-binary|panseksueel|seksleven|sex life|soa|heteroseksueel|hetero',
    ],
    topics: w('(?:seksuele |sexual )?(?:geaardheid|orientation|gerichtheid)'),
    unless: sentencePattern(String.raw`gay pride|homosexual population|homogeen|homogene|homohuwelijk`),
  },
  {
    kind: 'ETHNICITY',
    states: [
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
      '(?:zijn|haar|mijn|his|her|my) (?:afkomst|ras|race|ethnicity|roots)|(?:behoort|hoort|behoren) (?:\\p{L}+ )?tot de (?:Roma|Sinti)|woonwagen(?:kamp|bewoner)',
      String.raw`(?:gevlucht|vluchteling|asielzoeker|refugee) (?:uit|from) (?:${countries})`,
      String.raw`(?:zwarte|donkere) (?:man|vrouw|jongen|meisje)`,
      '(?:is|was) (?:black|mixed race|biracial)',
      'huidskleur|skin colou?r|migratieachtergrond|allochtoo?n|zigeuner|donkere huid|getinte huid|dark[- ]skinned|raskenmerken',
    ],
    unless: sentencePattern(
      String.raw`herkomst (?:van de )?(?:goederen|producten|gelden)|land van herkomst:? ?(?:spanje|china)|black (?:from|and|or|friday|out)|shadow|half (?:\p{L}+ ){0,5}is black|(?:ras|race) van (?:onze|de|mijn) (?:hond|kat|paard)`,
    ),
  },
  {
    kind: 'BIOMETRIC',
    states: [
      'vingerafdruk(?:ken)?',
      'face(?:print| scan| recognition)',
      'gezichtsherkenning|gezichtsscan|gezichtsprofiel|irisscan|irispatroon|iris scan|netvliesscan|stemherkenning|stemafdruk|stemprofiel|handpalmscan|handscan|aderpatroon|biometrische?|fingerprints?|thumbprint|biometrics?|facial recognition|voice ?print|voice recognition|retina scan|palm scan',
    ],
    unless: sentencePattern(
      String.raw`vingerafdrukscanner|(?:telefoon|laptop|camera|tablet) (?:met|with)|(?:phone|laptop) with|handleiding|\d ?GB`,
    ),
  },
  {
    kind: 'GENETIC',
    states: [
      String.raw`DNA-?\s?(?:test|onderzoek|profiel|uitslag|materiaal|analyse|sample|profile)`,
      '(?:zijn|haar|mijn|hun|his|her|my) DNA',
      String.raw`DNA (?:van|of) (?:de |het |the )?(?:patiënt|cliënt|verdachte|werknemer|hem|haar|patient|suspect)\p{L}*`,
      String.raw`genetisch\p{L}*(?: onderzoek| aanleg| afwijking)?`,
      'genetic(?:ally)?',
      'erfelijk(?:e|heidsonderzoek)? ?(?:aanleg|ziekte|aandoening|belast)?',
      String.raw`(?:draagster|drager|carrier|carries|draagt) (?:van|is|of|the|het|een) (?:\p{L}+ )?(?:gen|gene|mutatie|mutation|BRCA\p{L}*|ziekte|afwijking|aandoening)`,
      String.raw`BRCA[12]?|gen ?mutatie|gene mutation|chromosoom\p{L}*|chromosom\p{L}*`,
    ],
    unless: sentencePattern(
      String.raw`dna van (?:ons|het|onze) (?:bedrijf|team|organisatie)|in our dna|in ons dna|voor honden|katten|erfelijk(?:e)? recht|maïs|gewas|plant(?:en)?(?!\p{L})|tomaten?|zaden?|virus|bacteri`,
    ),
  },
  {
    kind: 'CRIMINAL',
    states: [
      String.raw`(?:${has}|geen|zonder|van|kon|kan|no) (?:\p{L}+ ){0,4}VOG`,
      String.raw`VOG (?:\p{L}+ ){0,4}(?:geweigerd|afgewezen|overleggen|gekregen|ontvangen)`,
      'veroordeel(?:d|de|ding)',
      String.raw`aangifte (?:\p{L}+ ){0,2}(?:gedaan|tegen|bij de politie|wegens|van (?:diefstal|fraude|mishandeling|stalking|oplichting|bedreiging|verduistering|inbraak|verkrachting))`,
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
      String.raw`(?:heeft|had|zat|hebben) (?:[\p{L}\d]+ ){1,5}(?:gezeten|vastgezeten|vast) (?:voor|wegens|in de (?:cel|gevangenis))|(?:zit|zat|zitten|gezeten) (?:\p{L}+ )?(?:vast|achter de tralies|in voorarrest|in hechtenis)(?! (?:aan|in|op|tussen|met|onder|bij))|in de (?:cel|gevangenis|bak) gezeten`,
      String.raw`rijbewijs (?:\p{L}+ )?(?:ingevorderd|afgepakt|ingenomen|kwijt)|dronken achter het stuur|(?:betrapt|gepakt) (?:op|wegens|voor) (?:\p{L}+ )?(?:diefstal|inbraak|stelen|fraude|drugs)|op heterdaad`,
      'on bail|served (?:time|a sentence)|ex-offender|drink[- ]driving|(?:police|formal) caution|de (?:gevangenis|cel) in',
      'strafblad|verdenking|als verdachte|gearresteerd|aangehouden|opgepakt|detentie|gedetineerd|de (?:gevangenis|cel|bak) in|gevangenisstraf|celstraf|taakstraf|werkstraf|strafzaak|misdrijf|convicted|arrested|charged with(?! (?:the )?(?:responsibility|task|bringing|making|keeping))|reclassering|proces-verbaal tegen|dagvaarding|jeugddetentie|enkelband|rijontzegging|rijden onder invloed|witwassen|drugshandel|vrijgekomen|voorwaardelijk vrij|on parole|on probation',
    ],
    topics: w('fraude|fraud'),
    unless: sentencePattern(
      String.raw`aangifte (?:inkomsten|omzet|btw|vennootschaps|loonheffing)|(?:inkomsten|btw|omzet|belasting)(?:belasting)?-?aangifte|belasting|aangifteprogramma|aangifteformulier|zo herkent u|verdachte (?:transactie|mail|link|situatie)|conviction (?:that|of your|in the)|bewaarder|cipier|(?:besluit|voorstel|beslissing|vergadering|agendapunt|punt|zaak) (?:is|wordt|werd|blijft) (?:\p{L}+ )?aangehouden|zegt advocaat|aldus advocaat|fraud (?:office|detection|prevention|alert|and)|fraude(?:preventie|detectie|bestrijding|melding|alert)|report fraud`,
    ),
  },
]
