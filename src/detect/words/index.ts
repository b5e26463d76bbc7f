import { buildLexicon, sign, type Lexicon } from '../lexicon.ts'
import { brandWords } from './brands.ts'
import { commonFamilyNames, familyNames, infixes } from './family-names.ts'
import { commonGivenNames, givenNames } from './given-names.ts'
import { contractions, ordinaryWords } from './ordinary.ts'
import { rareFamilyNames } from './rare-family-names.ts'
import { everydayGivenNames, rareCommonGivenNames, rareGivenNames } from './rare-given-names.ts'
import {
  closingWords,
  monthWords,
  nationalityWords,
  nameLabels,
  neverWords,
  organisationWords,
  placeWords,
  salutationWords,
  sayingWords,
  secretWords,
  titleWords,
} from './signs.ts'
import { callingWords } from '../special/calling-words.ts'

/** All words that tell something, with what they tell. */
export const lexicon: Lexicon = buildLexicon([
  [sign.given, givenNames],
  [sign.given | sign.common, commonGivenNames],
  [sign.given, rareGivenNames],
  [sign.given | sign.common, rareCommonGivenNames],
  [sign.everyday, everydayGivenNames],
  [sign.family, familyNames],
  [sign.family, rareFamilyNames],
  [sign.family | sign.common, commonFamilyNames],
  [sign.infix, infixes],
  [sign.title, titleWords],
  [sign.salutation, salutationWords],
  [sign.closing, closingWords],
  [sign.label, nameLabels],
  [sign.says, sayingWords],
  [sign.never, neverWords],
  [sign.never, brandWords],
  [sign.never, brandWords.replaceAll("'", '’')],
  [sign.never, contractions],
  [sign.never, contractions.replaceAll("'", '’')],
  [sign.ordinary, ordinaryWords],
  [sign.organisation, organisationWords],
  [sign.place, placeWords],
  [sign.special, callingWords],
  [sign.month, monthWords],
  [sign.secret, secretWords],
  [sign.nationality, nationalityWords],
  [
    sign.web,
    'www at apenstaartje nl sk pk rk ghp gho ghs ghu ghr xoxb xoxp glpat npm hf shpat dop whsec xapp sg github insurance nino ni',
  ],
  [sign.begin, 'begin'],
])
