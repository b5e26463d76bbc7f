// Patterns of rosters, chats, minutes, notes and forms: names stand in lines more than in sentences, and so do other things; see patterns-encyclopedic.ts.

export const daily = `
{G}: {sentence}\\n{G}: {sentence}
{G}: {sentence}\\n{G}: (ja|nee|ok|oke|top|prima|thx|klopt|haha)\\n{G}: {word} {noun}
{G}: (wie|wat|waar|kan iemand|ik|we|heb|is) {word} {noun}
{sentence}\\n{G}: (ik|ja|nee|die|dat|we|is goed|komt goed|doe ik) {word}
[{n}:{n}] {G}: {sentence}
[{n}:{n}, {n}-{n}-{n}] {G}: {word} {noun}\\n[{n}:{n}, {n}-{n}-{n}] {G}: {sentence}
[{n}-{n}-{n} {n}:{n}] {G|P}: {word} {noun}\\n[{n}-{n}-{n} {n}:{n}] {G|P}: {sentence}
{n}:{n} {G} ({noun} {n}): {word} {noun}
{n}-{n}-{n}, {n}:{n} - {G|P}: {word} {noun}
(ma|di|wo|do|vr|za|zo): {G}, {G}; (ma|di|wo|do|vr|za|zo): {G}; (wo|do|vr): (gesloten|vrij|{noun})
(ma|di|wo|do|vr|za|zo): {G}\\n(di|wo|do|vr|za|zo): {G}, {G}\\n(vr|za|zo): (vrij|gesloten)
(ma|di|wo|do|vr|za|zo) {n}/{n} {G} (en {G}|/ {G}|, {G}|+ {G}|)
(ma|di|wo|do|vr|za|zo) {n}u {G}, {noun}
{day}: {G} (en {G}|), {G}
{day} {G} {noun}, {G} {noun}
(Vroeg|Laat|Nacht|Ochtend|Middag|Avond|Weekend): {G}, {G}(, {G}| en {G}|)
(Vroeg|Laat|Nacht|Ochtend|Middag|Avond) {G} (en {G}|), (laat|nacht|middag|avond) {G}
{n}.{n}-{n}.{n} {G} (en|+|&) {G}
{n}.{n} {F} {n}p
{n}.{n}  {F|G}  {n}p  {noun}
{n}:{n} {F|I}, {noun}\\n{n}:{n} {F|G}, {noun}
{n}.{n} uur: {G|F|P} ({noun}), {noun}
(tafel|kamer|box|plek|unit|kavel|baan) {n} {F|G}(, {noun}|)
kamer {n} {F}, kamer {n} (leeg|{F}), kamer {n} {F}
{G} {n}, {G} {n}, {G} {n}
{G} {n}x, {G} {n}x
{G} {n} pt, {G} {n} pt, {G} {n} pt
{n}. {G} {n}, {n}. {G} {n}
{n}. {F}, {n}. {F}, {n}. {F}
{n}. {P}\\n{n}. {P}\\n{n}. {P}
{n}) {G} (van {firm}|), {noun} {noun}
{n}) {G|P} - {noun}\\n{n}) {Noun} - {noun}
- {G} - {noun} {adj}\\n- {Noun} - {adj}
- {G}: {noun} {word}\\n- {G} en {G}: {noun}\\n- (allen|iedereen): {noun}
- {Noun} {word}\\n- {G} {word}
* {G} – {noun}\\n* {Noun} – {noun}
nr {n} {noun} – {G}\\nnr {n} {noun} – {Noun}
{noun} – {G}
{Noun} – {G} (& {G}|)
{G} & {G} – {noun}
{G}/{G} - {noun} {word}
{G} / {G} - {street} {n}
poule {n}: {G}/{G}, {G}/{G}
(Groep|Team|Ploeg|Tafel|Poule) {n}: {G}, {G}, {G} (en {G}|& {G})
(Ploeg|Bezetting|Oppas|Chauffeurs|Koffie|Schoonmaak|Bar|Kassa|Vervoer|Invallers|Commissie|Bruidspaar|Jarig|Ziek|Vrij|Afwezig|Aanwezig|Reserve|Achterwacht|Bereikbaar): {G} (& {G}|en {G}|, {G} en {G}|)
(Ploeg|Bezetting|Oppas|Chauffeur|Koffie|Schoonmaak|Vervoer|Invaller|Commissie|Achterwacht): {G}, (auto|bus|hal|tel|zaal): {Noun}
(Auto|Materiaal|Bus|Zaal|Hal|Drank|Menu|Locatie|Onderdeel|Systeem|Leverancier|Pakket|Soort|Ras|Hond): {Noun|product|org|cap} 
(Auto|Materiaal|Zaal|Drank|Menu|Merk|Verf|Hout|Kleur): {Noun}, {Noun} en {noun}
(Opgenomen|Besproken|Uitgevoerd|Afgerond|Nagekeken|Ingevoerd|Gebracht|Gehaald|Ontvangen|Geworven|Aangebracht|Terugbellen|Eindinspectie|Intake|Ophalen|Afgehandeld) door(:|) {G|P|F}
(Opgenomen|Besproken|Uitgevoerd|Ontvangen|Geleverd|Gebouwd|Ontworpen) door(:|) {firm|org}
(Behandelaar|Adviseur|Monteur|Verkoper|Begeleider|Docent|Juf|Mentor|Coach|Oppas|Gastouder|Contact|Aanspreekpunt|Uw aanspreekpunt|Verbalisant|Getuige|Makelaar|Trainer|Melder|Besteld door|Besteller|Gebeld met|Gesproken met|Terugbellen|Bij|Partner|Kind|Zoon|Dochter|Collega): {G|F|P|I}
(Behandelaar|Adviseur|Monteur|Getuige|Melder|Contact): {F}\\n(Kamer|Zaal|Locatie|Plaats|Merk|Afdeling|Dienst): {Noun|place|building|org}
(loonstroken|contracten|dossiers|gegevens|declaraties|uren|verlofkaarten|facturen|rapporten|stukken) van {F}, {F} en {F}
(loonstroken|contracten|dossiers|facturen|gegevens|stukken) van {firm}, {firm} en {firm}
(dossier|zaak|map|aanvraag|polis) {F} (ligt|is|staat|moet) ({adj}|op {noun}|klaar|naar {F})
(dossier|zaak|inzake) {F}/{F} {word}
(de|het) {noun} {cap:no} {word} ({noun}|{adj})
(cc|kopie|Kopie aan|Cc|t.a.v.|T.a.v.|namens|Namens|van|Van|aan|Aan): {G}, {G} en (de {noun}|{G})
Memo aan {P|G}\\nVan {P|G}\\nBetreft: {Noun} {Noun}
Gr(.|oetjes|oeten|) {G}
Groetjes van {G} (& {G}|en {G}|, {G} en {G})
(Merci|Thanks|Dank je|Dankjewel|Bedankt|Houdoe|Fijne dag|Succes|Tot morgen|Tot dan|Doei|Mazzel|Ciao|Kus|Liefs),? {G}
(Merci|Thanks|Houdoe|Fijne dag|Tot morgen|Tot dan|Doei),\\n{G}
{sentence}\\n\\n{G}, (namens|van) {firm|org}
{sentence}\\n{G} en {G}
{sentence}\\n\\n{G}, {G} en de (kinderen|rest|jongens)
{sentence} (Liefs|Groet|Gr) van {G} en {G}
(Bruiloft|Verjaardag|Afscheid|Jubileum|Trouwkaart|Feest) (van |){G} & {G}
(Verjaardag|Afscheid|Jubileum|Uitvaart|Kraamcadeau) (van |){G} ({day}|om {n} uur|, {noun})
(Hij|Zij|Ze|Die) {word} (nu|al|nog|niet), {G} (weet|doet|neemt|maakt) (het|de {noun})
{sentence} {G} (wijzigt|vindt|stuurt|waardeert|snapt|sluit|opent|werkt|past|blijft|haalt|vult|maakt|zoekt|wacht|rijdt|belt|ruimt|tekent|plant|schuift|draait|meldt|vertrekt|start) (het|de {noun}|niks|af|aan|op kantoor|{noun}|hem in|over {noun})
{G} (wijzigt|vindt|stuurt|waardeert|snapt|sluit|opent|werkt|past|blijft|haalt|vult|maakt|zoekt|wacht|rijdt|ruimt|tekent|plant|schuift|draait|meldt|vertrekt|start|kookt|lost|bakt|verft|sjouwt) (het|de {noun}|niks|af|aan|{noun}|over {noun}|{day})
{Noun} (wijzigt|stuurt|sluit|opent|werkt|past|blijft|wacht|draait|vertrekt|start|valt|ligt|kost|loopt) (het|de {noun}|niet|af|{noun}|{day})
{sentence} {Word} (het|de|een|je|u|ik|we) {noun} {word}.
(Kan|Wil|Zal|Mag|Moet|Gaat|Weet|Vindt|Doet) {G} (het|de {noun}|dat|niet|zelf|ook|{day}) {word}?
(Kan|Wil|Zal|Mag|Moet|Gaat) (het|de {noun}|dat|iemand|u|je) {word}?
(Vraag|Bel|App|Mail|Roep|Help|Check|Volg|Tip|Bedank|Feliciteer) {G} (even|anders|maar|nog|hierover|,|.|voor de {noun})
(Stuur|Vraag|Geef|Zeg|Breng|Leen|Gun) {G} (de {noun}|het {noun}|een {noun}|dit|maar)
(Ik|We) (vervang|ruil|sprak|zag|vroeg|belde|ken|hoorde|mis|bel|app|help) {G} (net|al|even|nog|{day}|over de {noun}|bij de {noun})
(Sinds|Vanaf) {day} (vervangt|helpt|doet|is|zit) {G} (de {noun}|ons|onze {job})
(haar|zijn|mijn|ons|onze|jullie|hun|je|m'n|z'n) (zoontje|dochtertje|zoon|dochter|man|vrouw|broertje|zusje|broer|zus|baby|kleinzoon|vriend|vriendin|partner|collega|buurman|buurvrouw|stagiair) {G} (heeft|is|komt|gaat|was|{word})
(de|een) (leerling|cliënt|bewoner|klant|collega|stagiair|chauffeur|monteur|loodgieter|juf|meester|buurman|kapper|bakker|makelaar|wijkagent|conciërge) {G|F} (heeft|is|belt|kwam|zei|{word})
(de|een) (winkel|zaal|boot|hond|kat|ploeg|wijk|school|machine|film|auto|straat|stal|poes|server) {cap:no} (is|staat|ligt|{word})
(Haal|Breng|Zet|Hang|Leg|Geef) {G} (op|weg|erbij|ook|thuis) (om {n} uur|in de {noun}|.)
(Fijn|Leuk|Jammer|Mooi|Top|Handig) dat {G} (er|ook|weer|en haar man|en zijn vrouw|de {noun}) {word}
Ik (hoop|denk|weet|hoorde|vind|zag|geloof|begreep) dat {G} (en {G}|) (het|er|de {noun}|ook) {word}
(ik geloof|volgens mij|ik dacht|was dat|of was het) {G} (of {G}|)
(Gisteren|Vanmorgen|Gistermiddag|Zojuist|Net|Daarna|Toen|Straks|Morgen) (sloot|opende|belde|bracht|kwam|ging|had|haalde|stond|meldde) {G} (de {noun}|af|{noun}|langs|met {noun})
(Gisteren|Vanmorgen|Zojuist|Daarna|Toen|Straks|Morgen) (sloot|opende|kwam|ging|had|stond|brak|viel) (de|het|een) {noun} {word}
(over|voor|aan|met|bij|door|zonder|namens|tegen|naast|achter) {G} (is|gepraat|heb|kan|moet|die|waren|hebben|en {G}) {word}
{G} (en {G}|, {G} en {G}) {word} {noun}
{G} (z'n|d'r|der|zijn|haar) {noun} (en|is|staat) {word}
{G}'s {noun} (is|staat|ligt) {adj}
(Voetbalpool|Parkeerkaarten|Lunchlijst|Stemmen|Uitslag|Lotnummers|Sleutels|Maten|Bestelling|Kasboek): {G} {n}, {G} {n} ({noun}|), {G} {n}
(Voorraad|Bestelling|Menukaart|Assortiment|Nieuw|Lijst|Inventaris|Programma): {n} {noun} {Noun}, {n} {Noun}, {Noun} {n}
(Bestelling|Lunch|Boodschappen): {G} {noun}, {G} {noun} ({noun}), {G} (niks|{noun})
(Lunchlijst|Deelnemers|Helpers|Auto {n}|Mee|Aangemeld): {G} ({noun}), {G}, {G} ({noun}), {n}x extern
({G}) {sentence}
{sentence} ({G})
{n} {noun} ({G}), {n}x {noun} ({G}), rest {noun}
{n} {noun} ({Noun}), {n}x {noun} ({noun})
{P} (begeleider|huurder|{job}|nr. {n}|{firm}|06 {n})
{P}, {n}-{n}-{n}, {street} {n}
{F}, {G}\\t{n}\\t{noun}
{Noun}\\t{G}\\t{G}
{noun}\\t{Noun}\\t{n}
(Datum|Week|Dienst): {n}\\n(Naam|Wie|Door): {P|G}\\n(Soort|Reden|Klacht): {Noun|noun}
{Noun} {n}\\n{G} {noun}\\n{G} {noun}
{Noun} {n}\\n{Noun} {noun}\\n{Noun} {noun}
{Noun}, {Noun} en {Noun} (zijn|worden) {adj}.
{Noun} & {Noun} {word}
{Noun}/{Noun} {n}
(Kozijn|Verf|Deur|Stoel|Lamp|Tafel|Bank|Kast|Fauteuil|Tegel|Boeket|Menu|Wijn|Broodje|Pizza|Koffie) {cap:no}(, {noun}| {n}|)
{n} (st.|stuks|dozen|meter|kg|x) {cap:no|org|product} {noun}
{n}x {Noun}, {n}x {org}, {n} {noun}
(speelt|draait|leest|luistert naar|kijkt) {work}
{n}.{n}  {Noun|org|firm|body}  {n}p  {noun}
{n}.{n} {Noun|org|firm} {n}p\\n{n}.{n} {F} {n}p
{n}:{n} {Noun|firm|building}, {noun}\\n{n}:{n} {Noun}, {noun}
{n}.{n} uur: {Noun|building|firm} ({noun}), {noun}
(ma|di|wo|do|vr|za|zo) {n}/{n} {Noun|place|firm} (en {Noun}|/ {Noun}|, {noun}|)
(ma|di|wo|do|vr|za|zo): {Noun|place|firm}, {noun}; (do|vr): {Noun}
{day}: {Noun|place|firm} (en {Noun}|), {noun}
(Vroeg|Laat|Ochtend|Middag|Avond|Weekend|Start|Einde): {Noun|place|firm}, {Noun}
(tafel|kamer|box|plek|unit|kavel|baan) {n} {Noun|org|firm}(, {noun}|)
{Noun}: {noun} {adj}\\n{Noun}: {noun} {n}\\n{Noun|Job}: {P|I|F}
- {Job|Noun}: {P|I|F}\\n- {Job|Noun}: {I|P|F}
- {Job|Noun}: (dr.|mw.|dhr.|drs.|ir.) {F}\\n- {Job|Noun}: {G|P}
{Job|Noun}: {G}, {Job|Noun}: {P}
{Noun} {n}x, {Noun} {n}x
{Noun} {n} pt, {org} {n} pt
{n}. {Noun|org|place} {n}, {n}. {Noun|org|place} {n}
{n}. {Noun}\\n{n}. {Noun} {noun}\\n{n}. {Noun} en {noun}
{n}) {Noun|firm} (in {place}|van {firm}|), {noun} {noun}
- {Noun}: {noun} {word}\\n- {Noun} en {Noun}: {noun}
- {Noun} - {noun} {adj}\\n- {firm|org} - {adj}
{Noun|org|product} – {noun}
{Noun|org|place}/{Noun|org|place} - {noun} {word}
{sentence} {Noun} van (de|het) {Noun|building} (is|was|ligt) ({adj}|kwijt|op)
{Noun} van (de|het|een) {noun} is {adj}.
{sentence} {Nouns} (is|zijn|gaat|gaan|liggen|staan) (op|kwijt|in de {noun}|naar de {noun}|{adj})
{sentence} {Noun} (is|gaat|ligt|staat|hangt|komt) (op|kwijt|in de {noun}|naar de {noun}|{adj})
(verhuizen|verhuist|gaan|rijdt|rijden|terug|op weg|onderweg) naar {place}(.|, {noun}|)
{F|P|G} (verhuist|rijdt|gaat|fietst) naar {place} (met|voor|en) {noun}
(Bij|Van|In|Op) {org|firm|building} is (een|de) {noun} {adj}.
{n} {noun} {org|cap:no} {noun}, {n} {noun} {cap:no} {noun}
(Team|Groep|Lijn|Afdeling|Ploeg) {Noun} (van {place}|{place}|) (wenst|vraagt|heeft|sluit|is) {noun}
(Overleg|Verslag|Notulen) {n}-{n}. {Word}: {noun}
{Word}:\\n- {noun}\\n- {noun}
(Let op|Tip|Kort|Nieuw|Vraag|Nodig|Klaar|Retour|Opties|Keuze|Stand|Later|Vast|Los|Extra): {sentence}
{sentence} ({n}, {F}) {word}
{sentence} ({F|G|P}) {word}
{word} {F}, {F} en {F} {word} {noun}
{Word} {F} en {F} {word} (de|het) {noun}
(zonder|met|over|tegen|bij) {F} en {F} {word}
de heren {F} en {F} {word} {noun}
{word} {job} {G|F} (bij|van|uit|heeft|komt|is|.|,) {noun}
{word} (de {job}|{job}) {P|G|F}. {sentence}
Collega's {G} en {G} {word} {noun}
{word} {G} {word} {G} {word}
Ik (ga|ben|rij|bel|werk) (met|voor|naar|bij) {G} (of|en) {G}
Kunnen (jullie|we|ze) {G} en {G} (ook |)(ophalen|meenemen|bellen|vragen)
overleg met {P|G|F} (bij|van) {org|firm} (over|in|op) {noun}
{P|G} van {firm|Noun} {word}, {word} {noun}
{n}) {G|P} van {firm|Noun}, {word}
(veranderd|gewijzigd|overgezet|ruilen|geruild) van {P|G} naar {P|G}
{Nouns}: {cap:no}, {cap:no}, {cap:no} en {cap:no}
{Noun|nouns}: {cap:no}, {Noun}, {cap:no} en {Noun}
(Te vergelijken|Merken|Rassen|Soorten|Kleuren|Smaken|Geuren|Types|Modellen|Opties|Leveranciers): {cap:no|org}, {cap:no|org} en {cap:no|org}
(Te vergelijken|Keuze|Vergelijk): {org|cap:no}/{org|cap:no} (en|of) {place}/{place}
De {job} van {firm|F:no|place} (staat|komt|belt|is|rijdt|wacht) (in {place}|{day}|om {n} uur|nog niet|{adj}).
De {noun} van {F} (staat|ligt|komt|is|gaat) ({adj}|{day}|klaar|in de {noun}).
{sentence} (Laat|Help|Stuur|Vraag|Geef|Breng) {G|F} (even|maar|dan) (weten|zien|doen|de {noun})
{F} en {F} (zijn|hebben|gaan|komen) ({day}|vandaag) ({adj}|thuis|vrij|de {noun})
{org} en {org} (zijn|hebben|gaan|komen) ({day}|vandaag) ({adj}|dicht|vrij|de {noun})
{n}.{n} {Noun}\\n{n}.{n} {Noun}\\n{n}.{n} {Noun}
{n}.{n} {Noun} (en {noun}|)\\n{n}.{n} {Noun} ({noun})
{P} (rijdt|gaat|verhuist|fietst|komt) {day} naar {place}.
`
