/** A link that the owner passes on by hand; shown once, in the answer to the change that made it. */
export interface HandedLink {
  memberId: string
  name: string
  link: string
}
