import { z } from 'zod'

/** A mail domain as people type it: "@Wilg.example", "https://wilg.example/". */
export const domain = z
  .string()
  .trim()
  .toLowerCase()
  .transform((text) => text.replace(/^(?:https?:\/\/)?(?:www\.)?@?/, '').replace(/\/.*$/, ''))
  .pipe(z.string().regex(/^[^\s@/]+\.[^\s@/]+$/))
