import type { OutputOf } from '../../call.ts'

export type Dossier = OutputOf<'person'>
