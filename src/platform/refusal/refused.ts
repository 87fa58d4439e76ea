/** Takt cannot go on for a reason that the operator can mend; the message is the sentence that tells them how. */
export class Refused extends Error {
  override name = 'Refused'
}
