import { z } from 'zod'
import { id } from '../../../platform/web/fields.ts'

/** The pair whose list is copied. */
export const carryOverForm = z.strictObject({ sourceId: id() })
