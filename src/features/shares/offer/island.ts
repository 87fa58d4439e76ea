/**
 * Lets the links of a row's ShareWith lead to what the row shows, "note-ID" or "check-in-ID": the page of what is shared
 * opens with it. What stands after # is not sent to the server.
 */
export function leadTo(row: ParentNode, place: string): void {
  for (const link of row.querySelectorAll<HTMLAnchorElement>('[data-share] a')) link.hash = place
}
