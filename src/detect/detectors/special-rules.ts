import { healthRule } from './special-health.ts'
import { be, has, type SpecialRule } from './special-rule.ts'
import { sentencePattern, wholeWords as w } from './sentence-pattern.ts'

const belief =
  "(?:rooms-)?katholi(?:ek|eke)|protestants?e?|gereformeerde?|hervormde?|moslim(?:a)?|islamiti?sche?|muslim|jood|joods|joodse|jewish|jew|christen|christelijke?|christian|catholic|hindoe|hindu|boeddhist(?:isch)?|buddhist|sikh|mormoon|mormon|evangelisch|evangelical|orthodox|athe[iï]st(?:isch)?|atheist|agnost(?:isch|icus)?|humanist|gelovige?|religieus|religious|soennie?t(?:isch)?|sjii?et|sunni|shia|alevie?t|salafist|baptist|methodist|doopsgezind|remonstrants|luthers|lutheran|anglican|anglicaans|quaker|presbyterian|amish|rastafari|jain|bahá'í|taoïst|wicca|heiden|vrijgemaakt|vrijzinnig|antroposoof|scientolog(?:y member|ist)|scientist|jehova(?:'?s)?[- ]getuige|jehovah'?s witness|pinkstergelovige|koptisch|coptic|hervormd"
const house = 'moskee|kerk|synagoge|tempel|mosque|church|synagogue|temple|mis|vrijdaggebed|kerkdienst'
const feast =
  'suikerfeest|offerfeest|chanoeka|hanukkah|chanukah|pesach|passover|poerim|purim|eid|iftar|ied|ramadan|diwali|divali|holi(?!day)|jom kipp?oer|yom kippur|grote verzoendag|rosj hasjana|rosh hashanah|loofhuttenfeest|soekot|sukkot|vesak|ashura|asjoera|ashoera'
const countries =
  'Suriname|Marokko|Turkije|Somalië|Syrië|Eritrea|Afghanistan|Irak|Iran|Ghana|Nigeria|Kaapverdië|Curaçao|Aruba|Indonesië|India|Pakistan|China|Vietnam|Oekraïne|Polen|Bulgarije|Roemenië|Ethiopië|Congo|Rwanda|Algerije|Tunesië|Egypte|de Molukken|de Antillen|Morocco|Turkey|Somalia|Syria|Iraq|Indonesia|Poland|Romania|Bulgaria|Ukraine|Ethiopia|Jamaica|Africa|Afrika|Azië|Asia'
const peoples =
  'Marokkaanse?|Turkse?|Surinaamse?|Antilliaanse?|Afrikaanse?|Aziatische?|Chinese|Indonesische|Molukse|Poolse|Syrische|Somalische|Joodse|Indische|Hindoestaanse|Creoolse|Javaanse|Koerdische|Ghanese|Afghaanse|Iraanse|Iraakse|Berberse|Armeense|Roma|Sinti|African|Asian|Turkish|Moroccan|Caribbean|Kaapverdische|Eritrese|Pakistaanse|Roemeense|Bulgaarse|Kurdish|Polish|Syrian|Somali|Jewish|Hispanic|Latino|Arab|Arabische|Jamaican|Surinamese|Indian'
const parties =
  'VVD|PvdA|GroenLinks(?:-PvdA)?|GL-PvdA|PVV|D66|CDA|SP|BBB|NSC|Volt|DENK|SGP|FvD|JA21|BIJ1|50PLUS|Forum voor Democratie|ChristenUnie|Partij voor de Dieren|PvdD|Labour(?: Party)?|Conservatives?(?: Party)?|Tory|Tories|Lib Dems?|Green Party|Republicans?(?: Party)?|Democrats?|Democratic Party|Vlaams Belang|Forum|Groen|Greens|Liberal Democrats?|SNP|UKIP|Reform UK|Vlaams Blok|Jonge (?:Socialisten|Democraten)|JOVD|CDJA|DWARS|ROOD|N-VA|CD&V|Vooruit|SPD|CDU|AfD'
const unionNames = "FNV|CNV|AOb|NU'91|ABVV|ACV|VCP|NVJ|LAD|GMB|Unison"
const unions = String.raw`FNV|CNV|VCP|De Unie|AOb|NU'91|ABVV|ACV|vakbond\p{L}*|bond|trade union|labou?r union|union|\p{L}+bond`

/** Dutch and English; each is only tried on sentences that name or point at a person. */
export const specialRules: readonly SpecialRule[] = [
  healthRule,
  {
    kind: 'RELIGION',
    states: [
      String.raw`(?:${be}|als|heet|bekeerd tot|opgevoed|streng|praktiserend|practi[sc]ing|devout)\s+(?:(?:een|a|an|streng|zeer|heel|zwaar|diep|erg|nogal|niet|geen|altijd|nog|al|zelf|actief|van huis uit|van oorsprong|oorspronkelijk|opgevoed als|praktiserend|practi[sc]ing|overtuigd|belijdend|devout|orthodox|strict|strictly|\p{L}+ en|deeply|very|not|liberaal|liberal|ook|also|lapsed|born-again|wederom geboren)\s+){0,3}(?:${belief})(?!e? (?:school|universiteit|basisschool|uitgever|kunst))`,
      String.raw`(?:joodse?|islamitische?|christelijke?|katholieke?|gereformeerde?|hindoestaanse?|moslim|jewish|muslim|christian|catholic) (?:bruids?paar|echtpaar|man|vrouw|gezin|collega|leerling|medewerk(?:er|ster)|cliënte?|patiënte?|bewoner|meisje|jongen|familie|ouders|achtergrond|couple|family|woman|colleague|parents)`,
      String.raw`(?:${belief})\s+(?:opgevoed|gezin|nest|milieu|family|household|upbringing|opvoeding|geloof|achtergrond|en wil|gelovig|raised)`,
      String.raw`(?:naar|bezoekt|bezoek|bidt in) (?:de |een |hun |zijn |haar )?(?:${house})(?= (?:op|om|iedere?|elke|voor het|gaat|wil|met zijn|met haar)|$)`,
      String.raw`(?:gaat|ga|gaan|wil|ging|moet|bidt|bidden|zit|kerkt) (?:[\p{L}]+ ){0,4}(?:naar|in) (?:het gebed in )?(?:de |een )?(?:${house})`,
      String.raw`(?:go(?:es|ing)?|went|attends?|prays? (?:at|in)) (?:to )?(?:the |a |his |her )?(?:\p{L}+ ){0,2}(?:mosque|church|synagogue|temple|mass)`,
      '(?:moskee|kerk|synagoge|church|mosque)(?:bezoek|bezoeker|ganger|lid| member)',
      String.raw`(?:is|ben) (?:hij|zij|ze|ik) (?:\p{L}+ )?in de (?:${house})`,
      String.raw`lid van (?:de|een) (?:\p{L}+ )?(?:kerk|moskee|(?:protestantse|gereformeerde|hervormde|christelijke|joodse|katholieke|evangelische|baptisten|pinkster|doopsgezinde|vrijgemaakte) ?gemeenten?)|(?:zijn|haar|mijn|onze|hun|his|her|my) (?:kerk|moskee|synagoge|kerkelijke gemeente|church|mosque|synagogue|parish)(?! (?:straat|plein))`,
      String.raw`(?:doet|doe|aan|tijdens|vanwege|wegens|for|during|observes?) (?:\p{L}+ ){0,3}(?:de |the )?ramadan`,
      '(?:vast|vasten|vastte|vastend) (?:tijdens|vanwege)|(?:fasting|fasts) (?:during|for)|convert(?:ed|s)? to (?:islam|christianity|judaism|catholicism|buddhism|hinduism)',
      '(?:zijn|haar|mijn|his|her|my|hun) (?:geloof|geloofsovertuiging|religie|religion|faith|gebed)',
      String.raw`(?:draagt|draag|wears?|wearing) (?:een |a |haar )?(?:\p{L}+ )?(?:hoofddoek(?:je)?|keppel\p{L}*|kipa|niqab|nikab|boerka|burqa|hidjab|kruisje|crucifix|kruis om|headscarf|hijab|turban|tulband|yarmulke|kippah)`,
      String.raw`eet (?:\p{L}+ ){0,3}(?:halal|koosjer|geen varkensvlees|kosher)`,
      'eats? (?:only )?(?:halal|kosher)',
      '(?:keeps?|observes?|viert|houdt|houden|vieren) (?:the |de )?(?:Sabbath|sabbat|sjabbat)',
      '(?:laten dopen|(?:niet |wel )?gedoopt|bekeerd tot|bekeerde|bar mitswa|bat mitswa|bar mitzvah|(?:heilige|eerste|first) (?:heilige |holy )?communi(?:e|on)|heilig vormsel|ziekenzalving|laatste sacramenten|last rites|(?:is|was|were|been|being|be) bapti[sz]ed)',
      String.raw`bidt|bidden|prays? (?:\p{L}+ )?(?:five|at|in|every|daily|to (?:god|allah|jesus))`,
      String.raw`(?:viert|vieren|vier|celebrates?|vrij (?:voor|met|tijdens|vanwege)) (?:het |de |the )?(?:${feast})|(?:tijdens|vanwege|met|voor|op|rond|for|during|on|over) (?:het |de |the )?(?:${feast})(?! (?:actie|aanbieding|korting|sale|assortiment))|(?:vast|vasten|vaste) (?:deze|hele|de|tot|mee|dagelijks|vandaag|this|overdag)|(?:na|voor|tot) zonsondergang|zonsondergang eten`,
      String.raw`(?:hij|zij|ze|ik) (?:\p{L}+ )?(?:${belief}|adventist|imam) (?:is|ben|was)`,
      String.raw`(?:is|ben|was|werd|wordt|word|als|became|becomes) (?:(?:\p{L}+) ){0,3}(?:ouderling|diaken|misdienaar|acoliet|kloosterling|dominee|predikant|pastor|pastoor|priester|priest|imam|rabbijn|rabbi|adventist|voorganger|koster|kerkenraadslid|kapelaan|non|monnik|zendeling|evangelist|deacon|lay preacher|preacher|vicar|churchwarden|nun|monk|missionary)(?! (?:van|of) (?:the )?(?:dienst|meeting))|(?:zit|zat) in de kerkenraad|kerkenraadslid|pinkstergemeente|(?:baptist|methodist|catholic|anglican|pentecostal|evangelical) church`,
      String.raw`(?:op|maakt|maakte) (?:een )?(?:bedevaart|hadj|hajj|umrah)|(?:on|for|to) (?:the )?(?:hajj|umrah)|zevendedagsadventist|kerkgang|belijdend lid|(?:non|monnik|broeder|zuster|nun|monk|ingetreden|woont|leeft) (?:\p{L}+ )?in (?:een|het|haar|zijn|a|the) (?:klooster|convent|monastery)|(?:leest|lees|las|reads?) (?:\p{L}+ ){0,4}(?:de |the )?(?:bijbel|koran|bible|quran)|bijbelstudie|bijbelkring|catechisatie|belijdenis`,
    ],
    topics: w(
      `ramadan|sabbat|sjabbat|sabbath|shabbat|geloofsovertuiging|jehova|hoofddoek|hidjab|hijab|halal|koosjer|kosher|gebedsruimte|${feast}`,
    ),
    unless: sentencePattern(
      String.raw`christelijke (?:basis)?school|katholieke (?:basis)?school|kerkstraat|kerkweg|kerkplein|halal (?:vlees|slager|snacks)|concert|rondleiding|expositie|tentoonstelling|museum|church (?:roof|hall|organ|tower)|kerk(?:dak|toren|gebouw)|om (?:\p{L}+ ){1,4}(?:te (?:meten|schilderen|repareren|monteren|installeren|leveren|filmen|fotograferen))|begraafplaats|verbouw|orgel`,
    ),
  },
  {
    kind: 'UNION',
    states: [
      String.raw`(?:lid|kaderlid|lidmaatschap|contributie|actief|bestuurder|consulent|member|aangesloten|ingeschreven|vrijwilliger)\s+(?:is\s+|geworden\s+)?(?:van|bij|of|voor|aan)\s+(?:de\s+|het\s+|een\s+|the\s+|a\s+|onze\s+)?(?:${unions})`,
      String.raw`(?:werd|wordt|is|ben|word) (?:\p{L}+ ){0,3}lid van (?:de |het |een )?(?:${unions})`,
      'vakbonds?(?:lid|leden|lidmaatschap|contributie|bestuurder|vertegenwoordiger|consulent|afgevaardigde|man|vrouw|pas|jurist|advocaat)',
      String.raw`(?:jurist|advocaat|hulp|bijstand|steun|rechtshulp|vertegenwoordiger|onderhandelaar|help|lawyer|support) (?:van|bij|from) (?:de |het |zijn |haar |mijn |the |his |her )?(?:${unionNames}|vakbond|bond|union)(?! of)`,
      String.raw`(?:in het bestuur|bestuurslid|bestuurder|penningmeester|voorzitter) van (?:de |het )?(?:${unionNames}|vakbond|\p{L}*bond(?= |$))(?! (?:van|voor))`,
      String.raw`(?:mee)?(?:gestaakt|staakt|staken|staakte) (?:\p{L}+ )?(?:met|bij|namens) (?:de )?(?:${unionNames}|vakbond|bond)|(?:on strike|striking|strikes) with|stakingsuitkering|(?:betaalt|betaal|betalen|pays?) (?:\p{L}+ ){0,3}(?:vakbondscontributie|contributie (?:aan|voor) (?:de |het )?(?:${unions})|union (?:dues|fees))`,
      '(?:trade )?union (?:member(?:ship)?|rep(?:resentative)?|dues|card|steward)',
      '(?:join(?:ed|s)?|left|belongs? to|active in|organi[sz]er for|(?:shop )?steward (?:for|of|at|with)) (?:the |a |his |her )?(?:trade |labou?r |teachers.? )?(?:union|unite|unison|gmb)',
      '(?:FNV|CNV|AOb)[- ]?(?:lid|lidmaatschap|kaderlid|contributie|pas)',
      String.raw`(?:ons|hun|haar|zijn|als) lid,? (?:[\p{L}]+,? ){0,6}(?:de |het )?(?:FNV|CNV|vakbond)`,
      '(?:bijgestaan|bijstaan|vertegenwoordigd|geholpen) door (?:de |zijn |haar |mijn )?(?:FNV|CNV|vakbond|bond)',
      String.raw`member of (?:the |a |an |his |her )?(?:[\p{L}']+ ){0,2}union(?! of)`,
      String.raw`contributie (?:van |voor |aan )?(?:de )?(?:${unionNames}|unie|vakbond)`,
      'lidmaatschap (?:van (?:de |een )?)?vakbond',
      String.raw`bondslid|kaderlid|(?:FNV|CNV|AOb)'?ers?`,
      String.raw`(?:${unionNames}|vakbond) (?:staat|stond|helpt|hielp|vertegenwoordigt|steunt|bijstaat|treedt) (?:hem|haar|mij|me|ons lid|op voor)`,
      String.raw`(?:staking van|gestaakt met|staakt met|striking with) (?:de |the )?(?:${unionNames}|vakbond|union)|shop steward|(?:schakelt|schakelde|heeft|heb) (?:\p{L}+ )?(?:${unionNames}|vakbond) (?:in|ingeschakeld|achter)`,
    ],
  },
  {
    kind: 'POLITICS',
    states: [
      String.raw`(?:lid|lidmaatschap|raadslid|gemeenteraadslid|statenlid|kandidaat|kandidatenlijst|lijst|actief|lijsttrekker|fractievoorzitter|wethouder|member|volger|aanhanger|supporter|vrijwilliger|flyert|canvass\p{L}*)\s+(?:is\s+|geworden\s+)?(?:van|bij|voor|namens|binnen|in|of|for)\s+(?:de\s+|het\s+|the\s+)?(?:\p{L}+ )?(?:${parties}|politieke partij)`,
      String.raw`(?:gemeenteraad|staten|kamer|raad|parliament|council) (?:voor|namens|for) (?:de |het |the )?(?:${parties})`,
      String.raw`(?:stem(?:t|de|men)?|gestemd|vote[sd]?|voting)\s+(?:[\p{L}]+\s+){0,4}?(?:op\s+|for\s+|voor\s+)?(?:de\s+|het\s+|the\s+)?(?:${parties}|links|rechts|Brexit|Trump|Biden|Wilders)`,
      String.raw`op (?:de |het )?(?:${parties}) (?:stemt|gestemd|stemde|stemmen|stem)`,
      'politieke (?:voorkeur|overtuiging|opvatting(?:en)?|kleur)',
      'political (?:views|opinions|beliefs|affiliation)',
      String.raw`(?:${parties})['’]?-?(?:lid|er|stemmer|raadslid|aanhanger|kandidaat)|(?:in|namens|lid van) de (?:${parties})-?(?:fractie|achterban|afdeling)|(?:in|namens|lid van) het (?:${parties})-?bestuur|(?:aangemeld|ingeschreven|actief) (?:bij|voor) (?:de |het )?(?:${parties})|(?:Wilders|Trump|Baudet|Brexit)[- ]?(?:stemmer|aanhanger|fan|voter|supporter)`,
      String.raw`(?:${be}) (?:(?:een|a|an|overtuigd|actief|fel|geregistreerd|registered|staunch|lifelong|active|committed) ){0,3}(?:communist|socialist|anarchist|liberaal|conservatief|sociaaldemocraat|nationalist|marxist|fascist|republikein|republican|democrat|tory)`,
      '(?:PVV|VVD|SP|D66|CDA|FvD|BBB|PvdA|GroenLinks)-?(?:poster|vlag|pet|shirt|sticker)|partijlid|politiek actief|politically active',
      String.raw`(?:ran|stood|standing|running|stands) (?:for (?:\p{L}+ )?(?:council|parliament|office|mayor|congress|election) )?(?:as|for) (?:a |the )?(?:${parties})|(?:councillor|mp|congressman|senator|councilwoman) (?:for|of) (?:the )?(?:${parties})`,
      String.raw`(?:aanhanger|sympathisant|supporter|lid|stemt|stem|gedachtegoed|vote[sd]?) (?:van |of |op |voor |for )?(?:de |het |the )?(?:extreem|radicaal |uiterst |far[- ])?(?:rechts|links|rechtse|linkse|right|left)|extreemrechtse? (?:sympathie\p{L}*|groep\p{L}*|ideeën|opvattingen)|(?:extreem|radicaal) ?(?:rechts|links)`,
      String.raw`(?:demonstr\p{L}+|actie|acties|activist\p{L}*|protest\p{L}*|betoog\p{L}*|blokkade) (?:\p{L}+ ){0,2}(?:van|voor|bij|tegen|met|for|against|with) (?:\p{L}+ ){0,2}(?:extinction rebellion|pegida|farmers defence force|kick out zwarte piet|fossiele|het kabinet)|(?:actief|activist|lid|aangehouden) (?:bij|van|voor|for) (?:extinction rebellion|pegida|farmers defence force)`,
      String.raw`(?:${parties})['’]?-(?:wethouder|kamerlid|burgemeester|statenlid|fractievoorzitter|politicus|politica)|(?:tweede|eerste) kamer voor|kamerlid (?:voor|van|namens)|(?:trump|biden|brexit|wilders|maga|labour|tory|republican|green) (?:supporter|voter|activist|campaigner|member|councillor)`,
      String.raw`(?:in het bestuur|bestuurslid|penningmeester|secretaris|voorzitter) (?:van|bij) (?:de |het )?(?:\p{L}+ )?(?:${parties})`,
      String.raw`(?:flyer(?:t|de|en)?|folder(?:t|de)?|canvass(?:ed|es|ing)?|campaign(?:s|ed|ing)?|collecte(?:erde)?|campagne|doneert|doneerde|donated|donates|demonstreert|demonstreerde|verkiesbaar (?:gesteld)?|kandidaat (?:gesteld)?) (?:\p{L}+ ){0,4}(?:voor|for|namens|aan|to|bij) (?:de |het |the )?(?:${parties})`,
    ],
  },
  {
    kind: 'SEXUAL',
    states: [
      String.raw`(?:hij|zij|ze|ik|he|she|i|die) (?:is|ben|am) (?:ook |openlijk )?trans(?![-\p{L}])|(?:zij|ze|she) (?:\p{L}+ ){0,4}(?:haar vrouw|her wife)|(?:hij|he) (?:\p{L}+ ){0,4}(?:zijn man|his husband)`,
      'homo(?:seksueel|seksuele|fiel)?',
      'seksleven',
      'biseksu(?:eel|ele)',
      "(?:is|am|was|as|openly|being|i'm|he's|she's) gay",
      'gay (?:man|woman|couple|colleague)',
      'came out (?:as|to (?:his|her|my|me)|of the closet)',
      'trans(?:vrouw|man|seksueel|jongen|meisje|gender)|trans (?:man|woman|boy|girl)',
      '(?:is|ben|was) (?:ook |openlijk |zelf )?bi(?! (?:de|het|een)|-)|(?:twee moeders|twee vaders|two mums|two moms|two dads|regenbooggezin)|same-sex (?:relationship|partner|marriage|couple)|lhbti\\p{L}*|lgbt\\p{L}*',
      '(?:getrouwd|samen|woont|trouwt|relatie|verloofd|samenwoont) (?:met|samen met) zijn (?:man|echtgenoot|verloofde)|(?:getrouwd|samen|woont|trouwt|relatie|verloofd) (?:met|samen met) haar (?:vrouw|echtgenote)|(?:(?:en|met|van|door|aan|voor) (?:zijn (?:man|echtgenoot)|haar (?:vrouw|echtgenote)))|(?:zijn (?:man|echtgenoot)|haar (?:vrouw|echtgenote)) (?:en|is|heeft|werkt|komt)|(?:his husband|her wife)',
      '(?:hij|hem|zoon|broer|vader|man|neef|oom|he|son|brother) (?:\\p{L}+ ){0,5}(?:getrouwd|relatie|samen|trouwt|verliefd|married|relationship) (?:\\p{L}+ )?(?:met|op|to|with) (?:een|a|another) (?:andere )?(?:man|jongen)|(?:zij|ze|haar|dochter|zus|moeder|vrouw|nicht|tante|she|daughter|sister) (?:\\p{L}+ ){0,5}(?:getrouwd|relatie|samen|trouwt|verliefd|married|relationship) (?:\\p{L}+ )?(?:met|op|to|with) (?:een|a|another) (?:andere )?(?:vrouw|meisje|woman)|relatie met een vrouw',
      String.raw`(?:valt|val|viel) (?:\p{L}+ )?op (?:mannen|vrouwen|jongens|meisjes)`,
      'op (?:mannen|vrouwen|jongens|meisjes) (?:valt|val|vallen|viel|te vallen)',
      'homosexual|lesbisch|lesbische|lesbian|lesbienne|bisexual|coming out as|transgender|in transitie|geslachtsverandering|geslachtsaanpassing|gender reassignment|seksuele voorkeur|queer|uit de kast|aseksueel|asexual|non-?binair|non-?binary|genderfluïde|genderqueer|genderdysforie|gender dysphoria|transitie (?:begonnen|van man|van vrouw)|pan(?:se?|se?k?)?(?:ks|x)ueel|panseksueel|pansexual|geslachtsoperatie|seksverslaafd|prostituee|prostitué|sekswerker|sex worker|seksleven|sex life|soa|heteroseksueel|hetero',
    ],
    topics: w('(?:seksuele |sexual )?(?:geaardheid|orientation|gerichtheid)'),
    unless: sentencePattern(
      String.raw`gay pride|homosexual population|homogeen|homogene|homo sapiens|homohuwelijk|homo-?(?:emancipatie|beweging|bar|café|rechten)|(?:voorstel|plan|idee|aap|lijken?) (?:\p{L}+ ){0,2}uit de kast|uit de kast (?:gehaald|halen|gevallen|gepakt|pakken|trekken)|lhbti-?(?:beleid|netwerk|organisatie)`,
    ),
  },
  {
    kind: 'ETHNICITY',
    states: [
      String.raw`van (?:${peoples}|\p{L}+se) (?:afkomst|herkomst|komaf|origine)`,
      String.raw`(?:${peoples}) (?:afkomst|roots|wortels|achtergrond|origine|origin|descent|background|heritage)`,
      String.raw`of (?:mixed )?(?:${peoples}|\p{L}+) (?:origin|descent)`,
      String.raw`etni(?:sche?|citeit)\p{L}*`,
      'ethnic(?:ity)?(?: background| origin)?',
      '(?:is|ben|zijn|was|waren) (?:een |van oorsprong |oorspronkelijk )?(?:Roma|Sinti|Papoea|Sranan|Hugenoot|Fries van afkomst|Tsjetsjeen|Oeigoer|Berberse|Papiamento|Afro-\\p{L}+|Arubaan|Curaçaoënaar|Indo|Javaan|Ambonees|Marokkaan|Turk|Surinamer|Creool|Molukker|Antilliaan|Koerd|Hindoestaan|Berber|Armeniër)',
      String.raw`(?:voelt|voel) (?:zich|me|mij) (?:\p{L}+ )?(?:Creools?|Turks|Marokkaans|Surinaams|Koerdisch|Moluks|Hindoestaans|Joods)`,
      String.raw`half[- ](?:Turks|Marokkaans|Surinaams|Indisch|Antilliaans|Moluks|Chinees|\p{L}{3,}(?:aans|ees|isch|iaans|ian|ese|ish|can)(?!e))`,
      String.raw`(?:${peoples}|\p{L}+(?:aanse|eese|ische|iaanse)) (?:moeder|vader|ouders|grootouders|opa|oma|bloed|voorouders|mother|father|parents|ancestors|grandparents)|(?:${peoples}|\p{L}+(?:ian|ean|ish|ese|can|ani)) heritage|(?:hindoestaanse|creoolse|javaanse|koerdische|molukse|berberse|marokkaanse|turkse|surinaamse|antilliaanse|arabische|afrikaanse) (?:vrouw|man|jongen|meisje|jongeman|dame|heer|gezin)|licht getint|(?:afrikaans|aziatisch|arabisch|marokkaans|turks|antilliaans|surinaams|europees|indisch|amerikaans|mediterraan|donker|getint|african|asian|mediterranean|middle[- ]eastern) (?:uiterlijk|voorkomen|appearance)|(?:${peoples}) by (?:origin|birth|descent)|(?:geadopteerd|adopted) (?:uit|from) (?:${countries})|(?:tweede|derde|eerste)[- ]generatie|(?:zwarte|donkere) (?:collega|medewerker|leerling|buurman|buurvrouw|student|vriend|vriendin)`,
      String.raw`(?:ouders|vader|moeder|familie|grootouders|opa|oma|parents|father|mother|family) (?:(?:van|of) (?:\p{L}+ ){1,3})?(?:\p{L}+ )?(?:komen|komt|kwam(?:en)?|come|comes|came|zijn|is|are) (?:oorspronkelijk |originally )?(?:uit|from) (?:${countries})`,
      'black (?:man|woman|british|african|american)',
      '(?:zijn|haar|mijn|his|her|my) (?:afkomst|ras|race|ethnicity|roots)|(?:behoort|hoort|behoren) (?:\\p{L}+ )?tot de (?:Roma|Sinti)|woonwagen(?:kamp|bewoner)',
      String.raw`(?:gevlucht|vluchteling|asielzoeker|refugee) (?:uit|from) (?:${countries})`,
      String.raw`(?:zwarte|donkere) (?:man|vrouw|jongen|meisje)`,
      '(?:is|was) (?:black|mixed race|biracial)',
      'huidskleur|skin colou?r|migratieachtergrond|allochtoo?n|zigeuner|inheems|inheemse|donkere huid|getint uiterlijk|getinte (?:man|vrouw|jongen)|getinte huid|dark[- ]skinned|raskenmerken|(?:is|am|was|as) (?:an? )?(?:aboriginal|indigenous|native american|romani|gypsy)',
    ],
    unless: sentencePattern(
      String.raw`herkomst (?:van de )?(?:goederen|producten|gelden)|land van herkomst:? ?(?:spanje|china)|black (?:from|and|or|friday|out)|shadow|half (?:\p{L}+ ){0,5}is black|(?:ras|race) van (?:onze|de|mijn) (?:hond|kat|paard)`,
    ),
  },
  {
    kind: 'BIOMETRIC',
    states: [
      'vingerafdruk(?:ken)?',
      'face(?:print| scans?| recognition| template| geometry| data| id of)',
      String.raw`(?:klok\p{L}*|log\p{L}*|prikt|prikken|identific\p{L}+|herken\p{L}*|toegang|binnen|inlogt|inklok\p{L}*|clocks?|clocking|signs?|logs?|unlocks?|access|identif\p{L}+|recogni[sz]e\p{L}*|verif\p{L}+) (?:[^\s,]+ ){0,5}(?:aan|met|via|door|op|by|with|using|through) (?:een scan van )?(?:zijn|haar|hun|mijn|de|een|uw|his|her|their|a) (?:\p{L}+ )?(?:gezicht|stem|handpalm|iris|duim|vinger|netvlies|loopje|hand ?geometrie|face|voice|palm|thumb|finger|iris|gait)(?!\p{L})`,
      String.raw`(?:scan|scans|afdruk|template|sjabloon|opname|profiel) van (?:zijn|haar|mijn|hun|het|de|uw|een) (?:\p{L}+ )?(?:iris|gezicht|hand|handpalm|duim|vinger|netvlies|oog|stem|aderen)|(?:iris|gezicht|handpalm|duim|vinger|netvlies|oog) (?:van \p{L}+ (?:\p{L}+ )?)?(?:is |wordt |werd |laten |heeft |te |moet )?(?:\p{L}+ )?(?:gescand|scannen|laten scannen)`,
      'gezichtsherkenning|gezichtsscan|gezichtsprofiel|irisscan|irispatroon|iris scan|netvliesscan|vingerscan|duimafdruk|gezichtsgeometrie|gezichtssjabloon|gezichtstemplate|handgeometrie|handafdruk|toetsaanslagpatroon|stemherkenning|stemopnames?|stemafdruk|stemprofiel|handpalmscan|handscan|aderpatroon|biometrische?|fingerprints?|thumbprint|biometrics?|facial recognition|voice ?print|voice recognition|retina scan|palm scan',
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
      String.raw`DNA (?:van|of) (?:de |het |the )?(?:patiënt|cliënt|verdachte|werknemer|heer|mevrouw|meneer|dhr|mw|kind|vader|moeder|hem|haar|patient|suspect)\p{L}*`,
      String.raw`genetisch\p{L}*(?: onderzoek| aanleg| afwijking)?`,
      'genetic(?:ally)?',
      'erfelijk(?:e|heidsonderzoek)? ?(?:aanleg|ziekte|aandoening|belast)?',
      String.raw`(?:draagster|drager|carrier|carries|draagt) (?:van|is|of|the|het|een) (?:\p{L}+ )?(?:gen|gene|mutatie|mutation|BRCA\p{L}*|ziekte|afwijking|aandoening)`,
      String.raw`BRCA[12]?|gen ?mutatie|gene mutation|chromosoom\p{L}*|chromosom\p{L}*|(?:klinisch )?geneticus|klinische genetica|gendefect|gentest|dragerschap\p{L}*|getest op het gen|tested for the gene|het gen (?:heeft|draagt)|vaderschapstest|nipt|paternity test|genoom\p{L}*|genome|lynch-?syndroom|(?:draagster|drager|carrier) (?:van|of|for) (?:\p{L}+ )?(?:taaislijmziekte|sikkelcel\p{L}*|hemofilie|huntington|thalassemie|cystic fibrosis|sickle cell|haemophilia|hemophilia)|sikkelcel\p{L}*|23andme|erffactor|(?:inherited|hereditary) (?:gene|mutation|condition|disease|disorder|cancer|illness|form)`,
    ],
    unless: sentencePattern(
      String.raw`(?:genetische?|genetic) (?:algoritme\p{L}*|algorithm\p{L}*|manipulatie|gemanipuleerd\p{L}*|engineering)|dna van (?:ons|het|onze) (?:bedrijf|team|organisatie)|in our dna|in ons dna|voor honden|katten|erfelijk(?:e)? recht|maïs|gewas|plant(?:en)?(?!\p{L})|tomaten?|zaden?|virus|bacteri`,
    ),
  },
  {
    kind: 'CRIMINAL',
    states: [
      String.raw`(?:${has}|geen|zonder|van|kon|kan|no) (?:\p{L}+ ){0,4}VOG`,
      String.raw`VOG (?:\p{L}+ ){0,4}(?:geweigerd|afgewezen|overleggen|gekregen|ontvangen)`,
      'veroordeelde?n?|veroordelingen?|veroordeling|suspended sentence',
      String.raw`aangifte (?:\p{L}+ ){0,6}tegen|tegen (?:[^\s,]+ ){1,8}aangifte`,
      'verdacht(?:e)? van',
      String.raw`(?:in|uit|naar|zit|zat) (?:\p{L}+ ){0,2}(?:de )?(?:gevangenis|cel|bak|jail|prison)`,
      String.raw`strafrechtelijk (?:vervolgd|verleden|onderzoek|veroordeeld)\p{L}*`,
      String.raw`(?:wegens|voor|van|verdacht van|schuldig aan|pleegde|beschuldigd van) (?:[\p{L}]+ ){0,3}(?:mishandeling|stalking|bedreiging|aanranding|verkrachting|zedendelict|zedenmisdrijf|moord|doodslag|smaad|vernieling|brandstichting|afpersing|heling|belaging|ontucht|kinderporno|wapenbezit|drugsbezit|rijden onder invloed)|(?:heeft|had|hebben) (?:[\p{L}]+ ){1,6}(?:mishandeld|bedreigd|gestalkt|aangerand|verkracht|neergestoken)|(?:is|was|werd) schuldig bevonden|pleger|veelpleger`,
      String.raw`(?:heeft|had) (?:[\p{L}\d]+ ){1,6}(?:verduisterd|achterovergedrukt|weggenomen uit)|(?:wegens|voor|van|aan) (?:\p{L}+ )?verduistering`,
      String.raw`(?:wegens|voor|van|pleegde|gepleegd|committed|of|for) (?:\p{L}+ )?(?:\p{L}*fraude|fraud|\p{L}*diefstal|inbraak|oplichting|theft|shoplifting|burglary|assault|robbery|drunk driving|drink driving|drug (?:dealing|possession|trafficking)|domestic violence|stalking|harassment|money laundering|embezzlement|manslaughter|murder|arson|perjury|tax evasion)`,
      String.raw`conviction (?:for|of)|(?:has|have|had|with|disclosed) (?:an? |several |two |previous |no )?(?:[\p{L}-]+ )?convictions?(?! that)|(?:stal|steelt) (?:\p{L}+ ){0,3}(?:geld|spullen|goederen|gereedschap|uit de (?:kluis|kassa|kas|la|winkel))|voorgeleid|in verzekering gesteld|(?:als verdachte|door de politie) verhoord`,
      'criminal (?:record|conviction|charge|past)s?',
      '(?:sent to|went to|released from|in) (?:prison|jail)',
      String.raw`(?:heeft|hebben|had) (?:\S+ ){0,5}gestolen`,
      String.raw`(?:heeft|had|zat|hebben) (?:[\p{L}\d]+ ){1,5}(?:gezeten|vastgezeten|vast) (?:voor|wegens|in de (?:cel|gevangenis))|(?:zit|zat|zitten|gezeten) (?:\p{L}+ )?(?:vast|achter de tralies|in voorarrest|in hechtenis)(?! (?:aan|in|op|tussen|met|onder|bij))|in de (?:cel|gevangenis|bak) gezeten`,
      String.raw`rijbewijs (?:\p{L}+ )?(?:ingevorderd|afgepakt|ingenomen|kwijt)|(?:met drank op|onder invloed) (?:\p{L}+ )?(?:achter het stuur|gereden|rijdt|reed)|(?:reed|rijdt|gereden) (?:\p{L}+ ){0,3}met drank op|(?:heeft|had|hebben) (?:\p{L}+ ){0,4}ingebroken|(?:in|te) (?:vught|veenhuizen|scheveningen|ter apel|esserheem|norgerhaven|de pi \p{L}+) (?:heeft |had )?(?:\p{L}+ )?gezeten|detentie\p{L}+|dronken achter het stuur|(?:betrapt|gepakt) (?:op|wegens|voor) (?:\p{L}+ )?(?:diefstal|inbraak|stelen|fraude|drugs)|op heterdaad`,
      '(?:contact|straat|gebieds|locatie|stadion|winkel|huis)verbod (?:opgelegd|gekregen|gehad|voor)|(?:heeft|kreeg|krijgt|had|met) (?:een |nog een )?(?:contact|straat|gebieds|locatie|huis)verbod|straf (?:\\p{L}+ )?uit(?:gezeten|zitten)?(?: in| is|$)|(?:halt|werk|leer|taak|jeugd)-?straf|tbs(?:-kliniek|-maatregel| opgelegd| gekregen)|met tbs|voorwaardelijke (?:straf|celstraf|gevangenisstraf|veroordeling|boete|invrijheidstelling)|(?:bekende|bekend) (?:van|bij) (?:de )?(?:politie|justitie)|door de politie (?:\\p{L}+ )?(?:verhoord|meegenomen|opgehaald|gehoord|aangehouden|opgepakt)|dealt (?:in )?(?:drugs|coke|wiet)|drugsdealer|drug dealer|(?:convicted|registered sex) offender|sex offender|zedendelinquent|in voorlopige hechtenis|justitiële documentatie|(?:in|uit) de (?:bajes|lik|nor|bak)|boete (?:gekregen )?(?:voor|wegens) (?:rijden onder invloed|mishandeling|diefstal|openbare dronkenschap|wildplassen|belediging)|on remand|indicted|sentenced to|community service order|restraining order|dui|fined for|prosecuted|prosecution|probation|felony|pleaded guilty|found guilty|behind bars|criminal charges|on bail|served (?:time|a sentence)|ex-offender|drink[- ]driving|(?:police|formal) caution|caution for|spent conviction|dbs check (?:came back|showed|shows)|de (?:gevangenis|cel) in',
      'strafblad|verdenking|als verdachte|gearresteerd|aangehouden|opgepakt|detentie|gedetineerd|de (?:gevangenis|cel|bak) in|gevangenisstraf|celstraf|taakstraf|werkstraf|strafzaak|misdrijf|convicted|arrested|charged with(?! (?:the )?(?:responsibility|task|bringing|making|keeping))|reclassering|proces-verbaal tegen|dagvaarding|jeugddetentie|enkelband|rijontzegging|rijden onder invloed|witwassen|drugshandel|vrijgekomen|voorwaardelijk vrij|on parole|on probation',
    ],
    topics: w('fraude|fraud|strafrechtelijk onderzoek|gerechtelijk vooronderzoek'),
    unless: sentencePattern(
      String.raw`aangifte (?:inkomsten|omzet|btw|vennootschaps|loonheffing)|(?:inkomsten|btw|omzet|belasting)(?:belasting)?-?aangifte|belasting|aangifteprogramma|aangifteformulier|zo herkent u|verdachte (?:transactie|mail|link|situatie)|conviction (?:that|of your|in the)|bewaarder|cipier|(?:zijn|haar|een|de) vog (?:\p{L}+ ){0,3}(?:nodig|aanvragen|aan te vragen|regelen|inleveren)|(?:besluit|voorstel|beslissing|vergadering|agendapunt|punt|zaak) (?:is|wordt|werd|blijft) (?:\p{L}+ )?aangehouden|zegt advocaat|aldus advocaat|advocaat van|convicted no one|bedrijf|slachtofferhulp|fraud (?:office|detection|prevention|alert|and)|fraude(?:preventie|detectie|bestrijding|melding|alert)|report fraud`,
    ),
  },
]
