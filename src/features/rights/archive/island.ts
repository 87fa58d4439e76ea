import { type OpenRoom, openRoom } from '../../room/session/island.ts'
import { type RoomWords, roomTable } from './room/rules.ts'
import { archiveFiles } from './rules.ts'
import type { ArchiveCover, ArchivedPart } from './types.ts'
import { zipOf } from './zip/rules.ts'

/** What the page says for the browser to use. */
interface Words {
  gathering: string
  ready: string
  failed: string
  room: RoomWords
}

interface Chapter {
  cover: ArchiveCover
  part: ArchivedPart
}

/**
 * Fetches one's own archive chapter by chapter, says how far it is, adds what lies in the open room, and saves the file.
 * Without this the link fetches the same, with the room as the server has it: sealed.
 */
export function startArchive(place: HTMLElement): void {
  const words: Words = JSON.parse(place.dataset.words ?? '{}')
  const parts: { part: string; heading: string }[] = JSON.parse(place.dataset.parts ?? '[]')
  const link = place.querySelector('a[download]') as HTMLAnchorElement
  const says = place.querySelector('[data-says]') as HTMLElement
  const bar = place.querySelector('progress') as HTMLProgressElement
  let room: OpenRoom | undefined
  const door = document.querySelector<HTMLElement>('[data-room-door]')
  if (door) {
    openRoom(door).then((opened) => {
      room = opened
    })
  }

  async function fetchPart(part: string): Promise<Chapter> {
    const address = (place.dataset.address ?? '').replace(':archivePart', part)
    const answer = await fetch(address, { headers: { accept: 'application/json' } })
    if (!answer.ok || answer.redirected) throw new Error(`a chapter answered ${answer.status}`)
    return answer.json()
  }

  async function gather(): Promise<void> {
    const chapters: Chapter[] = []
    bar.max = parts.length
    bar.hidden = false
    for (const [index, { part, heading }] of parts.entries()) {
      bar.value = index
      says.textContent = words.gathering
        .replace('{done}', String(index + 1))
        .replace('{all}', String(parts.length))
        .replace('{part}', heading)
      chapters.push(await fetchPart(part))
    }
    bar.value = parts.length
    const { cover } = chapters[0] as Chapter
    const whole = chapters.map(({ part }) =>
      room && part.part === 'wellbeing' ? withRoom(part, room) : part,
    )
    const now = new Date()
    const bytes = zipOf(archiveFiles(cover, whole), {
      year: now.getFullYear(),
      month: now.getMonth() + 1,
      day: now.getDate(),
      hour: now.getHours(),
      minute: now.getMinutes(),
      second: now.getSeconds(),
    })
    save(new Blob([bytes], { type: 'application/zip' }), `${cover.fileName}.zip`)
    says.textContent = words.ready
  }

  function withRoom(part: ArchivedPart, opened: OpenRoom): ArchivedPart {
    const when = new Intl.DateTimeFormat(document.documentElement.lang, {
      dateStyle: 'long',
      timeStyle: 'short',
    })
    const table = roomTable(opened.entries(), words.room, (at) => when.format(at))
    // What it holds is there in words now: as sealed bytes it says nothing to anyone.
    return {
      ...part,
      note: '',
      tables: [...part.tables.filter(({ table }) => table !== 'room_entry'), table],
    }
  }

  link.addEventListener('click', (event) => {
    event.preventDefault()
    if (link.ariaDisabled === 'true') return
    link.ariaDisabled = 'true'
    gather()
      .catch(() => {
        says.textContent = words.failed
      })
      .finally(() => {
        bar.hidden = true
        link.ariaDisabled = null
      })
  })
}

function save(file: Blob, name: string): void {
  const address = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // Not at once: a browser may ask first where to put it.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
