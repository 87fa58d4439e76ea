/**
 * Lets the links of a row's ShareWith lead to what the row shows, "note-ID" or "check-in-ID": the page of what is shared
 * opens with it. What stands after # is not sent to the server.
 */
export function leadTo(row: ParentNode, place: string): void {
  // What was cloned from a template has no address of its own yet, so that `link.hash` would do nothing.
  for (const link of row.querySelectorAll('[data-share] a')) {
    link.setAttribute('href', `${link.getAttribute('href')}#${place}`)
  }
}
