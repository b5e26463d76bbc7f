import { requestActions } from './request-index.ts'
import {
  breachLetterFile,
  breachPackFile,
  breachPaperFile,
  exportBreaches,
  fileBreachPaper,
} from './breach-papers.ts'
import { breachHouse, breachProcedureFile, setBreachHouse } from './breach-house.ts'
import { previewBreachMail, sendBreachMail } from './breach-mail.ts'
import { breachPeople, measureBreach, sentMessages } from './breach-scope.ts'
import { breachSignals, dismissSignal, lookForBreaches, openSignal } from './breach-signals.ts'
import { thisMonth } from './this-month.ts'
import { throwBreachAway } from './breach-throw.ts'
import { breach, breaches, decideBreach, noteBreach, openBreach } from './breaches.ts'
import { checkAgreement, judgeClause, tieAgreement } from './agreements.ts'
import { mergeSuppliers, withdrawStatement } from './merge-suppliers.ts'
import { addAccount, beginSignIn, setAccountSecret, suggestServer, tryAccount } from './accounts.ts'
import { cardMerging } from './card-merging.ts'
import { calendarFeed, calendarState, switchCalendar, taskCalendar } from './calendar.ts'
import { trainingActions } from './training-index.ts'
import { consentActions } from './consent-index.ts'
import { drillActions } from './drill-index.ts'
import { explainDeadline } from './explain-deadline.ts'
import { dropImported, importRegister, previewRegisterImport } from './import-register.ts'
import { destructionCertificate } from './destruction-certificate.ts'
import { exportRegister } from './export-register.ts'
import { exportList } from './export.ts'
import { houseQuestions, keepHouseQuestions } from './house-questions.ts'
import { moveNewsletters } from './move-newsletters.ts'
import { moveByItself, movingByItself } from './moved-by-itself.ts'
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
import { judgeNearMiss, nearMisses, sentLetter } from './near-misses.ts'
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
import { publicDesk, setPublicDesk } from './public-desk.ts'
import { dropPublicEntry, openPublicRequest, publicEntries } from './public-entries.ts'
import { publicFormFile, takePublicMail } from './public-by-mail.ts'
import { contactLinks } from './public-contact-links.ts'
import { closePublicForm, setPublicForm } from './public-forms.ts'
import { previewConfirmMail, sendConfirmMail, sendDueConfirmMails } from './public-sign-ups.ts'
import { readPublicInbox } from './public-inbox.ts'
import { openColleaguePage, sendColleaguePage } from './public-lessons.ts'
import { pictures, readPictures } from './pictures.ts'
import { mailDigest, newsletterDigest, newsletterRules, previewDigestMail } from './newsletter-digest.ts'
import { decideNewsletters, newsletter, newsletters } from './newsletters.ts'
import { objectionLetterFile } from './objection-letter.ts'
import { documentOpening, preview } from './preview.ts'
import {
  dropQuestionnaire,
  judgeAnswer,
  makeQuestionnaire,
  questionnaireFile,
  questionnaires,
  readAnswers,
} from './questionnaires.ts'
import { personRights } from './person-rights.ts'
import { applyPlanAction, destroyExpiredAction, destroyPlanAction, undoPlanAction } from './carry-out-plan.ts'
import {
  dropPlan,
  excludeSteps,
  makePlan,
  plan,
  planJournal,
  planNotes,
  planPeople,
  planSteps,
  plans,
  tryPlanAction,
} from './plans.ts'
import { recount } from './recount.ts'
import {
  addActivity,
  changeActivity,
  confirmActivity,
  decideStatement,
  getOrganisation,
  setOrganisation,
} from './register-decide.ts'
import { registerVersion, registerVersions, signRegister } from './register-versions.ts'
import { activity, register } from './register.ts'
import { pastRetention, retention, setRetentionTerm } from './retention.ts'
import { scan } from './scan.ts'
import { answerQuestions, getSetup, setUp } from './setup.ts'
import { addSource, listSources, removeSource } from './sources.ts'
import { seenSoFar } from './seen-so-far.ts'
import { summary } from './summary.ts'
import { clearSupplierField, stateSupplierField, supplierFields } from './supplier-fields.ts'
import { decideSupplier, supplier, suppliers } from './suppliers.ts'
import { addTask, decideTask, noteTasks, tasks, undoTask } from './tasks.ts'
import {
  noteUnsubscribed,
  previewUnsubscribe,
  unsubscribe,
  unsubscribesSent,
  withdrawUnsubscribed,
} from './unsubscribe.ts'
import { browse, findDropped, suggestPlaces } from './where-to-look.ts'

/** Everything a user can do with an index, by name: routes, commands, audit lines and the API description follow from it. */
export const actions = {
  ...requestActions,
  ...consentActions,
  ...drillActions,
  ...trainingActions,
  ...personRights,
  activity,
  'add-account': addAccount,
  'add-activity': addActivity,
  'add-source': addSource,
  'add-task': addTask,
  'answer-question': answerQuestion,
  'answer-questions': answerQuestions,
  'apply-plan': applyPlanAction,
  'begin-our-answers': beginOurAnswers,
  'begin-sign-in': beginSignIn,
  breach,
  'breach-house': breachHouse,
  'breach-letter': breachLetterFile,
  'breach-pack': breachPackFile,
  'breach-paper': breachPaperFile,
  'breach-people': breachPeople,
  'breach-procedure': breachProcedureFile,
  'breach-signals': breachSignals,
  breaches,
  browse,
  'calendar-feed': calendarFeed,
  'calendar-state': calendarState,
  'card-merging': cardMerging,
  'change-activity': changeActivity,
  'check-agreement': checkAgreement,
  'clear-supplier-field': clearSupplierField,
  'close-public-form': closePublicForm,
  'confirm-activity': confirmActivity,
  'contact-links': contactLinks,
  'decide-breach': decideBreach,
  'decide-newsletters': decideNewsletters,
  'decide-statement': decideStatement,
  'decide-supplier': decideSupplier,
  'decide-task': decideTask,
  decisions,
  'declare-place': declarePlace,
  'destroy-expired': destroyExpiredAction,
  'destroy-plan': destroyPlanAction,
  'destruction-certificate': destructionCertificate,
  'dismiss-breach-signal': dismissSignal,
  'document-opening': documentOpening,
  'drop-imported': dropImported,
  'drop-plan': dropPlan,
  'drop-public-entry': dropPublicEntry,
  'drop-questionnaire': dropQuestionnaire,
  'drop-received-questionnaire': dropReceived,
  'due-mail': dueMail,
  'exclude-steps': excludeSteps,
  'explain-deadline': explainDeadline,
  export: exportList,
  'export-breaches': exportBreaches,
  'export-register': exportRegister,
  'file-breach-paper': fileBreachPaper,
  'find-dropped': findDropped,
  findings,
  forget,
  'get-organisation': getOrganisation,
  'get-setup': getSetup,
  'house-questions': houseQuestions,
  'import-register': importRegister,
  'judge-answer': judgeAnswer,
  'judge-clause': judgeClause,
  'judge-near-miss': judgeNearMiss,
  'keep-house-questions': keepHouseQuestions,
  'list-marks': listMarks,
  'list-sources': listSources,
  'look-for-breaches': lookForBreaches,
  'mail-digest': mailDigest,
  'mail-journal': mailJournal,
  'mail-settings': mailSettings,
  'make-plan': makePlan,
  'make-questionnaire': makeQuestionnaire,
  management,
  'management-report': managementReport,
  'mark-findings': markFindings,
  'measure-breach': measureBreach,
  'merge-persons': mergePersons,
  'merge-suppliers': mergeSuppliers,
  'move-by-itself': moveByItself,
  'move-newsletters': moveNewsletters,
  'moving-by-itself': movingByItself,
  'near-misses': nearMisses,
  newsletter,
  'newsletter-digest': newsletterDigest,
  'newsletter-rules': newsletterRules,
  newsletters,
  'note-breach': noteBreach,
  'note-tasks': noteTasks,
  'note-unsubscribed': noteUnsubscribed,
  'objection-letter': objectionLetterFile,
  'open-breach': openBreach,
  'open-breach-signal': openSignal,
  'open-colleague-page': openColleaguePage,
  'open-public-request': openPublicRequest,
  'our-answers': ourAnswers,
  'our-answers-file': ourAnswersFile,
  'past-retention': pastRetention,
  people,
  person,
  'person-parts': personParts,
  pictures,
  'place-details': placeDetails,
  plan,
  'plan-journal': planJournal,
  'plan-notes': planNotes,
  'plan-people': planPeople,
  'plan-steps': planSteps,
  plans,
  preview,
  'preview-breach-mail': previewBreachMail,
  'preview-confirm-mail': previewConfirmMail,
  'preview-digest-mail': previewDigestMail,
  'preview-mail': previewMail,
  'preview-register-import': previewRegisterImport,
  'preview-unsubscribe': previewUnsubscribe,
  'privacy-statement': statement,
  problems,
  'public-desk': publicDesk,
  'public-entries': publicEntries,
  'public-form-file': publicFormFile,
  'published-statement': publishedStatement,
  'questionnaire-file': questionnaireFile,
  questionnaires,
  'read-answers': readAnswers,
  'read-pictures': readPictures,
  'read-public-inbox': readPublicInbox,
  'received-questionnaires': receivedQuestionnaires,
  recount,
  register,
  'register-version': registerVersion,
  'register-versions': registerVersions,
  'remove-source': removeSource,
  retention,
  'round-address': roundAddress,
  scan,
  'seen-so-far': seenSoFar,
  'send-breach-mail': sendBreachMail,
  'send-colleague-page': sendColleaguePage,
  'send-confirm-mail': sendConfirmMail,
  'send-due-confirm-mails': sendDueConfirmMails,
  'send-due-mail': sendDueMail,
  'send-mail': sendMail,
  'sent-letter': sentLetter,
  'sent-messages': sentMessages,
  'set-account-secret': setAccountSecret,
  'set-breach-house': setBreachHouse,
  'set-mail-habits': setMailHabits,
  'set-mail-server': setMailServer,
  'set-organisation': setOrganisation,
  'set-own-domains': setOwnDomains,
  'set-public-desk': setPublicDesk,
  'set-public-form': setPublicForm,
  'set-retention-term': setRetentionTerm,
  'set-role': setRole,
  'set-up': setUp,
  'sign-our-answers': signOurAnswers,
  'sign-register': signRegister,
  'split-person': splitPerson,
  'state-supplier-field': stateSupplierField,
  'statement-state': statementState,
  'suggest-places': suggestPlaces,
  'suggest-server': suggestServer,
  summary,
  supplier,
  'supplier-fields': supplierFields,
  suppliers,
  'switch-calendar': switchCalendar,
  'take-in-questionnaire': takeInQuestionnaire,
  'take-public-mail': takePublicMail,
  'task-calendar': taskCalendar,
  tasks,
  'this-month': thisMonth,
  'throw-breach-away': throwBreachAway,
  'tie-agreement': tieAgreement,
  'try-account': tryAccount,
  'try-plan': tryPlanAction,
  'undo-decision': undoDecision,
  'undo-plan': undoPlanAction,
  'undo-task': undoTask,
  unmark,
  unsubscribe,
  'unsubscribes-sent': unsubscribesSent,
  'update-source': updateSource,
  'withdraw-statement': withdrawStatement,
  'withdraw-unsubscribed': withdrawUnsubscribed,
} as const

export type Actions = typeof actions
export type ActionName = keyof Actions

/** True when there is an action of this name. */
export function isActionName(name: string): name is ActionName {
  return Object.hasOwn(actions, name)
}
