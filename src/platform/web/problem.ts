export type ProblemStatus = 400 | 403 | 404 | 405 | 409 | 413 | 415 | 429 | 500 | 503

/** Ends a request with a page that says what to do. Thrown where no form can show the error. */
export class Problem extends Error {
  readonly status: ProblemStatus
  constructor(status: ProblemStatus) {
    super(`problem ${status}`)
    this.status = status
  }
}

/** "Not yours" and "not there" are this one answer. */
export const notFound = (): Problem => new Problem(404)
