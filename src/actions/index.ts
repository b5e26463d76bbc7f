import { checkAgreement, judgeClause, tieAgreement } from './agreements.ts'
import { mergeSuppliers, withdrawStatement } from './merge-suppliers.ts'
import { calendarFeed, calendarState, switchCalendar, taskCalendar } from './calendar.ts'
import { explainDeadline } from './explain-deadline.ts'
import { dropImported, importRegister, previewRegisterImport } from './import-register.ts'
import { exportRegister } from './export-register.ts'
import { exportList } from './export.ts'
import { houseQuestions, keepHouseQuestions } from './house-questions.ts'
import { findings, forget, problems } from './lists.ts'
import {
  dueMail,
  mailJournal,
  mailSettings,
  previewMail,
  roundAddress,
  sendDueMail,
  sendMail,
  setMailHabits,
  setMailServer,
} from './mail.ts'
import { management, managementReport } from './management.ts'
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
import { publishedStatement, statement, statementState } from './privacy-statement.ts'
import { pictures, readPictures } from './pictures.ts'
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
import { clearSupplierField, stateSupplierField, supplierFields } from './supplier-fields.ts'
import { decideSupplier, supplier, suppliers } from './suppliers.ts'
import {
  addLesson,
  handLesson,
  joinTraining,
  leaveTraining,
  lesson,
  lessonDone,
  lessonFile,
  removeLesson,
  startTrainingPlan,
  takeLessonCodes,
  training,
  trainingCertificate,
  undoTraining,
} from './training.ts'
import { addTask, decideTask, noteTasks, tasks, undoTask } from './tasks.ts'
import { browse, findDropped, suggestPlaces } from './where-to-look.ts'

/** Everything a user can do with an index, by name: routes, commands, audit lines and the API description follow from it. */
export const actions = {
  activity,
  'add-activity': addActivity,
  'add-lesson': addLesson,
  'add-source': addSource,
  'add-task': addTask,
  'answer-question': answerQuestion,
  'answer-questions': answerQuestions,
  'begin-our-answers': beginOurAnswers,
  browse,
  'calendar-feed': calendarFeed,
  'calendar-state': calendarState,
  'change-activity': changeActivity,
  'check-agreement': checkAgreement,
  'clear-supplier-field': clearSupplierField,
  'confirm-activity': confirmActivity,
  'decide-statement': decideStatement,
  'decide-supplier': decideSupplier,
  'decide-task': decideTask,
  decisions,
  'declare-place': declarePlace,
  'drop-imported': dropImported,
  'drop-questionnaire': dropQuestionnaire,
  'drop-received-questionnaire': dropReceived,
  'due-mail': dueMail,
  'explain-deadline': explainDeadline,
  export: exportList,
  'export-register': exportRegister,
  'find-dropped': findDropped,
  findings,
  forget,
  'get-setup': getSetup,
  'hand-lesson': handLesson,
  'house-questions': houseQuestions,
  'import-register': importRegister,
  'join-training': joinTraining,
  'judge-answer': judgeAnswer,
  'judge-clause': judgeClause,
  'keep-house-questions': keepHouseQuestions,
  'leave-training': leaveTraining,
  lesson,
  'lesson-done': lessonDone,
  'lesson-file': lessonFile,
  'list-marks': listMarks,
  'list-sources': listSources,
  'mail-journal': mailJournal,
  'mail-settings': mailSettings,
  'make-questionnaire': makeQuestionnaire,
  management,
  'management-report': managementReport,
  'mark-findings': markFindings,
  'merge-persons': mergePersons,
  'merge-suppliers': mergeSuppliers,
  'note-tasks': noteTasks,
  'our-answers': ourAnswers,
  'our-answers-file': ourAnswersFile,
  'past-retention': pastRetention,
  people,
  person,
  'person-parts': personParts,
  pictures,
  'place-details': placeDetails,
  preview,
  'preview-mail': previewMail,
  'preview-register-import': previewRegisterImport,
  'privacy-statement': statement,
  problems,
  'published-statement': publishedStatement,
  'questionnaire-file': questionnaireFile,
  questionnaires,
  'read-answers': readAnswers,
  'read-pictures': readPictures,
  'received-questionnaires': receivedQuestionnaires,
  recount,
  register,
  'register-version': registerVersion,
  'register-versions': registerVersions,
  'remove-lesson': removeLesson,
  'remove-source': removeSource,
  retention,
  'round-address': roundAddress,
  scan,
  'send-due-mail': sendDueMail,
  'send-mail': sendMail,
  'set-mail-habits': setMailHabits,
  'set-mail-server': setMailServer,
  'set-organisation': setOrganisation,
  'set-own-domains': setOwnDomains,
  'set-retention-term': setRetentionTerm,
  'set-role': setRole,
  'set-up': setUp,
  'sign-our-answers': signOurAnswers,
  'sign-register': signRegister,
  'split-person': splitPerson,
  'start-training-plan': startTrainingPlan,
  'state-supplier-field': stateSupplierField,
  'statement-state': statementState,
  'suggest-places': suggestPlaces,
  summary,
  supplier,
  'supplier-fields': supplierFields,
  suppliers,
  'switch-calendar': switchCalendar,
  'take-in-questionnaire': takeInQuestionnaire,
  'take-lesson-codes': takeLessonCodes,
  'task-calendar': taskCalendar,
  tasks,
  'tie-agreement': tieAgreement,
  training,
  'training-certificate': trainingCertificate,
  'undo-decision': undoDecision,
  'undo-task': undoTask,
  'undo-training': undoTraining,
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
