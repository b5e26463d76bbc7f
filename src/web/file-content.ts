import { CallFailure } from './call.ts'
import { maxBase64Length } from '../privacy/suppliers/questionnaire/types.ts'

/** A file of others as it goes to an action that reads answers or forms. What is too large is told before it is sent. */
export async function fileContent(file: File): Promise<{ readonly base64: string }> {
  const base64 = (await dataUrlOf(file)).split(',', 2)[1] ?? ''
  if (base64.length > maxBase64Length)
    throw new CallFailure({ type: 'refusal', code: 'answers-unreadable', subject: 'too-large' })
  return { base64 }
}

function dataUrlOf(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.addEventListener('load', () => resolve(String(reader.result)))
    reader.addEventListener('error', () => reject(reader.error ?? new Error('Cannot read the chosen file')))
    reader.readAsDataURL(file)
  })
}
