import { type OpenedEntry, openRoom } from '../room/session/island.ts'
import { part, wordsIn } from './fill/island.ts'
import { startForm } from './form/island.ts'
import { startLine } from './line/island.ts'
import { clearDone, drawKept, sayDone } from './list/island.ts'
import { checkInsOf, dayOf } from './rules.ts'
import { drawSigns } from './signs/island.ts'
import type { CheckInWords } from './types.ts'

/** One's own check-ins, from the moment the room is open: everything shown here is opened, drawn and counted here. */
export async function startCheckIns(): Promise<void> {
  const room = await openRoom(part('room-door'))
  const words = wordsIn<CheckInWords>(part('check-ins'))
  const entryOf = (id: string): OpenedEntry | undefined => room.entries().find((entry) => entry.id === id)
  const kept = () => checkInsOf(room.entries())
  // By the server's clock: that of a phone may be wrong.
  const today = () => dayOf(new Date(room.now()))
  const form = startForm(room, today, sayDone)
  const failed = () => sayDone(form.words.notSaved)
  const drawLine = startLine(words, kept, today)

  async function remove(id: string): Promise<void> {
    const entry = entryOf(id)
    if (!entry) return
    await room.remove(id)
    sayDone(form.words.removed, () => {
      clearDone()
      room.restore(entry).catch(failed)
    })
  }

  function draw(): void {
    const all = kept()
    const revisions = new Map(room.entries().map(({ id, revision }) => [id, revision]))
    drawKept(
      all.map((one) => ({ ...one, revision: revisions.get(one.id) ?? 0 })),
      words,
      {
        edit(id) {
          const entry = entryOf(id)
          if (!entry) return
          clearDone()
          form.edit(entry)
        },
        remove: (id) => void remove(id).catch(failed),
      },
    )
    drawLine()
    drawSigns(all, today(), ({ question, latest }) => {
      const { checkIn } = latest
      const content = { ...checkIn, setAside: [...checkIn.setAside, question] }
      room.put(content, entryOf(latest.id)).catch(failed)
    })
  }

  room.subscribe(draw)
  draw()
  // Who has been here before may have come to look back; who comes from the preparation has come to write.
  const isPreparing = new URLSearchParams(location.search).has('from')
  const all = kept()
  form.open(all.length === 0 || (isPreparing && !all.some(({ checkIn }) => checkIn.on === today())))
}
