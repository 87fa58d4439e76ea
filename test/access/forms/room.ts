import { roomProof } from '../things/room.ts'
import { formsOf } from './form.ts'

const lock = {
  id: '0199a000-0000-4000-8000-00000000000a',
  kind: 'passkey',
  credential: 'Y3JlZGVudGlhbA',
  salt: 's'.repeat(43),
  rounds: null,
  wrapped: 'w'.repeat(80),
}

/** What one's own browser sends, sealed; a person fills in none of it but the erasure. */
export const roomForms = formsOf({
  roomOpening: {
    tables: ['room'],
    prepare: async ({ db }) => {
      await db.owner.query('delete from room')
    },
    fields: {
      roomId: '0199a000-0000-4000-8000-000000000001',
      proof: roomProof,
      locks: JSON.stringify([
        { ...lock, kind: 'passphrase', credential: null, rounds: 1_000_000 },
        { ...lock, id: '0199a000-0000-4000-8000-00000000000b', kind: 'recovery', credential: null },
      ]),
    },
  },
  roomEntries: {
    tables: ['room_entry'],
    fields: ({ cast }) => ({
      roomId: cast.ids.roomId!,
      proof: roomProof,
      entryId: '0199a000-0000-4000-8000-000000000002',
      revision: '1',
      writtenAt: '1795593600000',
      sealed: 'A'.repeat(500),
    }),
  },
  roomEntryRemoval: { tables: ['room_entry'] },
  roomOldNoteRemoval: { tables: ['note'] },
  roomLocks: {
    tables: ['room'],
    fields: ({ cast }) => ({ roomId: cast.ids.roomId!, proof: roomProof, lock: JSON.stringify(lock) }),
  },
  roomLockRemoval: {
    tables: ['room'],
    fields: ({ cast }) => ({ roomId: cast.ids.roomId!, proof: roomProof }),
  },
  roomErasure: {
    tables: ['room', 'room_entry', 'erasure'],
    fields: { sure: 'yes' },
    wrong: [{ typed: {}, fields: ['erasure-sure'] }],
  },
})
