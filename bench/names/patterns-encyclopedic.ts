// Patterns of Dutch encyclopedic sentences: {P} {F} {G} {I} {R} are persons, other braces are filled from lists, (a|b) is a choice.

export const encyclopedic = `
{P} ({place}, {date} – {place}, {date}) was een {nation} {job}.
{P} ({place}, {date}) is een {nation} {job} (en {job}|).
{P} (geboren in {place}|geboren als {P}|) is een (voormalig |oud-|){nation} {job}.
{R} ({y} – {y}) was (koning|graaf|hertog|bisschop|keizer|heer|markgraaf|abt) van {place}.
{R} was de (oudste |tweede |enige |jongste |){kin} van {R} en {R}.
{R}, (graaf|gravin|hertog|hertogin|koning|koningin) van {place}, (stierf|overleed) kinderloos.
(Hij|Zij|Ze) was de {kin} van {P} en (van |){P}.
(Hij|Zij) is de {kin} van {job} {P}.
(Hij|Zij) trouwde (in {y}|) met {P}, (een |de ){kin} van {R}.
(Hij|Zij) is getrouwd met (de |){job} {P} en heeft (twee|drie|vier) kinderen.
(Zijn|Haar) {kin} {G} werd later {job}.
(Zijn|Haar) {kin} {P} (was|is) (ook |eveneens |){job}.
{F} studeerde (rechten|geneeskunde|theologie|wiskunde|geschiedenis|filosofie) aan de {uni}.
{F} (begon|beëindigde|vervolgde) zijn (loopbaan|carrière) bij {org}, waarna hij voor {org} en {org} (speelde|uitkwam).
{F} (werd geboren in|groeide op in|verhuisde naar|woont in|overleed in) {place}.
In {y} (vertrok|verhuisde|emigreerde|keerde) {F} (terug |)naar {place}.
In {y} (won|behaalde|kreeg|ontving) {P} de {event}.
In {y} (werd|was) {P} (verkozen|benoemd|gekozen) tot {job} van {place}.
In {y} volgde {P} {P} op als {job} van {org}.
(Hij|Zij) werd opgevolgd door {P}.
(Hij|Zij) werd in {y} opgevolgd door zijn {kin} {R}.
(Op {date}|In {y}) (versloeg|verloor van|trouwde met) (hij|zij) {P}.
De film werd geregisseerd door {P} (en geproduceerd door {P}|).
De hoofdrollen worden gespeeld door {P}, {P} en {P}.
Hoofdrollen waren er voor {P} en {P}.
Het (boek|scenario|lied|nummer|script|gedicht) werd geschreven door {P} en {P}.
Het (boek|werk) werd (vertaald|geïllustreerd|uitgegeven) door {P}.
De muziek (is|werd gecomponeerd) (van|door) {P}.
{work} is een (roman|film|album|single|opera|toneelstuk|schilderij) van (de {nation} {job} |){P} (uit {y}|).
{work} is het (eerste|tweede|derde) (album|boek|seizoen) van (de {nation} band |){org}.
Het (album|boek) {work} verscheen in {y} (bij {org}|).
De (roman|film|serie) {work} speelt zich af in {place}.
(Zijn|Haar) (debuut|eerste roman|bekendste werk) {work} (verscheen|werd gepubliceerd) in {y}.
{org} is een {nation} (bedrijf|band|voetbalclub|omroep|uitgeverij) uit {place}.
{org} werd in {y} opgericht door {P} (en {P}|).
Het bedrijf werd (opgericht|gesticht|geleid) door {P}.
{place} is een (dorp|stad|gemeente|buurtschap|plaats) in de {nation} provincie {place}.
{place} (ligt|bevindt zich) (ten noorden van|ten zuiden van|aan|nabij|tussen|in) {place} (en {place}|).
De gemeente (telt {n} inwoners en |)grenst aan {place}, {place} en {place}.
De {water} is een rivier die (ontspringt in|uitmondt in|stroomt door) {place}.
De {water}, de {water} en de {water} (zijn|vormen) rivieren in {country}.
Het (station|kasteel|stadhuis|museum) {place} werd (gebouwd|geopend) in {y}.
Het (stadhuis|gebouw|kasteel|station|raadhuis) is (ontworpen|gebouwd) door (architect |de architect |){P}.
De architect (was|is) {P}.
Het {building} is (vernoemd|genoemd) naar {P}.
De {street} is (vernoemd|genoemd) naar (de |){job} {P}.
De {street} (loopt van|verbindt|ligt in) {place} (naar|met) {place}.
De {event} (vond plaats|werden gehouden|werd gehouden|eindigde) in {y} in {place}.
Het Verdrag van {place} maakte een einde aan de {event}.
De Slag bij {place} was (een veldslag tijdens|onderdeel van) de {event}.
Tijdens de {event} (was|werd|vocht) {P} {job} (in|bij) {place}.
De {peoples} (bezetten|veroverden|plunderden) {place} in {y}.
De {peoples} onder leiding van {R} (versloegen|verdreven) de {peoples}.
{people} {P} (won|werd tweede in|eindigde voor) de {event}.
De {people} {P} (versloeg|won van) {P}.
De {nation} {job} {P} (werd|was|won|kreeg|schreef) in {y} (de {event}|).
De {nation} {job}s {P} en {P} (ontdekten|werkten samen|stonden bekend).
{job} {P} (nam|leidde|schreef|bouwde|stichtte) (in {y} |)het {noun}.
Onder (leiding van|trainer|dirigent|minister) {P} (werd|won) {org} (kampioen|de {event}).
Volgens {P} (is|was|zou) het {noun} (afkomstig uit {place}|).
Volgens {F} was {R} de {kin} van {R}.
De (soort|plant|vogel|kever) werd in {y} (beschreven|ontdekt) door {F} en komt voor (in|op) {place}.
{species} is een (plant|vlinder|kever|vis|vogel) uit de familie {species}.
De wetenschappelijke naam {species} is in {y} gepubliceerd door {P}.
De planetoïde {n} {cap} werd in {y} ontdekt door {P}.
{P} ontdekte in {y} (de planetoïde|de komeet|het element) {cap}.
Het (personage|karakter) {P} wordt gespeeld door {P}.
De (leden|oprichters|zangers) van {org} (zijn|waren) {P}, {P}, {P} en {P}.
(Zanger|Gitarist|Drummer|Bassist) {P} verliet de band in {y}; hij werd vervangen door {P}.
De groep bestond uit {P} ((zang)|(gitaar)|), {P} en {P}.
Bij de verkiezingen van {y} (behaalde|haalde|verloor) {party} {n} zetels.
(Hij|Zij) was lid van (de |het ){party}.
(Hij|Zij) zat van {y} tot {y} (voor {party}|namens {party}) in de {body}.
Van {y} tot {y} was {P} {job} van {place}.
Als lid van {party} was {P} {job} in het kabinet-{F}.
Het kabinet-{F} (viel|trad aan) in {y}.
(Hij|Zij) speelde (in {y} |)voor {org}, {org} en {org}.
(Hij|Zij) (werkte|doceerde|studeerde|promoveerde) (in {place}|aan de {uni}|bij {org}).
(Hij|Zij) studeerde bij {P} en {P} aan het conservatorium van {place}.
(Hij|Zij) kreeg les van {P}.
Tot (zijn|haar) leerlingen behoren {P}, {P} en {P}.
(Hij|Zij) werd beïnvloed door {P} en {F}.
In {work} (speelde|vertolkte) {P} de rol van {G}.
In de (finale|halve finale|eerste ronde) (verloor|won) {F} van (de {people} |){P}.
{F} (scoorde|debuteerde|speelde|tekende|vertrok) (in {y} |)(voor|bij|tegen) {org}.
{F} (was|is|werd) (getrouwd|bevriend) met {P}.
{F} (schreef|publiceerde|componeerde|schilderde) {work}.
Ook {F} en {F} (waren|werden) (lid van {org}|betrokken).
{F} (stierf|overleed) (op {date}|in {y}) (op {n}-jarige leeftijd |)in {place}.
{R} (stichtte|veroverde|belegerde|verkocht) {place} in {y}.
{R} werd in {y} (gekroond|vermoord|opgevolgd|verbannen|gedoopt).
In {y} (belegerde|veroverde|verkocht) {R} {place}.
Keizer {R} (schonk|verleende|gaf) {place} stadsrechten.
Paus {R} benoemde {P} tot bisschop van {place}.
Paus {R} riep in {y} een concilie bijeen.
Sint {G} wordt vereerd in {place}.
De kerk is gewijd aan {G} (van {place}|) en dateert uit de {n}e eeuw.
De {building} staat (op|aan|bij) de {street}.
In het {cap} Testament wordt {R} genoemd als koning van {place}.
In de Griekse mythologie is {R} de {kin} van {R}.
De god {R} was volgens {R} de {kin} van {R}.
De taal wordt gesproken in {country}, {country} en {country}.
Het {lang} is een taal die gesproken wordt in {country}.
{country} is een (land|republiek|koninkrijk) in {place}.
De hoofdstad van {country} is {place}.
De republiek {country} grenst aan {country} en {country}.
De luchthaven van {place} ligt op {n} km van {place}.
De {product} is een (auto|vliegtuig|computer|telefoon) van {org}.
{product} is een (besturingssysteem|merk|computerspel) dat werd ontwikkeld door {org}.
In {y} nam {org} {org} over (van oprichter {P}|).
{media} en {media} (publiceerden|schreven|meldden) dat {P} (ziek|overleden) was.
(Hij|Zij) schreef voor {media} en {media}.
Onder het pseudoniem {P} (publiceerde|schreef) (hij|zij) {work}.
Het standbeeld van {P} staat (op|aan|bij) de {street} in {place}.
Een (buste|portret|standbeeld|biografie) van {P} (hangt|staat|verscheen) in {place}.
Het geslacht {species} is vernoemd naar {P}.
De wet van {F} (beschrijft|bepaalt) de {noun}.
{F} paste de (theorie|methode) van {F} toe.
De (stelling|theorie|vergelijking|methode) van {F} werd bewezen door {P}.
(Kapitein|Generaal|Kolonel|Admiraal|Majoor) {F} (voer naar|leidde de troepen bij|gaf zich over in) {place}.
(Minister|President|Premier|Burgemeester) {F} (opende|ondertekende|legde) (in {y} |)(de wet|het museum|de eerste steen).
{G} en {G} (trouwden|verhuisden|ontmoetten elkaar) in {place}.
In de (serie|film|roman) (wordt|is) {G} verliefd op {G}.
{G} (ontmoet|vertelt|ontdekt|besluit|wordt|is) (in {place} |)(de|een|zijn) {noun}.
De familie {F} (bezat|kocht|bewoonde) het kasteel.
De gebroeders {P} en {P} (bouwden|stichtten) het {building}.
De {Nouns} van {place} (werd|is|zijn) (gebouwd|bekend) in {y}.
De {Noun} is een (vogel|gebouw|schip|tijdschrift|vereniging|molen) in {place}.
Het {Noun} en de {Noun} (liggen|staan) in {place}.
{Noun} is een {noun} van {place}.
De {adj} {noun} (werd|was|is) in {y} de {noun} van {org}.
De Orde van {cap} heeft {n} graden.
De {cap} is een {noun} (die|dat) in {y} door {org} werd (gebouwd|ontwikkeld).
Het schip {cap} werd op de werf {org} gebouwd.
(Hr.Ms.|Zr.Ms.|HMS|USS|SS|De) {cap} (werd|liep) in {y} (gezonken|van stapel).
Sinds {y} (is|heet) de {noun} (onderdeel van|) {org}.
{place} (fuseerde|ging) in {y} met {place}.
De {noun} van de {peoples} (begon|eindigde) in {y}.
{acro} (staat voor|is) (een|de) {noun} van {org}.
Bekende inwoners (van {place} |)zijn {P}, {P} en {P}.
{P} ({y}), {nation} {job}
{P} ({y}-{y}), {job}
Geboren: {P}, {nation} {job}
* {P} – {job}
* {place} – {noun}
{F}, {P} ({y}). {work}. {place}: {org}.
{P} & {P} ({y}), {work}, {org}.
{P} , {kin} van {R} , werd geboren in {place} .
{P} - {nation} {job}
({nation} |){job} {P} ({org}) won in {y} voor {P} ({org}) en {P} ({org}).
Dankzij {P} (en {P}|) (werd|kreeg) {org} in {y} (kampioen|een nieuw stadion).
In {place} leerde (hij|zij) {P} kennen.
Samen met {P} (richtte|schreef|maakte) (hij|zij) {work|org}.
(Met|Samen met|Naast|Tegen|Van|Zonder) {P} (en {P}|) (won|speelde|vormde) (hij|zij) (de {event}|een duo).
(Net als|Behalve|Evenals) {F} (was|is) {P} (lid van {org}|{job}).
{P} (was|is|werd) (een leerling|een tijdgenoot|de biograaf|een bewonderaar) van {P}.
Daarna werkte {F} (samen |)met {P} (aan {work}|).
De term werd bedacht door {P}.
{P} en {P} (wonnen|speelden|vormden|schreven) (samen |)(in {y} |)(de {event}|{work}).
De (schrijver|dichter|filosoof) {P} (noemt|beschrijft|citeert) {P} in {work}.
In {y} bracht {org} {work} uit.
{place}, {place} en {place} zijn (steden|plaatsen|eilanden|dorpen) in {country}.
In {place} (staat|ligt|vindt men) het {building}.
Het {building} in {place} (werd|is) (gesloopt|gerestaureerd|een rijksmonument).
In {month} {y} (ging|sloot|verhuisde) {org} naar {place}.
De stad (werd|is) gesticht door {P|R|peoples}.
(Hij|Zij|Ze) (overleed|stierf|woonde|werkte) in {place} (op {n}-jarige leeftijd|).
`
