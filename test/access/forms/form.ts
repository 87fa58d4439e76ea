import type { policy } from '../../../src/policy.ts'
import type { UrlName } from '../../../src/urls.ts'
import type { TestApp } from '../../support/app.ts'
import type { Cast, Role } from '../cast.ts'

type Policy = typeof policy
export type PostName = { [N in UrlName]: 'POST' extends keyof Policy[N] ? N : never }[UrlName]

export interface World extends TestApp {
  cast: Cast
}

/** Wrong input as a browser sends it: which fields are to put right, and which values must come back. */
export interface Wrong {
  typed: Record<string, string> | ((world: World) => Record<string, string>)
  /** The ids of the fields that the summary links to, in its order. */
  fields: string[] | ((world: World) => string[])
  kept?: string[]
  prepare?: (world: World) => Promise<void>
}

export interface Form {
  /** The tables that the route writes to; none of their columns can be given unless it is a field. */
  tables: string[]
  /** All of its fields, filled in well. */
  fields?: Record<string, string> | ((world: World) => Record<string, string>)
  /** What a good form is answered with; 303 unless given. */
  ends?: number
  /** Another than the one whom the policy lets in first. */
  as?: Role
  query?: string
  prepare?: (world: World) => Promise<void>
  /** For a form that a person fills in; without it, the route is a button. */
  wrong?: Wrong[]
}

/** Keeps the names of the routes it is given, so that one that no feature speaks for fails to compile. */
export const formsOf = <N extends PostName>(forms: Record<N, Form>): Record<N, Form> => forms
