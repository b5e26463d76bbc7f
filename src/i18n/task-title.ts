import type { Task } from '../privacy/tasks/list.ts'
import type { Messages } from './nl.ts'

/** What a task is, in one sentence. */
export function taskTitle(
  { rule, title, words }: Pick<Task, 'rule' | 'title' | 'words'>,
  { tasks }: Pick<Messages, 'tasks'>,
): string {
  return rule === 'own' ? (title ?? '') : tasks.rules[rule].title(words)
}
