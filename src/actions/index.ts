import { calendarFeed, calendarState, switchCalendar, taskCalendar } from './calendar.ts'
import { explainDeadline } from './explain-deadline.ts'
import { exportList } from './export.ts'
import { findings, forget, problems } from './lists.ts'
import {
  dueMail,
  mailedTo,
  mailJournal,
  mailSettings,
  previewMail,
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
import { preview } from './preview.ts'
import {
  dropQuestionnaire,
  judgeAnswer,
  makeQuestionnaire,
  questionnaires,
  readAnswers,
} from './questionnaires.ts'
import { recount } from './recount.ts'
import { pastRetention, retention, setRetentionTerm } from './retention.ts'
import { scan } from './scan.ts'
import { answerQuestions, getSetup, setUp } from './setup.ts'
import { addSource, listSources, removeSource } from './sources.ts'
import { summary } from './summary.ts'
import { decideSupplier, supplier, suppliers } from './suppliers.ts'
import { addTask, decideTask, noteTasks, tasks, undoTask } from './tasks.ts'
import { browse, findDropped, suggestPlaces } from './where-to-look.ts'

/** Everything a user can do with an index, by name: routes, commands, audit lines and the API description follow from it. */
export const actions = {
  'add-source': addSource,
  'add-task': addTask,
  'answer-questions': answerQuestions,
  browse,
  'calendar-feed': calendarFeed,
  'calendar-state': calendarState,
  decisions,
  'decide-supplier': decideSupplier,
  'decide-task': decideTask,
  'declare-place': declarePlace,
  'due-mail': dueMail,
  'explain-deadline': explainDeadline,
  'drop-questionnaire': dropQuestionnaire,
  export: exportList,
  'find-dropped': findDropped,
  findings,
  forget,
  'get-setup': getSetup,
  'judge-answer': judgeAnswer,
  'list-marks': listMarks,
  'list-sources': listSources,
  'mail-journal': mailJournal,
  'mail-settings': mailSettings,
  'mailed-to': mailedTo,
  'make-questionnaire': makeQuestionnaire,
  management,
  'management-report': managementReport,
  'mark-findings': markFindings,
  'merge-persons': mergePersons,
  'note-tasks': noteTasks,
  'past-retention': pastRetention,
  people,
  person,
  'person-parts': personParts,
  'place-details': placeDetails,
  preview,
  'preview-mail': previewMail,
  problems,
  questionnaires,
  'read-answers': readAnswers,
  recount,
  'remove-source': removeSource,
  retention,
  scan,
  'send-due-mail': sendDueMail,
  'send-mail': sendMail,
  'set-mail-habits': setMailHabits,
  'set-mail-server': setMailServer,
  'set-own-domains': setOwnDomains,
  'set-retention-term': setRetentionTerm,
  'set-role': setRole,
  'set-up': setUp,
  'split-person': splitPerson,
  'suggest-places': suggestPlaces,
  summary,
  supplier,
  suppliers,
  'switch-calendar': switchCalendar,
  'task-calendar': taskCalendar,
  tasks,
  'undo-decision': undoDecision,
  'undo-task': undoTask,
  unmark,
  'update-source': updateSource,
} as const

export type Actions = typeof actions
export type ActionName = keyof Actions

/** True when there is an action of this name. */
export function isActionName(name: string): name is ActionName {
  return Object.hasOwn(actions, name)
}
