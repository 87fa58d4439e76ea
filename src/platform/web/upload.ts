import type { Context } from 'hono'
import { Problem } from './problem.ts'

declare module 'hono' {
  interface ContextVariableMap {
    /** A form with a file that weighs more than its route takes; it has not been read. */
    tooLarge: boolean
  }
}

export interface Upload {
  name: string
  bytes: Uint8Array
}

/** Whether a form was sent that can hold a file. */
export const isUpload = (c: Context): boolean =>
  (c.req.header('content-type') ?? '').startsWith('multipart/form-data')

/**
 * Reads a form that holds one file and nothing else; null where none was chosen.
 * @throws Problem 415 for what is no such form; 400 for another field, or a second file.
 */
export async function readUpload(c: Context, field: string): Promise<Upload | null> {
  const form = await c.req.formData().catch(() => {
    throw new Problem(415)
  })
  const [first, ...others] = [...form]
  if (others.length > 0 || (first && (first[0] !== field || typeof first[1] === 'string')))
    throw new Problem(400)
  const file = first?.[1]
  if (!(file instanceof File) || (file.size === 0 && file.name === '')) return null
  return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }
}
