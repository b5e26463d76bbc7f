// Patterns of Dutch and Flemish news; see patterns-encyclopedic.ts.

export const news = `
{PLACE} - {job} {P} ({party}) (wil|vindt|eist|ontkent) dat {org|body} de {noun} (verlaagt|stopt).
{PLACE} - De {noun} van {org} (is|wordt) {day} (gesloten|verkocht).
{PLACE} ({media}) - {org|body} (meldt|ontkent|schrapt) {n} {noun}.
{PLACE} - {P} (heeft|is|wordt) {day} (gewonnen|ontslagen|de nieuwe {job} van {org}).
(Minister|Premier|Staatssecretaris|Burgemeester|President|Wethouder|Commissaris|Koningin|Koning|Prins|Eurocommissaris|Rechter|Procureur|Bondscoach|Trainer|Scheidsrechter|Generaal|Voorzitter) {F} (reageerde|zegt|wil|ontkent|weigerde|bezoekt|sprak) (vrijdag|dinsdag|gisteren|niet|vandaag) (commentaar|met {P}|{place}|).
(Minister|Premier|President|Burgemeester|Staatssecretaris|Advocaat|Trainer|Zanger|Actrice|Schrijver|Wielrenner|Coureur|Onderzoeksrechter|Hoogleraar|Directeur) {P} (reageerde|zegt|wil|ontkent|weigerde|gaat|trekt|noemt|verdedigt) (vrijdag|dinsdag|gisteren|vandaag|) (in hoger beroep|commentaar|het plan|het {noun}|).
{job}-{job} {P} (zegt|wil|is) {noun}.
{Nation} {job} {P} (wint|verliest|stapt op|overleden).
(" |„|"|'){sentence}( "|"|”|'|,") , (zegt|zei|aldus|vindt|stelt) {P} ( , {job} van {org} ,|) .
(„|"|“){sentence}("|”|,"|",) (zegt|zei|aldus|vindt|stelt|klinkt het bij) ({job} |){P|F}( van {org}|).
{F}: ("|„){sentence}("|”)
{F} : " {sentence} "
(Volgens|Aldus|Voor|Naast|Samen met|Ook) {F} (is|was|zijn|heeft) (het {noun}|zijn cliënt|de {noun}) (onschuldig|niet haalbaar|{noun}).
Volgens {org|body} (daalt|stijgt|is) het aantal {noun}.
Volgens ({job} |){P} (van {org} |)(is|was|heeft) {body|org} (te laat|gelijk|{noun}).
{F} (noemde|zei|ontkende|bevestigde|weigerde|verliet|tekende|speelt|scoorde|won|verloor|hoopt|denkt|blijft|vertrekt|gaat|moet|kan|heeft|is) (gisteren |)(dat |het |)(gesprek|{noun}|de bal) (niet|) .
{F} (noemde|bevestigde|ontkent|verwerpt) de {noun} (van {F}|van {P}|) (op Twitter|in {media}|).
{F} en {F} (botsten|praatten|wonnen|trainen|zijn) {day} (in de {body}|in {place}|).
{G} (zegt|is|vertelt|wil|woont|werkt) (dat |)(hij|zij|in {place}) {noun}.
{P} ({n}) (scoorde|won|is|werd|werkt|woont|overleed) (tweemaal|) (voor {org}|in {place}|).
{P} ({party}) en {P} ({party}) (stemden tegen|dienden een motie in|debatteren).
{party}-{job} {P} (ligt|staat|stapt|wil) (onder vuur|op|{noun}).
{party}'er {P} (en {P} |)(wil|stemt|vindt) (tegen|{noun}).
{org}-{job} {P} (viel uit|wordt verhuurd aan|scoorde tegen) {org}.
{org} (heeft|wil) zich versterkt met {P} van {org}.
{org} (verkoopt|verkocht|huurt|contracteert|ontslaat|benoemt|verwelkomt) {P} (aan|van|als) {org|job}.
{org} (boekte|maakte|leed) een (winst|verlies) van {n} miljoen euro.
{org} en {org} (fuseren|onderhandelen|staken|gaan samenwerken) .
{org} (neemt|nam) {org} over .
{org} - {org} {n}-{n}
(Uitslag|Doelpunten|Scheidsrechter|Opstelling) : {n}' {F} , {n}' {F} .
Scheidsrechter : {F} . Gele kaarten : {F} , {F} .
{n}. {P} ({country}) {n} , {n}. {P} ( {country} ) , {n}. {P}
1. {P} ( {acro} ) {n}.{n} , 2. {P} op {n} , 3. {P} {n}
(In de|In het) {building} zagen {n} toeschouwers {org} winnen van {org}.
De {nation} {job} {P} (sprak|bezoekt|ontmoette|verloor|won) (maandag|dinsdag|) (in {place}|) (met|van|) {P}.
De {nation} (president|premier|minister van Buitenlandse Zaken|regering) (bezoekt|waarschuwt|verwerpt) {body|country} .
De {nation} minister van Buitenlandse Zaken {P} (waarschuwde|ontmoet) {body|P}.
De {people} {P} (won|stapte in|leidt) de {event}.
De {people} ({n}|) (werd|is) aangehouden in {place}.
{people} {F} (wint|tweede|verliest) in {place}.
(Bij|Na) een (aanslag|ongeluk|brand) in {place} (kwamen|vielen) {n} {noun} om.
De politie (zoekt|hield|arresteerde) {P} (uit {place}|).
De politie van {place} (zoekt|hield) (getuigen|een man uit {place}) (aan|).
De rechtbank (in|van) {place} veroordeelde {P} tot {n} jaar.
De {n}-jarige {P} (uit {place} |)(werd|is|wordt) (aangehouden|vermist|vrijgesproken).
Het lichaam van {P} werd gevonden (in|bij) {place}.
De weduwe van {P} (kwam naar|woont in) {place}.
De zaak-{F} (sleept aan|wordt heropend) .
Het dossier-{F} is {day} (afgesloten|doorgestuurd) .
(Orkaan|Storm|Cycloon|Tyfoon) {G:no} (trok over|richt schade aan in|bereikt) {place}.
{Body|body} (legt|eist|onderzoekt|waarschuwt) {org} (een boete op|).
(In|Uit|Naar|Vanuit) {place} (demonstreerden|stapten|trokken) {n} {noun} (tegen {P}|tegen {body}|).
Aanhangers van {P} (demonstreerden|betoogden) in {place}.
{body} en {body} (staken|overleggen|trekken zich terug) {day} (in {place}|).
De {event} begint {day} in {place}.
De beurs van {place} sloot {n} procent (lager|hoger) (dankzij {org} en {org}|).
De film {work} (draait|is te zien) vanaf {day} in {building}.
{job} {P} (speelt|treedt op|exposeert|leest voor) in {building|work|place}.
Het {building} (opende|sluit|toont) een tentoonstelling over {P}.
De nieuwe (roman|film|plaat|cd|voorstelling) van {P} (heet|is) {work}.
{P} (maakte|schreef|regisseerde|presenteert) {work} (voor {media}|met {P}|).
(In|Op) {media} (zei|vertelde|schreef) {P} dat hij (aanblijft|stopt|{noun}).
{media} (kreeg inzage in|publiceerde|meldt) het (rapport|nieuws) van {org|body}.
{P} , {job} van {org|place} , (verdedigt|opende|noemt|wil) {noun} .
{P}, {job} (van|bij) {org}, (zegt|denkt|is|opende) {noun}.
De {job} van {org}, {P}, (opende|zegt|stapt op).
(Onder|Tussen|Met|Bij) de {noun} (waren|zijn) {P}, {P} en {P}.
Ook {P} , {P} en {P} (dongen mee|waren aanwezig|zijn kandidaat) .
(Kandidaten|Aanwezigen|Winnaars) zijn {P} ({party}) en {P} ({party}).
{P} wordt genoemd als {job} van {org|body} .
(Na|Sinds|Door|Zonder|Tegen|Rond|Over) {P|F} (wordt|is|was|valt) het (stil|{noun}) (in {place}|bij {org}).
{P} verslaat {P} in {place}
{F} wint {event}
{F} naar {org}
{F} wil {noun} van {body}
{place} krijgt {noun} van {body}
{org} schrapt {n} {noun} in {place}
{country} verslaat {country} in {place}
(Gisteren|Vandaag|{Day}|Vorige week) (speelt|speelde|won|verloor|trekt) {org} (tegen|van) {org}.
(Gisteren|Vandaag|{Day}|Vorige week) (won|verloor|bezocht|sprak|vertrok|tekende) {P|F} (van {P}|{place}|met {F}|bij {org}|).
(Maar|En|Want|Toch|Daarna|Daarom|Intussen|Ondertussen|Eerder|Later|Zo|Nu|Dan|Ook|Alleen|Zelfs) {F} (is|was|wil|heeft|blijft|vindt|zegt|kreeg|gaf) (niet|wel|er|{noun}) .
(Maar|En|Want|Toch|Daarna|Daarom|Intussen|Ondertussen|Eerder|Later|Zo|Nu|Dan|Ook|Alleen|Zelfs) {org|place|body} (is|was|wil|heeft|blijft|kreeg) (niet|wel|er|{noun}) .
(Maar|En|Want|Toch) (de|het|een|in|op|bij|voor) {noun} (is|was|wil) {noun} .
{Adj} {noun} (in|van|bij) {place|org} .
{Noun} (is|wordt|blijft|was) {adj} (volgens {body}|in {place}|) .
{Nouns} en {nouns} (zijn|worden) {adj} in {country} .
Hij (kreeg|won|vroeg|ontmoette|belde|steunt) {P} (in {place}|).
Zij (kreeg|won|vroeg|ontmoette|belde|steunt) {F} niet .
De Palestijnse leider {P} (belde met|ontmoette) {F} .
In {place} is generaal {F} de sterke man .
(Premier|President|Minister) {F} en {country} (tekenen|onderhandelen) .
Het {Party|party} haalde in {place} {n} procent .
(In|Voor) de {body} (vroeg|zei) {P} ({party}) {noun} .
De {Noun} van {place} (gaat|is) {day} (open|dicht) .
Door onze {job} {P}
Van onze {job} {G} {F}
(Tekst|Foto|Beeld|Interview|Door|Opinie): {P}
{P}
{PLACE}
{place} , {n} {month} {y} .
`
