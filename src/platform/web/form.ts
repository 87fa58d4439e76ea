import type { Context } from 'hono'
import type { z } from 'zod'
import { Problem } from './problem.ts'

declare module 'hono' {
  interface ContextVariableMap {
    /** The field by which a form says that a guard's word was read; no form has it as its own. */
    heeded: string
  }
}

/** What is wrong with one field: a code of form-text.ts, with its figure behind a colon ("too-long:200"). */
export interface FieldError {
  field: string
  code: string
}

/** A form that was read: checked values, or what is wrong beside everything that was typed. */
export type Form<T> =
  | { ok: true; value: T; typed: Record<string, string> }
  | { ok: false; errors: FieldError[]; typed: Record<string, string> }

/**
 * Reads a posted form of text fields and checks it.
 * @throws Problem 415 for another content type; 400 for a field that the form does not have, one given twice, or NUL.
 */
export async function readForm<S extends z.ZodType>(c: Context, schema: S): Promise<Form<z.output<S>>> {
  const type = c.req.header('content-type') ?? ''
  const body = await c.req.text()
  if (body !== '' && !type.startsWith('application/x-www-form-urlencoded')) throw new Problem(415)
  const parameters = new URLSearchParams(body)
  if (c.get('heeded')) parameters.delete(c.get('heeded'))
  return checkForm(parameters, schema)
}

/** The same for the query of an address, as forms with method GET send it. */
export function readQuery<S extends z.ZodType>(c: Context, schema: S): Form<z.output<S>> {
  return checkForm(new URL(c.req.url).searchParams, schema)
}

function checkForm<S extends z.ZodType>(parameters: URLSearchParams, schema: S): Form<z.output<S>> {
  const typed: Record<string, string> = Object.create(null)
  for (const [name, value] of parameters) {
    if (name in typed || value.includes('\0')) throw new Problem(400)
    typed[name] = value.toWellFormed()
  }
  const checked = schema.safeParse({ ...typed })
  if (checked.success) return { ok: true, value: checked.data, typed }
  if (checked.error.issues.some((issue) => issue.code === 'unrecognized_keys')) throw new Problem(400)
  const errors = new Map<string, string>()
  for (const issue of checked.error.issues) {
    const field = String(issue.path[0] ?? '')
    if (!errors.has(field)) errors.set(field, issue.message)
  }
  return { ok: false, errors: [...errors].map(([field, code]) => ({ field, code })), typed }
}
