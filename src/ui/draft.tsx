import { ErrorSummary } from './form.tsx'

/** One of several forms of a page that came back: which one, what was typed, and what is wrong with it. */
export interface Draft<Form extends string> {
  form: Form
  typed: Record<string, string>
  errors: { field: string; code: string }[]
}

/** What is said to a reader: above all that is wrong, and of one thing. */
interface Words<Reader> {
  heading: (reader: Reader) => string
  error: (reader: Reader, code: string) => string
}

/** The two parts of a page with several forms, whose fields are told apart by the form's name. */
export function draftParts<Form extends string, Reader>(words: Words<Reader>) {
  const errorsOf = (reader: Reader, draft: Draft<Form>) =>
    draft.errors.map(({ field, code }) => ({
      field: `${draft.form}-${field}`,
      message: words.error(reader, code),
    }))
  return {
    /** The summary of what is wrong; nothing when nothing is. */
    DraftErrors({ viewer, draft }: { viewer: Reader; draft?: Draft<Form> }) {
      if (!draft) return null
      return <ErrorSummary heading={words.heading(viewer)} errors={errorsOf(viewer, draft)} />
    },
    /** What a field of one of the forms is given: its id, the error beside it and the value that was typed. */
    fieldsOf(viewer: Reader, form: Form, draft: Draft<Form> | undefined) {
      const mine = draft?.form === form ? draft : undefined
      const wrong = new Map(mine && errorsOf(viewer, mine).map(({ field, message }) => [field, message]))
      return (name: string, otherwise = '') => ({
        name,
        id: `${form}-${name}`,
        error: wrong.get(`${form}-${name}`),
        value: mine ? (mine.typed[name] ?? '') : otherwise,
      })
    },
  }
}
