import { explainDeadline } from './explain-deadline.ts'
import { exportRegister } from './export-register.ts'
import { exportList } from './export.ts'
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
import { publishedStatement, statement, statementState } from './privacy-statement.ts'
import { preview } from './preview.ts'
import {
  dropQuestionnaire,
  judgeAnswer,
  makeQuestionnaire,
  questionnaires,
  readAnswers,
} from './questionnaires.ts'
import { recount } from './recount.ts'
import {
  addActivity,
  changeActivity,
  confirmActivity,
  decideStatement,
  setOrganisation,
} from './register-decide.ts'
import { registerVersion, registerVersions, signRegister } from './register-versions.ts'
import { activity, register } from './register.ts'
import { pastRetention, retention, setRetentionTerm } from './retention.ts'
import { scan } from './scan.ts'
import { answerQuestions, getSetup, setUp } from './setup.ts'
import { addSource, listSources, removeSource } from './sources.ts'
import { summary } from './summary.ts'
import { decideSupplier, supplier, suppliers } from './suppliers.ts'
import { browse, findDropped, suggestPlaces } from './where-to-look.ts'

/** Everything a user can do with an index, by name: routes, commands, audit lines and the API description follow from it. */
export const actions = {
  activity,
  'add-activity': addActivity,
  'add-source': addSource,
  'answer-questions': answerQuestions,
  browse,
  'change-activity': changeActivity,
  'confirm-activity': confirmActivity,
  decisions,
  'decide-statement': decideStatement,
  'decide-supplier': decideSupplier,
  'declare-place': declarePlace,
  'explain-deadline': explainDeadline,
  'drop-questionnaire': dropQuestionnaire,
  export: exportList,
  'export-register': exportRegister,
  'find-dropped': findDropped,
  findings,
  forget,
  'get-setup': getSetup,
  'judge-answer': judgeAnswer,
  'list-marks': listMarks,
  'list-sources': listSources,
  'make-questionnaire': makeQuestionnaire,
  'mark-findings': markFindings,
  'merge-persons': mergePersons,
  'past-retention': pastRetention,
  people,
  person,
  'person-parts': personParts,
  'place-details': placeDetails,
  preview,
  'privacy-statement': statement,
  problems,
  'published-statement': publishedStatement,
  questionnaires,
  'read-answers': readAnswers,
  recount,
  register,
  'register-version': registerVersion,
  'register-versions': registerVersions,
  'remove-source': removeSource,
  retention,
  scan,
  'set-organisation': setOrganisation,
  'set-own-domains': setOwnDomains,
  'set-retention-term': setRetentionTerm,
  'set-role': setRole,
  'set-up': setUp,
  'sign-register': signRegister,
  'split-person': splitPerson,
  'statement-state': statementState,
  'suggest-places': suggestPlaces,
  summary,
  supplier,
  suppliers,
  'undo-decision': undoDecision,
  unmark,
  'update-source': updateSource,
} as const

export type Actions = typeof actions
export type ActionName = keyof Actions

/** True when there is an action of this name. */
export function isActionName(name: string): name is ActionName {
  return Object.hasOwn(actions, name)
}
