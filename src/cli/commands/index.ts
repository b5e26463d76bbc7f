import type { Command } from '../usage.ts'

/** Every command, loaded only when it is called: `kwartje help` must not wait for the readers. */
export const commands = {
  start: async () => (await import('./start.ts')).start,
  demo: async () => (await import('./demo.ts')).demo,
  scan: async () => (await import('./scan.ts')).scanCommand,
  firm: async () => (await import('./firm.ts')).firmCommand,
  ocr: async () => (await import('./ocr.ts')).ocrCommand,
  summary: async () => (await import('./summary.ts')).summaryCommand,
  people: async () => (await import('./people.ts')).peopleCommand,
  person: async () => (await import('./person.ts')).personCommand,
  findings: async () => (await import('./findings.ts')).findingsCommand,
  problems: async () => (await import('./problems.ts')).problemsCommand,
  suppliers: async () => (await import('./suppliers.ts')).suppliersCommand,
  newsletters: async () => (await import('./newsletters.ts')).newslettersCommand,
  unsubscribe: async () => (await import('./unsubscribe.ts')).unsubscribeCommand,
  consent: async () => (await import('./consent.ts')).consentCommand,
  register: async () => (await import('./register.ts')).registerCommand,
  request: async () => (await import('./request.ts')).requestCommand,
  breach: async () => (await import('./breach.ts')).breachCommand,
  'public-desk': async () => (await import('./public-desk.ts')).publicDeskCommand,
  questions: async () => (await import('./questions.ts')).questionsCommand,
  retention: async () => (await import('./retention.ts')).retentionCommand,
  'near-misses': async () => (await import('./near-misses.ts')).nearMissesCommand,
  plan: async () => (await import('./plan.ts')).planCommand,
  apply: async () => (await import('./apply.ts')).applyCommand,
  undo: async () => (await import('./undo.ts')).undoCommand,
  tasks: async () => (await import('./tasks.ts')).tasksCommand,
  lessons: async () => (await import('./lessons.ts')).lessonsCommand,
  drill: async () => (await import('./drill.ts')).drillCommand,
  sources: async () => (await import('./sources.ts')).sourcesCommand,
  forget: async () => (await import('./forget.ts')).forgetCommand,
  doctor: async () => (await import('./doctor.ts')).doctorCommand,
  deadline: async () => (await import('./deadline.ts')).deadlineCommand,
  sample: async () => (await import('./sample.ts')).sampleCommand,
  read: async () => (await import('./read.ts')).readCommand,
  detect: async () => (await import('./detect.ts')).detectCommand,
} as const satisfies Record<string, () => Promise<Command>>

export type CommandName = keyof typeof commands

export const commandNames = Object.keys(commands) as CommandName[] // keys of a constant are exactly its names
