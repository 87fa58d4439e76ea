/** Someone who leads the viewer now, and with whom the viewer can share. */
export interface Leader {
  pairId: string
  name: string
}
