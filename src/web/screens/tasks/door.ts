import type { Task } from '../../../privacy/tasks/list.ts'
import type { MonthCheck } from '../../../privacy/tasks/rhythm.ts'
import type { TaskRuleId } from '../../../privacy/tasks/rules/index.ts'
import type { Query } from '../../address.ts'

interface TaskDoor {
  readonly to: string
  readonly query?: Query
}

/** Where one checks it. */
const checkDoors: Readonly<Record<string, string>> = {
  places: '/places',
  suppliers: '/suppliers',
  'house-rules': '/house-rules',
  rehearsal: '/breaches',
  retention: '/retention',
  accounts: '/places',
  register: '/register',
  consent: '/consent',
  requests: '/requests',
  backups: '/tasks',
  statement: '/register',
  training: '/training',
} satisfies Record<MonthCheck, string>

/** Where a task is seen to, by what it is about. */
const doors: Readonly<Record<TaskRuleId, (subject: string) => TaskDoor>> = {
  'supplier-breach': (subject) => ({ to: '/suppliers', query: { open: subject.split(' ')[0] ?? '' } }),
  'breach-notify': (id) => ({ to: `/breaches/${id}` }),
  'breach-unclear': (id) => ({ to: `/breaches/${id}`, query: { step: 'when' } }),
  'breach-tell-people': (id) => ({ to: `/breaches/${id}` }),
  'breach-measure': (subject) => ({ to: `/breaches/${subject.split(' ')[0] ?? ''}` }),
  'breach-throw': (id) => ({ to: `/breaches/${id}` }),
  'request-stop': (id) => ({ to: `/requests/${id}` }),
  'request-answer': (id) => ({ to: `/requests/${id}` }),
  'request-tell': (id) => ({ to: `/requests/${id}` }),
  'request-throw': (id) => ({ to: `/requests/${id}` }),
  'requests-found': () => ({ to: '/requests' }),
  'no-agreement': (domain) => ({ to: '/suppliers', query: { open: domain } }),
  'answers-late': () => ({ to: '/suppliers' }),
  'answers-unjudged': (round) => ({ to: `/answers/${round}` }),
  'withdrawals-open': () => ({ to: '/consent' }),
  'mailing-groups-open': () => ({ to: '/consent' }),
  'lists-without-origin': () => ({ to: '/consent', query: { show: 'lists' } }),
  'consents-expiring': () => ({ to: '/consent' }),
  'public-desk': () => ({ to: '/public-desk' }),
  'near-misses': () => ({ to: '/near-misses' }),
  'bsn-in-mail': () => ({ to: '/clean-up' }),
  passwords: () => ({ to: '/findings', query: { kind: 'PASSWORD' } }),
  'identity-in-mail': () => ({ to: '/clean-up' }),
  'special-in-mail': () => ({ to: '/findings', query: { kind: 'HEALTH' } }),
  'register-unseen': () => ({ to: '/register' }),
  'register-moved': () => ({ to: '/register' }),
  'register-unsigned': () => ({ to: '/register' }),
  'register-review': (subject) => ({ to: `/register/${encodeURIComponent(subject.split(' ')[0] ?? '')}` }),
  'assessment-missing': (activity) => ({ to: `/register/${encodeURIComponent(activity)}` }),
  'past-retention': (category) => ({ to: '/retention', query: { open: category } }),
  'clean-up-grown': () => ({ to: '/clean-up' }),
  'newsletter-goes-on': (key) => ({ to: '/newsletters', query: { open: key } }),
  'lesson-open': (subject) => ({ to: `/training/${subject.split(' ')[0] ?? ''}` }),
  'month-clean-up': () => ({ to: '/clean-up' }),
  'month-check': (subject) => ({ to: checkDoors[subject.split(' ')[1] ?? ''] ?? '/tasks' }),
  'year-plan': () => ({ to: '/management' }),
  'unknown-answer': () => ({ to: '/questions' }),
  'place-unread': (place) => ({ to: `/places/${place}` }),
  'place-away': (place) => ({ to: `/places/${place}` }),
  'place-unfinished': (place) => ({ to: `/places/${place}` }),
  'place-old': (place) => ({ to: `/places/${place}` }),
}

/** The screen on which a task is done; null for a task of one's own. */
export function taskDoor({ rule, subject }: Pick<Task, 'rule' | 'subject'>): TaskDoor | null {
  return rule === 'own' ? null : doors[rule](subject)
}
