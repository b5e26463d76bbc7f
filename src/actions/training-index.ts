import {
  handHouseRules,
  houseRules,
  houseRulesFile,
  houseRulesRead,
  keepHouseRules,
  setHouseRules,
} from './house-rules.ts'
import { rhythm, setRhythm } from './rhythm.ts'
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

/** Everything a user can do around lessons and house rules. */
export const trainingActions = {
  'add-lesson': addLesson,
  'hand-house-rules': handHouseRules,
  'hand-lesson': handLesson,
  'house-rules': houseRules,
  'house-rules-file': houseRulesFile,
  'house-rules-read': houseRulesRead,
  'join-training': joinTraining,
  'keep-house-rules': keepHouseRules,
  'leave-training': leaveTraining,
  lesson,
  'lesson-done': lessonDone,
  'lesson-file': lessonFile,
  'remove-lesson': removeLesson,
  rhythm,
  'set-house-rules': setHouseRules,
  'set-rhythm': setRhythm,
  'start-training-plan': startTrainingPlan,
  'take-lesson-codes': takeLessonCodes,
  training,
  'training-certificate': trainingCertificate,
  'undo-training': undoTraining,
} as const
