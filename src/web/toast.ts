import { createValue } from './value.ts'

export interface Toast {
  readonly id: number
  readonly text: string
  readonly kind: 'done' | 'failed'
  /** Puts back what was done; makes the toast stay longer. */
  readonly undo?: () => Promise<unknown>
}

/** The messages that are shown now, oldest first. */
export const toasts = createValue<readonly Toast[]>([])

let last = 0

/** Says something once, quietly: `toast({ text, undo: () => call('set-role', former) })`. */
export function toast({
  kind = 'done',
  ...message
}: Omit<Toast, 'id' | 'kind'> & { readonly kind?: Toast['kind'] }): void {
  toasts.set([...toasts.get().slice(-2), { id: ++last, kind, ...message }])
}

export function closeToast(id: number): void {
  toasts.set(toasts.get().filter((one) => one.id !== id))
}
