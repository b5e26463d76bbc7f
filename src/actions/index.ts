import { checkAgreement, judgeClause, tieAgreement } from './agreements.ts'
import { mergeSuppliers, withdrawStatement } from './merge-suppliers.ts'
import { explainDeadline } from './explain-deadline.ts'
import { exportList } from './export.ts'
import { houseQuestions, keepHouseQuestions } from './house-questions.ts'
import { findings, forget, problems } from './lists.ts'
import { listMarks, markFindings, unmark } from './marks.ts'
import { declarePlace, placeDetails, updateSource } from './places.ts'
import {
  decisions,
  mergePersons,
  people,
  person,
  personParts,
  setOwnDomains,
  setRole,
  splitPerson,
  undoDecision,
} from './persons.ts'
import {
  answerQuestion,
  beginOurAnswers,
  dropReceived,
  ourAnswers,
  ourAnswersFile,
  receivedQuestionnaires,
  signOurAnswers,
  takeInQuestionnaire,
} from './our-answers.ts'
import { preview } from './preview.ts'
import {
  dropQuestionnaire,
  judgeAnswer,
  makeQuestionnaire,
  questionnaireFile,
  questionnaires,
  readAnswers,
} from './questionnaires.ts'
import { recount } from './recount.ts'
import { pastRetention, retention, setRetentionTerm } from './retention.ts'
import { scan } from './scan.ts'
import { answerQuestions, getSetup, setUp } from './setup.ts'
import { addSource, listSources, removeSource } from './sources.ts'
import { summary } from './summary.ts'
import { clearSupplierField, stateSupplierField, supplierFields } from './supplier-fields.ts'
import { decideSupplier, supplier, suppliers } from './suppliers.ts'
import { browse, findDropped, suggestPlaces } from './where-to-look.ts'

/** Everything a user can do with an index, by name: routes, commands, audit lines and the API description follow from it. */
export const actions = {
  'add-source': addSource,
  'answer-question': answerQuestion,
  'answer-questions': answerQuestions,
  'begin-our-answers': beginOurAnswers,
  browse,
  'check-agreement': checkAgreement,
  'clear-supplier-field': clearSupplierField,
  decisions,
  'decide-supplier': decideSupplier,
  'declare-place': declarePlace,
  'explain-deadline': explainDeadline,
  'drop-questionnaire': dropQuestionnaire,
  'drop-received-questionnaire': dropReceived,
  export: exportList,
  'find-dropped': findDropped,
  findings,
  forget,
  'get-setup': getSetup,
  'house-questions': houseQuestions,
  'judge-answer': judgeAnswer,
  'judge-clause': judgeClause,
  'keep-house-questions': keepHouseQuestions,
  'list-marks': listMarks,
  'list-sources': listSources,
  'make-questionnaire': makeQuestionnaire,
  'mark-findings': markFindings,
  'merge-persons': mergePersons,
  'merge-suppliers': mergeSuppliers,
  'our-answers': ourAnswers,
  'our-answers-file': ourAnswersFile,
  'past-retention': pastRetention,
  people,
  person,
  'person-parts': personParts,
  'place-details': placeDetails,
  preview,
  problems,
  'questionnaire-file': questionnaireFile,
  questionnaires,
  'read-answers': readAnswers,
  'received-questionnaires': receivedQuestionnaires,
  recount,
  'remove-source': removeSource,
  retention,
  scan,
  'set-own-domains': setOwnDomains,
  'set-retention-term': setRetentionTerm,
  'set-role': setRole,
  'set-up': setUp,
  'sign-our-answers': signOurAnswers,
  'split-person': splitPerson,
  'suggest-places': suggestPlaces,
  'state-supplier-field': stateSupplierField,
  summary,
  supplier,
  'supplier-fields': supplierFields,
  suppliers,
  'take-in-questionnaire': takeInQuestionnaire,
  'tie-agreement': tieAgreement,
  'undo-decision': undoDecision,
  unmark,
  'update-source': updateSource,
  'withdraw-statement': withdrawStatement,
} as const

export type Actions = typeof actions
export type ActionName = keyof Actions

/** True when there is an action of this name. */
export function isActionName(name: string): name is ActionName {
  return Object.hasOwn(actions, name)
}
