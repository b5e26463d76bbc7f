import { landWords, peopleWords } from '../words/peoples.ts'
import { told } from '../words/told.ts'
import { own, type SpecialRule } from './special-rule.ts'
import { sentencePattern } from './sentence-pattern.ts'

/** In place of the words: peoples that are near, one of a people, in English, peoples from afar, and lands. */
const marks = {
  '\x01': peopleWords.near,
  '\x02': peopleWords.one,
  '\x03': peopleWords.english,
  '\x04': peopleWords.far,
  '\x05': landWords,
}
const compound = String.raw`(?:\p{L}+-|[\x01-\x04]+-)?`
const [near, far] = [String.raw`${compound}[\x01\x04]+`, String.raw`${compound}\x04+`]
const [one, english] = [String.raw`${compound}[\x01\x02\x04]+`, String.raw`\x03+`]
const peoples = String.raw`${compound}[\x01-\x04]+`
const lands = String.raw`(?:het |de |sri |the )?(?:\p{L}+-)?\x05+|java|sierra leone|oost-europa|zuid-amerika|(?:het )?midden-oosten|dominicaanse republiek`
/** Who may be said to be of a people: not who only trades or works here. */
const kin =
  'moeder|vader|ouders?|grootouders|grootvader|grootmoeder|opa|oma|voorouders|man|vrouw|jongen|jongens|meisje|meiden|kind|kinderen|jongeman|jongere|dame|gezin|familie|echtpaar|nederlander|nederlandse|belg|vriendin|weduwe|weduwnaar|dochter|zoon|zoontje|dochtertje|baby|peuter|tweeling|oorsprong|gemeenschap|echtgenote?|bloed|mother|father|parents|ancestors|grandparents|man|woman|boy|girl|family|mum|dad'
/** And who is known at work, at school and in care: of peoples from afar. */
const known =
  'collega|medewerker|medewerkster|leerlinge?|student|studente|cliënte?|patiënte?|buurman|buurvrouw|buren|bewoner|bewoonster|stagiaire?|vluchteling|bootvluchtelingen|sollicitante?|kandidaat|huurder|dader|verdachte|colleague|tenant|pupil|patient|applicant'
const origin =
  'afkomst|herkomst|komaf|origine|oorsprong|roots|wortels|achtergrond|origin|descent|background|heritage|ancestry'
/** What comes between "is" and the people. */
const degree = String.raw`(?:(?:een|a|an|half|zelf|ook|van oorsprong|oorspronkelijk|geboren|meer|echte?|trotse?|deels|eigenlijk|van huis uit|gedeeltelijk|van geboorte|etnisch|zowel|allebei|beiden?|als kind|\p{L}+ en|originally|part|ethnically|proud|young|jonge|oude|volle|pure|net als ik|voor de helft|hij|zij|ze|ik) ){0,3}`
/** Behind it nothing that is of that people itself: food, a firm, a language. */
const whole = String.raw`(?= (?:en|maar|met|uit|van|die|dat|in|op|door|of|omdat|opgevoed|volgens|bij|sinds|${kin}|${known}|and|but|from|who|by)(?!\p{L})|$|[^ \p{L}'\x01-\x05])`
const things =
  'eten|taal|recept|restaurant|gerecht|keuken|tekst|dit|dat|het|er|boek|film|menu|brood|bier|bedrijf|merk|this|that|it|there|food|language|restaurant|product'

export const ethnicityRule: SpecialRule = {
  kind: 'ETHNICITY',
  marks,
  telling: told.ETHNICITY.telling,
  states: [
    String.raw`(?:van|of) (?:gemengde |mixed )?(?:${peoples}|gemengde|mixed|buitenlandse|\p{L}{4,}se) (?:afkomst|herkomst|komaf|origine|oorsprong|ouders|origin|descent|ancestry|parents)`,
    String.raw`(?:${peoples}) (?:${origin})`,
    String.raw`of (?:mixed )?\p{L}+ (?:origin|descent)`,
    String.raw`etni(?:sche?|citeit)\p{L}*`,
    'ethnic(?:ity)?(?: background| origin)?',
    String.raw`(?<!(?<!\p{L})(?:${things}) )(?:is|ben|bent|zijn|was|waren|are|am|were) ${degree}(?:(?:${near}) (?=(?:${one})))?(?:${near}|${one}|${english})${whole}`,
    String.raw`(?:i'm|he's|she's) ${degree}(?:${english})${whole}`,
    String.raw`(?:voelt|voel|ziet|zie|identificeert|noemt|noem|beschouwt|identifies) (?:zich|zichzelf|me|mij|mijzelf|mezelf)? ?(?:\p{L}+ ){0,2}(?:als |as )?(?:een )?(?:\p{L}+-)?(?:${peoples}|${one})`,
    String.raw`half[- ](?:${peoples}|\p{L}{3,}(?:aans|ees|isch|iaans|ian|ese|ish|can)(?!e))`,
    String.raw`(?:${peoples}) (?:${kin}|refugee)(?!\p{L})|tot slaaf gemaakte|(?:dat|als|omdat) (?:hij|zij|ze|ik) (?:[^\s,]+ ){0,5}(?:donker|zwart|getint|gekleurd) (?:is|was|ben)`,
    String.raw`(?:${far}) (?:${known})(?!\p{L})`,
    String.raw`(?:die|deze|een) (?:${one}|(?:${far})e?) (?:van|uit|met|die|in|bij) (?!(?:de|het) (?:hoek|centrum))`,
    String.raw`(?:${own}|de|the|from) (?:\p{L}+ )?(?:ouders|vader|moeder|familie|grootouders|opa|oma|voorouders|parents|father|mother|family|grandparents) (?:(?:van|of) (?:\p{L}+ ){1,3})?(?:[^\s,]+ ){0,8}(?:uit|from|op|in) (?:${lands}) (?:gekomen|afkomstig|geboren|gevlucht)`,
    String.raw`(?:ouders|vader|moeder|familie|grootouders|opa|oma|parents|father|mother|family|grandparents) (?:(?:van|of) (?:\p{L}+ ){1,3})?(?:[^\s,]+ ){0,4}(?:komen|komt|kwam(?:en)?|come|comes|came|vluchtte|fled|immigreerden) (?:[^\s,]+ ){0,6}(?:uit|from) (?:${lands})(?! terug| back)|(?:ouders|vader|moeder|familie|grootouders|parents|father|mother|family) (?:\p{L}+ )?(?:zijn|is|are) (?:oorspronkelijk |originally )?(?:uit|from) (?:${lands})`,
    String.raw`(?:gevlucht|vluchteling|asielzoeker|refugee|statushouder|geadopteerd|adopted|adoptie\p{L}*|vluchtte|fled|gastarbeiders?) (?:\p{L}+ ){0,3}(?:uit|from|vanuit) (?:\p{L}+-)?(?:${lands})`,
    String.raw`(?:${own}) (?:afkomst|ras|race|ethnicity|roots)|(?:behoort|hoort|behoren) (?:\p{L}+ )?tot de (?:${one}|\p{L}+-minderheid)|woonwagen(?:kamp|bewoner)`,
    String.raw`(?:negroïde|blanke?|zwarte?|donkere?|getinte?|licht getinte?|bruine|gekleurde?|buitenlandse?|dark[- ]skinned|black|white|brown) (?:\p{L}+ )?(?:man|vrouw|jongen|meisje|jongeman|dame|kind|huid|huidskleur|uiterlijk|collega|medewerker|leerling|buurman|buurvrouw|student|vriend|vriendin|woman|boy|girl|british|african|american|caribbean|skin)(?!\p{L})`,
    String.raw`(?:${peoples}|europees|noord-europees|zuid-europees|mediterraan|donkere?|getint|buitenlands|mediterranean|middle[- ]eastern) (?:uiterlijk|voorkomen|trekken|accent|appearance|bloed|looks)`,
    String.raw`(?:als|as) (?:an? |een )?(?:${english}|(?:${far})|${one})(?= (?:nederlander|vrouw|man|meisje|jongen|gezin|kind|woman|man)|$|,)`,
    '(?:is|was) (?:\\p{L}+ )?(?:black|mixed race|biracial|negroïde|getint|donker van huid|gekleurd|zwart(?=$|,| en))',
    '(?:tweede|derde|eerste|second|first)[- ]generatie(?= (?:\\p{L}+ )?(?:migrant|immigrant|allochtoon|nederlander|turk|marokkaan|molukker|surinamer|indische))|van de (?:eerste|tweede|derde) generatie',
    'huidskleur|skin colou?r|migratieachtergrond|allochtoo?n|zigeuner|inheems|inheemse|donkere huid|getint uiterlijk|getinte huid|licht getint|afro-\\p{L}+|mixed race|raskenmerken|(?:is|am|was|as) (?:an? )?(?:aboriginal|indigenous|native american|romani|gypsy)|uit de molukken|molukse gemeenschap|nazaat van (?:slaven|tot slaaf)',
    String.raw`(?<!(?<!\p{L})(?:${things}) )(?:is|ben|was|zijn|waren|als) (?:een |de )?(?:\p{L}+e )?(?:\p{L}+-)?(?:${one})${whole}|, een (?:${one}),|(?:van|of) (?:${peoples}|[\p{L}-]+(?:se|aans|isch|ische))[- ]\p{L}*(?:afkomst|komaf|herkomst|origine)|\p{L}+afkomst|(?:mixed|dual) (?:heritage|race)|mixed[- ]race|(?:uit|from) (?:${lands}) (?:\p{L}+ ){0,2}(?:geadopteerd|gevlucht|adopted)|(?:gevlucht|gekomen|geadopteerd) (?:\p{L}+ ){0,4}uit (?:${lands})|(?:behoort|hoort|behoren|belongs) (?:\p{L}+ )?(?:tot|to) (?:de|the|een|an?) (?:\p{L}+ )?(?:${one}|${peoples}-minderheid|\p{L}+-minderheid|\p{L}+ minderheid|etnische)|(?:omdat|want|dat) (?:hij|zij|ze|ik|\p{L}+) (?:\p{L}+ )?(?:zwart|donker|getint|buitenlander|gekleurd) (?:is|ben|was)|(?:vanwege|om|wegens|door) (?:zijn|haar|hun|mijn|de) (?:\p{L}+ )?(?:huidskleur|huid|afkomst|achtergrond|uiterlijk)(?! van de)|(?:ouders|grootouders|opa|oma|familie|vader|moeder) (?:[^\s,]+ ){0,4}als (?:contractarbeider|gastarbeider|vluchteling|bootvluchteling|slaaf|slaven)\p{L}*|(?:british|dutch|american|black) (?:${english})`,
  ],
  unless: sentencePattern(
    String.raw`herkomst (?:van de )?(?:goederen|producten|gelden)|land van herkomst:? ?(?:spanje|china)|black (?:from|and|or|friday|out)|shadow|half (?:\p{L}+ ){0,5}is black|(?:ras|race) van (?:onze|de|mijn) (?:hond|kat|paard)`,
  ),
}

export const geneticRule: SpecialRule = {
  kind: 'GENETIC',
  telling: told.GENETIC.telling,
  sometimes: told.GENETIC.sometimes,
  states: [
    String.raw`DNA-?\s?(?:test|onderzoek|profiel|uitslag|materiaal|analyse|sample|profile)`,
    '(?:zijn|haar|mijn|hun|his|her|my) DNA',
    String.raw`DNA (?:van|of) (?:de |het |the )?(?:patiënt|cliënt|verdachte|werknemer|heer|mevrouw|meneer|dhr|mw|kind|vader|moeder|hem|haar|patient|suspect)\p{L}*`,
    String.raw`genetisch\p{L}*(?: onderzoek| aanleg| afwijking)?`,
    'genetic(?:ally)?',
    'erfelijk(?:e|heidsonderzoek)? ?(?:aanleg|ziekte|aandoening|belast)?',
    String.raw`(?:draagster|drager|carrier|carries|draagt) (?:van|is|of|the|het|een) (?:\p{L}+ )?(?:gen|gene|mutatie|mutation|BRCA\p{L}*|ziekte|afwijking|aandoening)`,
    String.raw`BRCA[12]?|gen ?mutatie|gene mutation|chromosoom\p{L}*|chromosom\p{L}*|(?:klinisch )?geneticus|klinische genetica|gendefect|gentest|dragerschap\p{L}*|getest op het gen|tested for the gene|het gen (?:heeft|draagt)|vaderschapstest|nipt|paternity test|genoom\p{L}*|genome|lynch-?syndroom|(?:draagster|drager|carrier) (?:van|of|for) (?:\p{L}+ )?(?:taaislijmziekte|sikkelcel\p{L}*|hemofilie|huntington|thalassemie|cystic fibrosis|sickle cell|haemophilia|hemophilia)|sikkelcel\p{L}*|23andme|erffactor|(?:inherited|hereditary) (?:gene|mutation|condition|disease|disorder|cancer|illness|form)`,
    String.raw`(?:in|op|through) (?:${own}|de|the) genen?(?! van (?:het|ons|de))|(?:het|een|the|a) (?:\p{L}+'?s? )?(?:gen|gene)(?= (?:heeft|draagt|geërfd|from)| (?:voor|van|for) (?:de ziekte|het syndroom|\p{L}*kanker|\p{L}*ziekte|alzheimer|huntington|parkinson|hcm|hemofilie|taaislijmziekte|the disease|cancer|breast))|\p{L}*[a-z\d]+-?gen (?:geërfd|geerfd)|DNA-?(?:match|kit|verwant\p{L}*|spoor|uitslag|results?)|DNA results`,
    String.raw`(?:geërfd|overgeërfd|erfde|inherited|doorgegeven) (?:\p{L}+ ){0,5}(?:mutatie|gen|genen|ziekte|aanleg|afwijking|aandoening|gene|mutation|condition|disease)|(?:mutatie|gen|afwijking|aandoening|aanleg|ziekte|gene) (?:[^\s,]+ ){0,6}(?:geërfd|overgeërfd|inherited)`,
    String.raw`(?:drager|draagster|dragers|carriers?|carries) (?:[^\s,]+ ){0,2}(?:van|of|for) (?!de (?:badge|pas|naam|titel)|een (?:koninklijke|onderscheiding))(?:[^\s,]+ ){0,3}(?:\p{L}*gen|gene|\p{L}*syndroom|ziekte|\p{L}+anemie|\p{L}+ziekte|\p{L}+emie|thalass\p{L}+|h[ae]?emo\p{L}+|tay-sachs|duchenne|huntington|fragiele|mutatie|translocatie)|allebei drager|ook (?:zelf )?drager|zelf (?:ook )?drager(?! van de)|drager blijkt|drager (?:is|bleek) van`,
    String.raw`factor v leiden|fragiele x|\d\d,? ?x{1,3}y?(?!\p{L})|x-chromosoom|trisomie \d+|cyp\d\p{L}+\d*(?:-variant)?|pathogene variant|genetisch (?:vader|moeder|ouder|verwant)|afdeling genetica|getest (?:\p{L}+ )?(?:met pgt|op (?:lynch|brca|het gen|dragerschap))|asjkenazisch|halfzussen blijken|(?:erfelijke|familiaire|erfelijk belaste?) (?:\p{L}+ )?(?:vorm|\p{L}*kanker|\p{L}*ziekte|aandoening|belasting|hypercholesterolemie|variant|afwijking|hartafwijking)|(?:ziekte|aandoening|afwijking|kanker) (?:\p{L}+ )?erfelijk is|is erfelijk|erfelijk (?:bepaald|belast)|(?:deletie|duplicatie) (?:op|van) (?:chromosoom|het)|whole exome|(?:genome|dna) (?:was |were )?(?:sequenced|tested)`,
    String.raw`(?:chromosomen|chromosoom|genen|gen|dna|erfelijkheids|exoom|genoom)(?:onderzoek|test|analyse|kaart|profiel|databank|bank|monster|spoor|sporen)|[a-z\d]{2,8}-(?:gen|mutatie|variant)(?!\p{L})|(?:fout|foutje|afwijking|verandering|variant) in (?:het|een|zijn|haar|mijn|de) [\p{L}\d-]*gen(?:en)?|preïmplantatie\p{L}*|embryoselectie|cascadescreening|(?:zaad|eicel)donor (?:van|is)|genetische? (?:test|screening|diagnostiek|predispositie|aanleg|afwijking|aandoening|ziekte|paspoort|onderzoek|informatie|variant)|genetic (?:test|screening|condition|disorder|predisposition|counsell?ing)|genen (?:laten |liet |in kaart)|(?:met|via|uit|through|by) (?:a )?dna(?! van)|dna (?:van \p{L}+ (?:\p{L}+ )?)?(?:afgenomen|vergeleken|vastgesteld|aangetroffen|gevonden|opgeslagen)|(?:vijftig|50) procent kans|50% kans`,
  ],
  unless: sentencePattern(
    String.raw`(?:genetische?|genetic) (?:algoritme\p{L}*|algorithm\p{L}*|manipulatie|gemanipuleerd\p{L}*|engineering)|dna van (?:ons|het|onze) (?:bedrijf|team|organisatie)|in our dna|in ons dna|voor honden|katten|erfelijk(?:e)? recht|maïs|gewas|plant(?:en)?(?!\p{L})|tomaten?|zaden?|virus|bacteri|tulp\p{L}*|koeien|erfelijke? (?:pacht|titel|adel\p{L}*|huur|functie|monarchie)|runder\p{L}*|vee(?!\p{L})|puppy|hond(?:en)?(?!\p{L})|fok\p{L}*|genealogi\p{L}*`,
  ),
}
