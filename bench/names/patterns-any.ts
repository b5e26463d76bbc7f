// Patterns that say little of what stands in them: there the words themselves must tell. See patterns-encyclopedic.ts.

const inDutch = `
{word} {P} {word}.
{word} {word} {P}.
{word} {word} {G}.
{word} u {P} {word}?
{word}, {word} {P}
{Job} {P} {word} {word}
{Word} {noun}, {job} {P}
{word} {noun}, {G} {word}
{P}, {P}, {P}
{Word}: {P}, {P}, {P}
{Word}: {G}; {G}; {noun} {Noun}
{Word}: {org}, {place}, {Noun}
{starter} {word} {word} {noun}.
{starter} de {noun} {word}.
{starter} het {noun} {word}.
{starter} (ik|je|we|wij|u|hij|zij) {word} {noun}?
{starter} {P} {word} {noun}.
{starter} {G} {word} {noun}.
{starter} {F} {word} {noun}.
{starter} {place} {word} {noun}.
{starter} {org} {word} {noun}.
{starter} {Noun} {word} {noun}.
{starter}, {word} {noun}
{starter}! {sentence}
- {starter} {word}
* {Noun} {word}
{starter} {starter} {word}
{Word} {word} {noun} {word}.
{Word}, {sentence}
{Word}: {noun} {word}
{Word} {word}: {n}
{Word} de {noun} (die|dat|van) {word} {noun}?
{Word} het {noun} {word} (en|of|maar) {word}.
{Word} is {adj}.
{Word} (ik|wij|je|u|hij|zij|ze|we) {word} {noun}?
{word} {word} {P} {word} {word}
{word} {word} {P} {word} {word}
{word} {word} {G} {word} {word}
{word} {word} {G} {word} {word}
{word} {word} {F} {word} {word}
{word} {word} {place} {word} {word}
{word} {word} {place} {word} {place} {word}
{word} {word} {org} {word} {word}
{word} {word} {Noun} {word} {word}
{word} {word} {Noun} {Noun} {word}
{word} {word} {product} {word} {word}
{word} {G} en {G} {word}
{word} {place} en {place} {word}
{word} {P}, {P} en {P} {word}
{word} {place}, {place} en {place} {word}
{word} {org}, {org} en {org} {word}
{Word} {G} {word} {noun}
{Word} {P} {word} {noun}
{Word} {P} {word} {noun}
{Word} {place} {word} {noun}
{Word} {org} {word} {noun}
{Word} {Noun} {word} {noun}
{Word} {F} {word} {noun}
(aan|bij|door|van|met|voor|naar|over|en|of|dat|als|ook|nog|roep|vraag ik|heb ik|zag ik|belt|mailt|kent|helpt) {G} (erbij|mee|de {noun}|het|en|of|,|.|?|!|{word})
(aan|bij|door|van|met|voor|naar|over|en|of|dat|als|ook|nog|roep|vraag ik|heb ik|zag ik|belt|mailt|kent|helpt) {P} (erbij|mee|de {noun}|het|en|of|,|.|?|!|{word})
(aan|bij|door|van|met|voor|naar|over|in|uit|te|rond|nabij|richting|vanuit|tot) {place} (mee|de {noun}|het|en|of|,|.|?|!|{word})
(aan|bij|door|van|met|voor|naar|over|en|of|dat|als|ook|nog) {org|firm|product|Noun|work} (mee|de {noun}|het|en|of|,|.|?|!|{word})
(Gedaan|Getekend|Opgemaakt|Gevestigd|Wonende|Geboren|Kantoor) (te|in) {place}, {date}
{street} {n}, {place}
{street} {n}\\n{place}\\n{country}
{firm}, {street} {n}, {n} {place}
{P}, {street} {n}, {place}
{Noun} {Noun} {n}
{Noun}, {Noun} en {noun}
{Noun}: {Noun}, {Noun} en {Noun}
{Noun} {noun} {firm}
(Gemeente|Provincie|Regio|Arrondissement|Kanton|Station|Vliegveld|Haven|Wijk|Knooppunt) {place} {word}
{Noun}\\n\\n{sentence}
{word} (De|Het|In|Op|Van) {Noun} {word}
op de {building} {word}
het {building} (van|in) {place}
De {building} {word} {noun}.
`
const inEnglish = `
{starter} {word} {word} {noun}.
{starter} the {noun} {word}.
{starter} (I|you|we|they|he|she|it) {word} {noun}.
{starter} {P} {word} {noun}.
{starter} {G} {word} {noun}.
{starter} {F} {word} {noun}.
{starter} {place} {word} {noun}.
{starter} {org} {word} {noun}.
{starter} {thing} {word} {noun}.
{starter} {Noun} {word} {noun}.
{starter}, {word} {noun}
{starter}! {sentence}
- {starter} {word}
* {Noun} {word}
{starter} {starter}
{starter} {starter} {Noun}
{starter} {Noun} {starter}
{Noun} {starter} {Noun}
{Noun} of {starter} {Noun}
{word} {starter} {word}
{Word} {word} {noun} {word}.
{Word}, {sentence}
{Word}: {noun} {word}
{Word} the {noun} (that|of|in) {word} {noun}?
{Word} (I|we|you|he|she|they|it) {word} {noun}?
{Word} is {adj}.
{word} {word} {P} {word} {word}
{word} {word} {G} {word} {word}
{word} {word} {F} {word} {word}
{word} {word} {place} {word} {word}
{word} {word} {org} {word} {word}
{word} {word} {thing} {word} {word}
{word} {word} {Noun} {word} {word}
{word} {word} {Noun} {Noun} {word}
{word} {G} and {G} {word}
{word} {place} and {place} {word}
{word} {thing}, {thing} and {thing} {word}
{Word} {G} {word} {noun}
{Word} {P} {word} {noun}
{Word} {place} {word} {noun}
{Word} {org} {word} {noun}
{Word} {Noun} {word} {noun}
{Noun} {Noun}
{Word} {Word} {Word}
{Noun} {noun} {org}
{Word} {Heading}
(to|from|by|with|for|about|and|or|that|if|ask|told|saw|know) {G|P|F} (to|about|the {noun}|and|or|,|.|?|!|{word})
(to|from|by|with|for|about|and|or|that|if|in|at|near|via) {org|place|thing|work|Noun} (to|about|the {noun}|and|or|,|.|?|!|{word})
conference room {cap} is {adj}.
`
/** By language. */
export const any = { nl: inDutch, en: inEnglish }
