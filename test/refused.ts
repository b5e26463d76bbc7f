import { Refusal } from '../src/base/refusal.ts'

/** Tells of an error whether it is this refusal: for `assert.rejects`. */
export function refused(code: Refusal['code']): (error: unknown) => boolean {
  return (error) => error instanceof Refusal && error.code === code
}
